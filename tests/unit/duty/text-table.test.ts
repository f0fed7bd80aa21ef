// Lists whose text runs on as a PDF gives it, whatever the widths of columns: cells are found again, and what may be
// wrong is flagged.
import { describe, expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { layOut, type ListedDuty, type ListLayout } from '../../support/list-layout.ts';
import { toRawText } from '../../support/list-raw.ts';
import { listed, someLayout } from '../../support/listed.ts';
import { readBytes, scoreList } from '../../support/score-lists.ts';

const PLACE = '昌吉市阿什里乡';
const ROWS = listed(published());
const SOME = (['basic', 'shared', 'reclaimed'] as const).flatMap((list) =>
  ROWS.filter((row) => row.list === list).slice(0, 24)
);

async function score(rows: readonly ListedDuty[], changes: Partial<ListLayout>, page: number) {
  const layout: ListLayout = {
    ...someLayout(4, PLACE),
    ...{ categories: 'counted rows', numbers: 'plain', clauses: '1.', inline: false, bureaus: '、', takeover: 'colon' },
    ...{ notes: false, titles: 'paragraph', order: ['basic', 'shared', 'reclaimed'], remarks: false, basis: false },
    ...{ code: false, twoRows: false, oneTable: false },
    ...changes
  };
  const text = toRawText(layOut(rows, layout), page, 9);
  return scoreList(await readBytes(text, 'list.txt'), rows);
}

describe('text of a PDF as it was drawn', () => {
  it.each([
    ['narrow columns', {}, 80],
    ['wide columns', {}, 130],
    ['categories in a column', { categories: 'column' }, 100],
    ['categories in the first row alone', { categories: 'first only' }, 100],
    ['numbers with commas, which narrow columns break', { numbers: 'comma' }, 64],
    ['numbers in brackets', { numbers: 'brackets' }, 90],
    ['lead and other bureaus in two columns', { bureaus: 'columns' }, 110],
    ['heads of two rows', { twoRows: true }, 100],
    ['codes', { code: true }, 120],
    ['remarks', { remarks: true }, 110]
  ] as const)('%s', async (_, changes, page) => {
    const { rows, exact, silent } = await score(SOME, changes, page);
    expect(silent).toEqual([]);
    expect(exact / rows).toBeGreaterThanOrEqual(0.9);
  });
});
