// Whom a place is compared with, and why: near ones first, then those most like it; never a few by chance.
import { describe, expect, test } from 'vitest';
import { peersOf, prefectureOf, reasonsOf, usualGroup, type PeerPlace } from '../../../src/lib/compare/peers.ts';
import { oddRows, oddTable, oddWorking, peerNames } from '../../../src/lib/chart/odd-table.ts';
import { mostCommon, oddAgainst, type Held } from '../../../src/lib/compare/standing.ts';
import { naming } from '../../support/naming.ts';

const place = (id: string, city: string, prefecture: string, ...counts: (number | null)[]): PeerPlace => ({
  id,
  city,
  prefecture,
  terms: new Map(counts.flatMap((count, at) => (count === null ? [] : [[`t${at}`, count] as const])))
});
const PLACES = [
  place('a', '昌吉市', '昌吉州', 10, 5, 1),
  place('b', '昌吉市', '昌吉州', 30, 5, 1),
  place('c', '昌吉市', '昌吉州', 30, 9, 1),
  place('d', '阜康市', '昌吉州', 11, 5, 1),
  place('e', '阜康市', '昌吉州', 10, 6, null),
  place('f', '远县', '', 10, 5, 2),
  place('g', '远县', '', 12, 5, 1),
  place('h', '远县', '', 50, 50, 50)
];

describe('peers', () => {
  test('are of the own city, the own prefecture, all, or as chosen', () => {
    expect(peersOf('city', PLACES, 0, [])).toEqual([1, 2]);
    expect(peersOf('prefecture', PLACES, 0, [])).toEqual([1, 2, 3, 4]);
    expect(peersOf('prefecture', PLACES, 5, [])).toEqual([]);
    expect(peersOf('all', PLACES, 0, [])).toHaveLength(7);
    expect(peersOf('chosen', PLACES, 0, ['a', 'f', 'h'])).toEqual([5, 7]);
  });

  test('are by default the nearest that are enough to say anything', () => {
    expect(usualGroup(PLACES, 0)).toBe('prefecture');
    expect(usualGroup(PLACES, 5)).toBe('all');
  });

  test('are those whose numbers differ least, and the three that differ most are told', () => {
    const alike = peersOf('alike', PLACES, 0, []);
    expect(alike).not.toContain(7);
    expect(alike).toHaveLength(5);
    expect(reasonsOf(PLACES, 0, [1, 2])).toEqual([
      { term: 't0', from: -20 },
      { term: 't1', from: -2 },
      { term: 't2', from: 0 }
    ]);
    expect(reasonsOf(PLACES, 0, [4]).map(({ term }) => term)).toEqual(['t1', 't0']);
  });

  test('know their prefecture by the branches of its bodies', () => {
    expect(prefectureOf(['昌吉州生态环境局昌吉市分局', '国家税务总局昌吉市税务局'], '昌吉市')).toBe('昌吉州');
    expect(prefectureOf(['昌吉市水利局'], '昌吉市')).toBe('');
  });
});

describe('odd ones', () => {
  const held = (list: Held['list'], name: string): Held => ({
    duties: [{ id: `${list}-1`, list, seq: 1, name, category: '安全', lead: null }],
    list,
    lead: null,
    others: 0,
    bureaus: []
  });
  const cells = [held('basic', '巡查'), ...['查巡', '查巡', '巡逻', '查巡'].map((name) => held('shared', name))];
  const standing = { cells, apart: cells.length - mostCommon(cells).count };

  test('are told with how many peers do otherwise, and in what words', () => {
    const rows = oddRows([standing], 0, (each) => oddAgainst(each, 0, [1, 2, 3, 4]));
    expect(rows).toHaveLength(1);
    expect(rows.map(({ odd }) => peerNames(odd))).toEqual([['查巡', '巡逻']]);
    expect(oddTable(rows, null, naming()).rows).toEqual([
      {
        name: '巡查',
        category: '安全',
        here: '基本履职',
        theirs: '配合履职',
        names: '查巡、巡逻',
        like: '4/4'
      }
    ]);
    const other = { ...standing, cells: [held('reclaimed', '巡'), ...cells.slice(1)] };
    const order = (all: (typeof standing)[]) =>
      oddRows(all, 0, (each) => oddAgainst(each, 0)).map(({ own }) => own?.duties[0]?.name);
    expect(order([other, standing])).toEqual(['巡查', '巡']);
    expect(order([standing, other])).toEqual(['巡查', '巡']);
    expect(oddRows([standing], 1, (each) => oddAgainst(each, 1))).toEqual([]);
  });

  test('are counted each once, and open where the duty stands', () => {
    const lacking = { ...standing, cells: [null, ...cells.slice(1)] };
    const rows = oddRows([standing, lacking], 0, (each) => oddAgainst(each, 0));
    const { value, operands } = oddWorking(rows, ['a', 'b', 'c', 'd', 'e'], '某乡', naming());
    expect(value).toBe(2);
    expect(operands.map(({ label }) => label).sort()).toEqual(['巡查', '查巡'].sort());
    expect(operands.map(({ value: each }) => each)).toEqual([1, 1]);
    expect(operands.find(({ label }) => label === '巡查')?.of).toMatchObject({ edition: 'a', of: { id: 'basic-1' } });
    expect(operands.find(({ label }) => label === '查巡')?.of).toMatchObject({ edition: 'b', of: { id: 'shared-1' } });
  });
});
