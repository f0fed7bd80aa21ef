// The detectors on the lists of other places: coast, pasture, plain.
import { describe, expect, test } from 'vitest';
import { findings } from '../../../src/lib/finding/findings.ts';
import { rightList } from '../../support/right-list.ts';

const kindsOf = (doc: string) => findings(rightList(doc)).map(({ kind, duties }) => [kind, duties[0]] as const);

describe('a coastal town', () => {
  const found = kindsOf('D1');
  test.each([
    ['township alone', 'basic-5'],
    ['loop gap', 'shared-5'],
    ['residue', 'reclaimed-1'],
    ['who hands it over', 'reclaimed-3']
  ] as const)('%s about %s', (kind, duty) => expect(found).toContainEqual([kind, duty]));
  test('a report that the enforcement bureau answers is no gap', () => {
    expect(found).not.toContainEqual(['loop gap', 'shared-1']);
    expect(found).not.toContainEqual(['loop gap', 'shared-3']);
  });
  test('a penalty whose matter the town still manages is told once', () => {
    expect(found).not.toContainEqual(['who hands it over', 'reclaimed-1']);
  });
  test('a certificate is no work left with the villages', () => {
    expect(found.filter(([kind, duty]) => kind === 'residue' && duty === 'reclaimed-4')).toEqual([]);
  });
});

describe('a sumu', () => {
  const found = kindsOf('D3');
  test.each([
    ['township alone', 'basic-6'],
    ['unfunded task', 'shared-2'],
    ['who hands it over', 'reclaimed-3']
  ] as const)('%s about %s', (kind, duty) => expect(found).toContainEqual([kind, duty]));
  test('the herders’ duty that the bureau backs is not alone', () => {
    expect(found).not.toContainEqual(['township alone', 'basic-5']);
    expect(found).not.toContainEqual(['who hands it over', 'reclaimed-1']);
  });
});

describe('a town on the plain', () => {
  const found = kindsOf('D5');
  test.each([
    ['township alone', 'basic-6'],
    ['loop gap', 'shared-2'],
    ['who hands it over', 'reclaimed-3']
  ] as const)('%s about %s', (kind, duty) => expect(found).toContainEqual([kind, duty]));
  test('what the bureaus punish has an answer', () => {
    expect(found).not.toContainEqual(['loop gap', 'shared-5']);
    expect(found.some(([kind]) => kind === 'wrong column' || kind === 'mismatch')).toBe(false);
  });
});
