// Shapes of lists that single publishers use, in every office format: all rows exact, none silently wrong.
import { describe, expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { toDelimited, toDocx, toHtml, toXlsx } from '../../support/list-files.ts';
import { HABITS } from '../../support/list-habits.ts';
import { SHAPES } from '../../support/list-shapes.ts';
import { listed } from '../../support/listed.ts';
import { readBytes, scoreList } from '../../support/score-lists.ts';

const ALL = { ...SHAPES, ...HABITS };

describe.each(Object.keys(ALL))('%s', (shape) => {
  const duties = listed(published(), 12, 20);
  const { blocks, rows = duties } = ALL[shape]?.(duties) ?? { blocks: [] };

  it.each([
    ['xlsx', () => toXlsx(blocks)],
    ['docx', () => toDocx(blocks)],
    ['html', () => toHtml(blocks)],
    ['csv', () => toDelimited(blocks, ',', true)]
  ])('%s', async (form, make) => {
    const readings = await readBytes(await make(), `a.${form}`);
    const { exact, silent, wrong, flagged } = scoreList(readings, rows);
    expect({ exact, silent, wrong }).toEqual({ exact: rows.length, silent: [], wrong: [] });
    expect(readings.map(({ conservation }) => conservation.unplaced)).toEqual([0]);
    if (shape in HABITS) expect(flagged).toBe(0);
  });
});

it('bodies in rows of their own act in the clauses of their row', async () => {
  const duties = listed(published(), 12, 20);
  const { blocks } = SHAPES['a row for each bureau with its own text']?.(duties) ?? { blocks: [] };
  const [reading] = await readBytes(toXlsx(blocks), 'a.xlsx');
  const split = duties.filter(({ bureaus, city }) => bureaus.length > 1 && city.length === bureaus.length);
  expect(split.length).toBeGreaterThan(0);
  for (const { list, seq, bureaus } of split) {
    const duty = reading?.duties.find((each) => each.list === list && each.seq === seq);
    const groups = duty?.clauses.filter(({ side }) => side === 'city').map(({ group }) => group);
    expect(groups).toEqual(bureaus);
  }
});
