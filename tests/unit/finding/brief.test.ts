import { describe, expect, test } from 'vitest';
import { findingBook } from '../../../src/lib/finding/book.ts';
import { findingBriefs, findingsByKind, keepFindings } from '../../../src/lib/finding/brief.ts';
import { KINDS, type Kind } from '../../../src/lib/finding/finding.ts';
import { CITY, duty, reading } from '../../support/duty.ts';

const BOOK = findingBook({
  ...reading([
    duty('shared-1', '打击传销', {
      category: '市场监管',
      bureaus: ['市场监局', '市公安局'],
      city: [
        { text: '市场监局处罚，移送市公安局；', actors: ['市场监局'], recipients: ['市公安局'] },
        { text: '调查取证；', actors: ['市场监局'] }
      ]
    })
  ]),
  englishOf: (name) => `Bureau of ${name.slice(CITY.length)}`
});

describe('the book', () => {
  test('holds every rule, also those without a hit', () =>
    expect(BOOK.rules.map(({ kind }) => kind)).toEqual([...KINDS]));
  test('shows who is named in which clause, silent bodies last', () => {
    const { spread, duties } = BOOK.details.find(({ finding }) => finding.kind === 'listed without duty') ?? {};
    expect(duties?.map(({ id }) => id)).toEqual(['shared-1']);
    expect(spread?.columns.map(({ id }) => id)).toEqual(['shared-1.c1', 'shared-1.c2']);
    expect(spread?.rows).toEqual([
      { name: '青山市场监局', listed: true, marks: ['actor', 'actor'] },
      { name: '青山市公安局', listed: true, marks: ['recipient', null] }
    ]);
  });
  test('is plain data', () => expect(JSON.parse(JSON.stringify(BOOK))).toEqual(BOOK));
  test('speaks each language in its briefs', () => {
    const [zh] = findingBriefs(BOOK, 'zh').briefs;
    const [en] = findingBriefs(BOOK, 'en').briefs;
    expect(zh?.sentence).toContain('市公安局');
    expect(en?.sentence).toContain('Bureau of 公安局');
    expect(en?.zh).toBe(zh?.sentence);
    expect(en?.categories).toEqual(['市场监管']);
    expect([zh?.matter, en?.matter]).toEqual(['打击传销', 'Pyramid selling']);
    expect(findingBriefs(BOOK, 'en').cases[0]?.title).toBe('Pyramid selling');
  });
});

describe('filtering', () => {
  const all: { kind: Kind; duties: string[]; bureaus: string[] }[] = [
    { kind: 'overlap', duties: ['basic-1', 'shared-1'], bureaus: [] },
    { kind: 'listed without duty', duties: ['shared-1'], bureaus: ['甲'] },
    { kind: 'residue', duties: ['reclaimed-1', 'basic-2'], bureaus: ['乙'] }
  ];
  const kept = (duties: string[] | null, bureaus: string[] | null) =>
    keepFindings(all, { duties: duties && new Set(duties), bureaus: bureaus && new Set(bureaus) }).map(
      ({ kind }) => kind
    );
  test('no filter keeps all', () => expect(kept(null, null)).toHaveLength(3));
  test('any of its duties keeps a finding', () =>
    expect(kept(['shared-1'], null)).toEqual(['overlap', 'listed without duty']));
  test('a finding about one bureau needs that bureau', () => {
    expect(kept(['shared-1'], ['乙'])).toEqual(['overlap']);
    expect(kept(['shared-1'], ['甲'])).toEqual(['overlap', 'listed without duty']);
  });
});

test('findings by kind: each in its kind, in their order, no kind without one', () => {
  const all: { kind: Kind; id: number }[] = [
    { kind: 'residue', id: 1 },
    { kind: 'overlap', id: 2 },
    { kind: 'residue', id: 3 }
  ];
  expect([...findingsByKind(all)].map(([kind, own]) => [kind, own.map(({ id }) => id)])).toEqual([
    ['residue', [1, 3]],
    ['overlap', [2]]
  ]);
});
