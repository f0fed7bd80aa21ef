// Indicators by the entry check: their duties, what a reader decides, and the load of each bureau.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { entryCheck } from '../../../src/lib/entry/check.ts';
import { buildEntryIndex, type EntryDuty, type EntryIndex } from '../../../src/lib/entry/duty-index.ts';
import {
  agreement,
  borne,
  bureauLoads,
  bureausIn,
  isUnsure,
  judged,
  placesOf,
  toldOf,
  type Indicator,
  type ToldPart
} from '../../../src/lib/entry/indicator.ts';
import { readyWords } from '../../../src/lib/lexicon/word-breaker.ts';

const indicator = (text: string, more: Partial<Indicator> = {}): Indicator => ({
  number: '',
  text,
  above: [],
  weight: null,
  sharing: 1,
  bureaus: '',
  more: [],
  where: '',
  ...more
});
const duty = (id: string, list: EntryDuty['list'], ...bureaus: string[]): [string, EntryDuty] => [
  id,
  { id, list, seq: 1, name: id, bureaus: bureaus.map((bureau) => ({ bureau })), clauses: [] }
];
const RECORDS = new Map([
  duty('basic-1', 'basic'),
  duty('shared-1', 'shared', '甲市水利局'),
  duty('shared-2', 'shared', '甲市公安局', '甲市水利局'),
  duty('reclaimed-1', 'reclaimed', '甲市公安局')
]);
const BUREAUS = ['水利局', '公安局', '民政局'].map((name) => ({
  name: `甲市${name}`,
  shortName: `市${name}`,
  aliases: ''
}));
const told = (...parts: [ToldPart['verdict'], string, ToldPart['certainty']?][]): ToldPart[] =>
  parts.map(([verdict, id, certainty = 'high']) => ({
    text: '',
    verdict,
    certainty,
    met: true,
    other: null,
    hits: [{ id, score: 1, words: ['水'] }]
  }));
const judge = (parts: ToldPart[], hand?: string[], more: Partial<Indicator> = {}) =>
  borne(judged(indicator('某事', more), parts, hand, RECORDS), RECORDS, BUREAUS);

describe('an indicator', () => {
  it('has the duties of all its matters that a list answers, and is as sure as the least sure of them', () => {
    const row = judge(told(['none', 'basic-1'], ['shared', 'shared-1'], ['basic', 'basic-1', 'low']));
    expect(row).toMatchObject({ verdict: 'shared', duties: ['shared-1', 'basic-1'], by: 'check', certainty: 'low' });
    expect(isUnsure(row)).toBe(true);
  });

  it('that no list answers keeps what is near', () => {
    expect(judge(told(['near', 'shared-2']))).toMatchObject({ verdict: 'near', duties: [], near: 'shared-2' });
    expect(judge(told(['none', 'shared-2']))).toMatchObject({ verdict: 'none', duties: [], near: null });
  });

  it('has no duty by likeness of letters alone, and is to be looked at', () => {
    const row = judge(told(['reclaimed', 'reclaimed-1', 'low']).map((part) => ({ ...part, met: false })));
    expect(row).toMatchObject({ verdict: 'none', duties: [], met: false });
    expect(isUnsure(row)).toBe(true);
  });

  it('is what a reader decided, unless the lists lack that duty', () => {
    const parts = told(['shared', 'shared-1', 'low']);
    expect(judge(parts, ['reclaimed-1'])).toMatchObject({ verdict: 'reclaimed', duties: ['reclaimed-1'], by: 'hand' });
    expect(isUnsure(judge(parts, []))).toBe(false);
    expect(judge(parts, [])).toMatchObject({ verdict: 'none', duties: [], by: 'hand' });
    expect(judge(parts, ['shared-9'])).toMatchObject({ duties: ['shared-1'], by: 'check' });
  });
});

describe('bureaus', () => {
  it('lead alone, are first listed where no lead is named, take part, or took a duty back', () => {
    const of = (...ids: string[]) => [...placesOf(ids.flatMap((id) => RECORDS.get(id) ?? []))];
    expect(of('basic-1')).toEqual([]);
    expect(of('shared-1')).toEqual([['甲市水利局', 'leads']]);
    expect(of('shared-2')).toEqual([
      ['甲市公安局', 'first'],
      ['甲市水利局', 'shares']
    ]);
    expect(of('shared-2', 'shared-1', 'reclaimed-1')).toEqual([
      ['甲市公安局', 'first'],
      ['甲市水利局', 'leads']
    ]);
  });

  it('of the file are known by full and short names, and compared with those of the duty', () => {
    expect(bureausIn('市水利局、公安局\n党政办（牵头）', BUREAUS)).toEqual({
      named: ['甲市水利局', '甲市公安局'],
      unknown: ['党政办']
    });
    const places = placesOf([RECORDS.get('shared-2') as EntryDuty]);
    expect(agreement(['甲市公安局'], places)).toBe('same');
    expect(agreement(['甲市水利局'], places)).toBe('part');
    expect(agreement(['甲市民政局'], places)).toBe('other');
    expect(agreement([], places)).toBeNull();
    expect(agreement(['甲市民政局'], new Map())).toBeNull();
  });

  it('carry what the indicators come to, an indicator once for each', () => {
    const rows = [
      judge(told(['shared', 'shared-1']), undefined, { weight: 5, bureaus: '市水利局' }),
      judge(told(['shared', 'shared-2']), undefined, { weight: 3, bureaus: '市民政局' }),
      judge(told(['shared', 'shared-1'], ['shared', 'shared-2']), undefined, { weight: 2 }),
      judge(told(['reclaimed', 'reclaimed-1'])),
      judge(told(['basic', 'basic-1']), undefined, { weight: 7 }),
      judge(told(['none', 'basic-1']), undefined, { weight: 9, bureaus: '公安局' })
    ];
    expect(bureauLoads(rows, BUREAUS)).toEqual([
      { bureau: '甲市水利局', places: { leads: 2, first: 0, takes: 0, shares: 1 }, all: 3, named: 1, weight: 10 },
      { bureau: '甲市公安局', places: { leads: 0, first: 2, takes: 1, shares: 0 }, all: 3, named: 1, weight: 5 },
      { bureau: '甲市民政局', places: { leads: 0, first: 0, takes: 0, shares: 0 }, all: 0, named: 1, weight: null }
    ]);
  });
});

describe('made-up lists against the published one', () => {
  let index: EntryIndex;
  beforeAll(async () => {
    await readyWords();
    index = buildEntryIndex(published().duties);
  });

  it('find the duty that was labelled by hand in nine of ten', () => {
    const { labels } = JSON.parse(readFileSync('tests/fixtures/indicators/labels.json', 'utf8')) as {
      labels: [string, string[]][];
    };
    const records = new Map(index.duties.map(({ duty: each }) => [each.id, each]));
    const wrong = labels.filter(([text, right]) => {
      const { duties } = judged(indicator(text), toldOf(entryCheck(text, index)), undefined, records);
      return right.length === 0 ? duties.length > 0 : !right.includes(duties[0] ?? '');
    });
    expect(labels).toHaveLength(57);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(4);
  });
});
