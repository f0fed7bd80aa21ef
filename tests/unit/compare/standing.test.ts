// How places carry the same duty: each duty in one family, and what is said of a row is what its cells say.
import { describe, expect, test } from 'vitest';
import { familiesOf } from '../../../src/lib/compare/family.ts';
import {
  carried,
  hasOtherLead,
  isSplit,
  mostCommon,
  oddAgainst,
  onlyWithout,
  standingsOf,
  type Held,
  type Standing
} from '../../../src/lib/compare/standing.ts';
import { robustZ } from '../../../src/lib/analysis/robust.ts';
import { standingTable } from '../../../src/lib/chart/standing-table.ts';
import type { ListId } from '../../../src/lib/duty/record.ts';
import { readyWords } from '../../../src/lib/lexicon/word-breaker.ts';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { naming } from '../../support/naming.ts';

const held = (list: ListId, stem: string | null = null): Held => ({
  duties: [{ id: `${list}-1`, list, seq: 1, name: '巡查', category: '安全', lead: null }],
  list,
  lead: stem === null ? null : { name: `某市${stem}`, stem, called: `市${stem}` },
  others: 0,
  bureaus: []
});
const standing = (...cells: (Held | null)[]): Standing => ({ cells, apart: cells.length - mostCommon(cells).count });

describe('families', async () => {
  await readyWords();
  const list = published();
  const copies = [31, 32, 33].map((seed) => editedCopy(list, rewordings('changji-ashili'), [], seed));
  const editions = copies.map(({ copy }) => copy);
  const families = familiesOf(editions);

  test('hold every duty of every edition, more than once only where one edition parts what another has as one', () => {
    const parted = new Set(
      copies.flatMap(({ edits }) => edits.flatMap(({ a, kinds }) => (kinds.includes('split') ? (a ?? []) : [])))
    );
    for (const [at, { duties }] of editions.entries()) {
      const placed = families.flatMap(({ members }) => members[at] ?? []).sort((one, other) => one - other);
      expect([...new Set(placed)]).toEqual([...duties.keys()]);
      const twice = placed.filter((duty, index) => placed[index - 1] === duty);
      for (const duty of twice) {
        const origins = (copies[at]?.edits ?? []).filter(({ b }) => b === duties[duty]?.id);
        expect(origins.length > 1 || origins.some(({ a }) => parted.has(a ?? ''))).toBe(true);
      }
    }
  });

  test('are made of what was one duty before it was edited', () => {
    const originOf = copies.map(({ edits }) => new Map(edits.flatMap(({ a, b }) => (a && b ? [[b, a] as const] : []))));
    let [right, all] = [0, 0];
    for (const { members } of families) {
      const origins = members.flatMap((own, at) =>
        (own ?? []).map((duty) => originOf[at]?.get(editions[at]?.duties[duty]?.id ?? '') ?? '')
      );
      all += origins.length - 1;
      right += origins.filter((origin) => origin === origins[0]).length - 1;
    }
    expect(all).toBeGreaterThan(400);
    expect(right / all).toBeGreaterThan(0.97);
  });

  test('of equal lists are their duties, and nobody stands apart', () => {
    const rows = standingsOf(familiesOf([list, list, list]), [list, list, list]);
    expect(rows).toHaveLength(list.duties.length);
    expect(rows.every(({ apart }) => apart === 0)).toBe(true);
  });
});

describe('a row of places', () => {
  test('is split where its lists differ, and has other leads only within one list', () => {
    expect(isSplit(standing(held('shared'), held('basic'), null))).toBe(true);
    expect(isSplit(standing(held('shared'), null))).toBe(false);
    expect(hasOtherLead(standing(held('shared', '水利局'), held('shared', '农业局')))).toBe(true);
    expect(hasOtherLead(standing(held('shared', '水利局'), held('reclaimed', '农业局')))).toBe(false);
  });

  test('lacks one place only where all the others have it; of two nobody can say', () => {
    expect(onlyWithout(standing(held('basic'), null, held('basic')))).toBe(1);
    expect(onlyWithout(standing(held('basic'), null))).toBeNull();
    expect(onlyWithout(standing(held('basic'), null, null))).toBeNull();
  });

  test('has an odd one where four fifths of at least four peers do otherwise', () => {
    const row = standing(held('basic'), held('shared'), held('shared'), held('shared'), held('shared'), null);
    expect(oddAgainst(row, 0)).toEqual({ like: [1, 2, 3, 4].map((place) => ({ place, held: held('shared') })), of: 5 });
    expect(oddAgainst(row, 1)).toBeNull();
    expect(oddAgainst(standing(held('basic'), held('shared'), held('shared'), held('shared')), 0)).toBeNull();
    expect(oddAgainst(standing(held('basic'), null, null, null, null), 0)).toEqual({
      like: [1, 2, 3, 4].map((place) => ({ place, held: null })),
      of: 4
    });
    expect(oddAgainst(row, 5, [0, 1, 2, 3, 4])?.of).toBe(5);
    expect(oddAgainst(row, 5, [0, 1, 2, 3])).toBeNull();
  });

  test('as a table for files says where a place has no such duty', () => {
    const rows = [standing(held('shared', '水利局'), null)];
    const places = ['x', 'y'].map((id) => ({ id, label: id }));
    const table = standingTable(rows, places, naming());
    expect(table.rows).toEqual([
      { name: '巡查', category: '安全', apart: 1, 'place x': '配合履职 1：市水利局', 'place y': '没有' }
    ]);
    expect(carried(rows[0] as Standing)).toBe(1);
  });
});

describe('robust z', () => {
  test('is not moved by one extreme, and says nothing of few or equal values', () => {
    const z = robustZ([10, 11, 12, 13, 14, 100]);
    expect(z.slice(0, 5).every((value) => value !== null && Math.abs(value) < 2)).toBe(true);
    expect(z[5]).toBeGreaterThan(20);
    expect(robustZ([1, 2, 3])).toEqual([null, null, null]);
    expect(robustZ([5, 5, 5, 5, 9])).toEqual([null, null, null, null, null]);
  });
});
