// Bodies of several cities with one name: told apart where they meet, and only there.
import { describe, expect, it } from 'vitest';
import { makeDirectory } from '../../../src/lib/duty/directory.ts';
import { rankBureaus } from '../../../src/lib/duty/rank.ts';
import type { Reading } from '../../../src/lib/duty/record.ts';
import { tableRows } from '../../../src/lib/duty/tables.ts';
import { readingOf } from '../../support/lists.ts';
import { SMALL } from '../../support/small-lists.ts';

/** A list of 远县 that names these bodies, each with its city. */
function listed(township: string, names: [name: string, city: string][]): Reading {
  const place = { city: '远县', township };
  return { ...readingOf({ ...SMALL, place, bureaus: [], duties: {} }), ...rankBureaus([], new Map(names)) };
}
const OWN: [string, string] = ['远县水利局', '远县'];
const NEXT: [string, string] = ['邻县水利局', '邻县'];
const OTHER: [string, string] = ['远县林业局', '远县'];
const bodies = (readings: Reading[]) =>
  tableRows(readings).editions.map(({ rows }) =>
    rows.bureau.map(({ bureau, id, name, stem, short_name }) => ({ bureau, id, name, stem, short: short_name }))
  );

describe('two bodies of one list with one name but for their city', () => {
  it('have a key, an id, a name without the city and a short name each, whichever comes first', () => {
    for (const names of [
      [OWN, NEXT, OTHER],
      [NEXT, OTHER, OWN]
    ]) {
      const [rows = []] = bodies([listed('远镇', names)]);
      for (const key of ['bureau', 'id', 'stem', 'short'] as const)
        expect(new Set(rows.map((row) => row[key])).size).toBe(3);
      expect(rows.find(({ name }) => name === '远县水利局')).toMatchObject({
        id: 'shuiliju',
        stem: '水利局',
        short: '县水利局'
      });
      expect(rows.find(({ name }) => name === '邻县水利局')).toMatchObject({
        id: 'linxianshuiliju',
        stem: '邻县水利局',
        short: '邻县水利局'
      });
    }
  });

  it('are told apart in the text by whose city it is', () => {
    expect(makeDirectory(['邻县水利局', '远县水利局'], '远县').byForm.get('县水利局')).toBe('远县水利局');
  });

  it('are the same beside a list that names but one of them', () => {
    const alone = listed('近镇', [NEXT]);
    const both = listed('远镇', [OWN, NEXT, OTHER]);
    for (const readings of [
      [alone, both],
      [both, alone]
    ]) {
      const rows = bodies(readings).flat();
      const keys = (name: string) => new Set(rows.flatMap((row) => (row.name === name ? [row.bureau] : [])));
      expect([keys('邻县水利局').size, keys('远县水利局').size]).toEqual([1, 1]);
      expect(keys('邻县水利局')).not.toEqual(keys('远县水利局'));
    }
  });

  it('keep what is known of them when further lists come', () => {
    const first = tableRows([listed('近镇', [NEXT])]);
    const next = tableRows([listed('远镇', [OWN, NEXT, OTHER])], first.known);
    const [near] = first.editions[0]?.rows.bureau ?? [];
    const rows = next.editions[0]?.rows.bureau ?? [];
    expect(rows.find(({ name }) => name === '邻县水利局')).toMatchObject({ bureau: near?.bureau, id: 'shuiliju' });
    const own = rows.find(({ name }) => name === '远县水利局');
    expect(own?.bureau).not.toBe(near?.bureau);
    const again = tableRows([listed('三镇', [OWN, NEXT])], next.known).editions[0]?.rows.bureau ?? [];
    expect(again.map(({ bureau }) => bureau).sort()).toEqual([near?.bureau, own?.bureau].sort());
  });
});

describe('a body that meets no other of its name', () => {
  it('is known by its name without the city, also where that is not the list’s own', () => {
    expect(bodies([listed('远镇', [NEXT, OTHER])])[0]).toMatchObject([
      { id: 'shuiliju', stem: '水利局', short: '县水利局' },
      { id: 'linyeju', stem: '林业局', short: '县林业局' }
    ]);
  });

  it('is one body in lists that print its city with what it lies in and without', () => {
    const rows = bodies([listed('远镇', [OWN]), listed('近镇', [['远州远县水利局', '远州远县']])]).flat();
    expect(new Set(rows.map(({ bureau }) => bureau)).size).toBe(1);
  });
});
