// Marks and their texts, both ways.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FINDING_PARTS,
  GROUPS,
  readElsewhere,
  readMark,
  readSelection,
  writeMark,
  type Mark
} from '../../../src/lib/address/mark.ts';
import { ACTIONS, LISTS, TIERS } from '../../../src/lib/duty/record.ts';

describe('readSelection', () => {
  it.each([
    ['duty:basic-31', { kind: 'duty', id: 'basic-31' }],
    ['bureau:shuiliju', { kind: 'bureau', bureau: 'shuiliju' }],
    ['bureau:shuiliju@reclaimed', { kind: 'bureau', bureau: 'shuiliju', list: 'reclaimed' }],
    ['category:ziranziyuan', { kind: 'category', category: 'ziranziyuan' }],
    ['cell:shuiliju/ziranziyuan@shared', { kind: 'cell', bureau: 'shuiliju', category: 'ziranziyuan', list: 'shared' }],
    ['cell:township/ziranziyuan', { kind: 'cell', bureau: null, category: 'ziranziyuan' }],
    ['pair:shuiliju/jiaoyuju', { kind: 'pair', bureaus: ['shuiliju', 'jiaoyuju'] }],
    ['set:shuiliju,jiaoyuju,shuiliju', { kind: 'set', bureaus: ['shuiliju', 'jiaoyuju'] }],
    ['clauses:all', { kind: 'clauses', of: {} }],
    [
      'clauses:bureau.shuiliju/side.township/every.period,half-year',
      { kind: 'clauses', of: { bureau: ['shuiliju'], side: ['township'], every: ['period', 'half-year'] } }
    ],
    ['duties:list.shared/sharers.2', { kind: 'duties', of: { list: ['shared'], sharers: ['2'] } }],
    ['formula:burden/shuiliju', { kind: 'formula', name: 'burden', of: 'shuiliju' }],
    ['finding:overlap-1a2b', { kind: 'finding', id: 'overlap-1a2b' }]
  ])('reads %s', (text, selection) => {
    expect(readSelection(text)).toEqual(selection);
  });

  it.each([
    '',
    'duty',
    'duty:',
    'bureau:a b',
    'bureau:x@nowhere',
    'cell:shuiliju',
    'pair:a/b/c',
    'planet:mars',
    'clauses:side.nowhere',
    'clauses:mood.good',
    'duties:list.shared@basic',
    'formula:burden',
    "duty:x'--"
  ])('has no meaning for %j', (text) => {
    expect(readSelection(text)).toBeNull();
  });
});

describe('readElsewhere', () => {
  it('reads a selection of another edition, and nothing else', () => {
    const of = { kind: 'bureau', bureau: 'shuiliju', list: 'shared' } as const;
    const mark: Mark = { kind: 'in', edition: 'changji-liugong@2025-06', of };
    expect(writeMark(mark)).toBe('in:changji-liugong@2025-06/bureau:shuiliju@shared');
    expect(readElsewhere(writeMark(mark))).toEqual(mark);
    expect(readMark(writeMark(mark))).toEqual(mark);
    expect(readSelection(writeMark(mark))).toBeNull();
    for (const text of ['', 'in:', 'in:x', 'in:x/planet:mars', 'bureau:shuiliju'])
      expect(readElsewhere(text)).toBeNull();
  });
});

const slug = fc.stringMatching(/^[a-z0-9_-]{1,12}$/u).filter((id) => id !== 'township');
const listed = fc
  .option(fc.constantFrom(...LISTS), { nil: undefined })
  .map((list) => (list === undefined ? {} : { list }));
const marks: fc.Arbitrary<Mark> = fc.oneof(
  slug.map((id): Mark => ({ kind: 'duty', id })),
  slug.map((id): Mark => ({ kind: 'finding', id })),
  fc.tuple(slug, slug).map(([name, of]): Mark => ({ kind: 'formula', name, of })),
  fc
    .record(
      {
        bureau: fc.array(slug, { minLength: 1 }),
        side: fc.constant(['township']),
        every: fc.constant(['period', 'year'])
      },
      { requiredKeys: [] }
    )
    .chain((of) => fc.constantFrom('clauses' as const, 'duties' as const).map((kind): Mark => ({ kind, of }))),
  fc.tuple(slug, listed).map(([bureau, list]): Mark => ({ kind: 'bureau', bureau, ...list })),
  fc.tuple(slug, listed).map(([category, list]): Mark => ({ kind: 'category', category, ...list })),
  fc
    .tuple(fc.option(slug), slug, listed)
    .map(([bureau, category, list]): Mark => ({ kind: 'cell', bureau, category, ...list })),
  fc.tuple(slug, slug, listed).map(([one, two, list]): Mark => ({ kind: 'pair', bureaus: [one, two], ...list })),
  fc
    .tuple(fc.uniqueArray(slug, { minLength: 1, maxLength: 5 }), listed)
    .map(([bureaus, list]): Mark => ({ kind: 'set', bureaus, ...list })),
  fc.constantFrom(...LISTS).map((list): Mark => ({ kind: 'list', list })),
  fc.constantFrom(...TIERS).map((tier): Mark => ({ kind: 'tier', tier })),
  fc.constantFrom(...ACTIONS).map((action): Mark => ({ kind: 'action', action })),
  fc
    .record({ size: fc.integer({ min: 1, max: 99 }), to: fc.integer({ min: 1, max: 99 }) }, { requiredKeys: ['size'] })
    .map((of): Mark => ({ kind: 'size', ...of })),
  fc.constantFrom(...GROUPS).map((of): Mark => ({ kind: 'groups', of })),
  slug.map((id): Mark => ({ kind: 'categories', of: { cat: [id] } })),
  fc.tuple(slug, slug, listed).map(([id, act, list]): Mark => ({
    kind: 'ratio',
    part: { kind: 'category', category: id, ...list },
    whole: { kind: 'clauses', of: { bureau: [act] } }
  })),
  fc.constantFrom(...FINDING_PARTS).map((part): Mark => ({ kind: 'findings', of: null, category: '', part })),
  fc
    .tuple(fc.constantFrom(null, 'overlap', 'listed-without-duty'), fc.string({ unit: 'binary' }))
    .map(([of, category]): Mark => ({ kind: 'findings', of, category }))
);

describe('writeMark', () => {
  it('gives a text from which readMark gives the mark back', () => {
    fc.assert(
      fc.property(marks, (mark) => {
        expect(readMark(writeMark(mark))).toEqual(mark);
      }),
      { seed: 20250601 }
    );
  });

  it('writes nothing for all lists', () => {
    expect(writeMark({ kind: 'bureau', bureau: 'shuiliju', list: null })).toBe('bureau:shuiliju');
    expect(writeMark({ kind: 'cell', bureau: null, category: 'nongye', list: 'basic' })).toBe(
      'cell:township/nongye@basic'
    );
  });
});

describe('readMark', () => {
  it.each(['list:all', 'tier:', 'action:sleep', 'size:0', 'size:x', 'findings:overlap', 'planet:mars', ''])(
    'has no meaning for %j',
    (text) => {
      expect(readMark(text)).toBeNull();
    }
  );

  it('reads selections too, but a selection is never a side of the filter', () => {
    expect(readMark('duty:basic-31')).toEqual({ kind: 'duty', id: 'basic-31' });
    expect(readSelection('list:basic')).toBeNull();
  });
});
