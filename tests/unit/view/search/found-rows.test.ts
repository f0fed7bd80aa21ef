// Rows of a search over several lists: two editions of one place stay apart, each with its own words.
import { expect, it } from 'vitest';
import type { Found, Hit } from '../../../../src/lib/search/search.ts';
import type { Routes } from '../../../../src/lib/view/frame/routes.ts';
import { rowsOf, type Place } from '../../../../src/lib/view/search/found-rows.ts';
import { naming } from '../../../support/naming.ts';

const hit: Hit = { kind: 'finding', id: 'residue-1', score: 0.7, how: 'name', text: null };

function place(edition: string, sentence: string | null): Place {
  const found: Found = { answer: null, step: null, sides: null, groups: [{ kind: 'finding', hits: [hit], more: 0 }] };
  return {
    edition,
    name: '某市某乡',
    names: { bureaus: [], categories: [], lists: { basic: 0, shared: 0, reclaimed: 0 } },
    routes: { finding: (id: string) => `/finding/?in=${edition}&id=${id}` } as Routes,
    naming: naming(),
    found: { found, records: new Map() },
    pages: [],
    paths: new Map(),
    carried: '',
    finding: () => sentence
  };
}

it('a finding that two editions of one place have in common is a row of each, in its own words', () => {
  const groups = rowsOf([place('a', '乡里还管。'), place('a@2025-05', '已经收回。')], String);
  const rows = groups.flatMap((each) => each.rows);
  expect(rows.map(({ label }) => label)).toEqual(['乡里还管。', '已经收回。']);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
});

it('a finding whose sentence is not at hand has no row', () => {
  expect(rowsOf([place('a', null)], String)).toEqual([]);
});
