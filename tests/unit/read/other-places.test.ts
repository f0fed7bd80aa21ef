// Lists of three made-up places in every form a clerk has them: every row exact, or flagged; none silently wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListedDuty } from '../../support/list-layout.ts';
import { refusal } from '../../support/refusal.ts';
import { readBytes, scoreList } from '../../support/score-lists.ts';

const FOLDER = join('tests', 'fixtures', 'lists');
const FILES = [FOLDER, join(FOLDER, 'text')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /^D\d.*\.(?:docx|xlsx|pdf|txt)$/.test(name))
    .map((name) => ({ name, path: join(folder, name) }))
);

function rightRows(name: string): ListedDuty[] {
  const text = readFileSync(join(FOLDER, `${name.split('.')[0] ?? ''}.right.json`), 'utf8');
  return (JSON.parse(text) as { rows: ListedDuty[] }).rows;
}

describe('lists of other places', () => {
  it('stand in all eleven forms', () => {
    expect(FILES).toHaveLength(33);
  });

  it.each(FILES.filter(({ name }) => !name.endsWith('.pdf.txt')))('$name is exact', async ({ name, path }) => {
    const readings = await readBytes(new Uint8Array(readFileSync(path)), name);
    const bare = name === 'D1-coastal-town.xlsx';
    const score = scoreList(readings, rightRows(name), bare ? ['category'] : []);
    expect(score.wrong).toEqual([]);
    expect(score.silent).toEqual([]);
    expect(readings.map(({ conservation }) => conservation.unplaced)).toEqual([0]);
    if (!/\.pdf(?:raw|layout)\.txt$/.test(name) && !bare) expect(score.flagged).toBe(0);
    if (bare) expect(readings[0]?.duties.find(({ list }) => list === 'shared')?.flags).toEqual(['no-category']);
  });

  it.each(FILES.filter(({ name }) => name.endsWith('.pdf.txt')))(
    '$name, whose cells stand column by column, is exact and says that their order was lost',
    async ({ name, path }) => {
      const readings = await readBytes(new Uint8Array(readFileSync(path)), name);
      expect(scoreList(readings, rightRows(name)).wrong).toEqual([]);
      for (const duty of readings.flatMap(({ duties }) => duties)) expect(duty.flags).toContain('order-lost');
    }
  );
});

const DRAWN = join(FOLDER, 'drawn');
/** What nobody can read for certain. */
const DOUBTFUL = join(FOLDER, 'doubtful');

describe('PDF as a word processor draws it', () => {
  it.each([
    ['frameless', 26],
    ['one-column', 15],
    ['head-of-another-list', 15],
    ['running-head', 15],
    ['strips', 19],
    ['strips-in-turn', 19]
  ])('%s', async (name, least) => {
    const bytes = new Uint8Array(readFileSync(join(DRAWN, `${name}.pdf`)));
    const { rows } = JSON.parse(readFileSync(join(DRAWN, `${name}.right.json`), 'utf8')) as { rows: ListedDuty[] };
    const { exact, silent } = scoreList(await readBytes(bytes, `${name}.pdf`), rows);
    expect(silent).toEqual([]);
    expect(exact).toBeGreaterThanOrEqual(least);
  });

  it('rows too low for their texts are in doubt, with their neighbours', async () => {
    const bytes = new Uint8Array(readFileSync(join(DOUBTFUL, 'low-rows.pdf')));
    const { rows } = JSON.parse(readFileSync(join(DOUBTFUL, 'low-rows.right.json'), 'utf8')) as { rows: ListedDuty[] };
    const { silent } = scoreList(await readBytes(bytes, 'low-rows.pdf'), rows);
    expect(silent).toEqual([]);
  });

  it.each([
    ['D1-coastal-town', 0.4, 0.6],
    ['D3-sumu-banner', 0.4, 0.6],
    ['D5-plain-town-xlsx', 0.4, 0.6],
    ['D1-coastal-town', 0.8, 0.83],
    ['D5-plain-town-xlsx', 0.86, 0.89]
  ])('%s with its bytes from %d to %d lost leaves out no letter without a word', async (name, from, to) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, `${name}.pdf`)));
    bytes.fill(0, Math.floor(bytes.length * from), Math.floor(bytes.length * to));
    const { silent } = scoreList(await readBytes(bytes, `${name}.pdf`), rightRows(name));
    expect(silent).toEqual([]);
  });

  it('strips of a table that fit nowhere are refused, with what to do', async () => {
    const bytes = new Uint8Array(readFileSync(join(DOUBTFUL, 'strips-apart.pdf')));
    expect(await refusal(bytes, 'a.pdf')).toEqual(['strips', '4']);
  });
});
