import { describe, expect, test } from 'vitest';
import { findingSay } from '../../../src/lib/i18n/sentences.ts';
import { KINDS, levelOf, type Finding, type Kind } from '../../../src/lib/finding/finding.ts';
import { findingBook } from '../../../src/lib/finding/book.ts';
import {
  bundledFindings,
  findingsOfBureau,
  findingsOfDuty,
  type NamedFinding
} from '../../../src/lib/finding/brief.ts';
import { DETECTORS, findings } from '../../../src/lib/finding/findings.ts';
import { published } from '../../../scripts/published.ts';
import { duty, PLACE, reading } from '../../support/duty.ts';

const DUTIES = [
  duty('basic-1', '负责食品摊贩登记备案工作', { category: '市场监管' }),
  duty('basic-2', '做好食品摊贩登记备案、发放备案卡', { category: '市场监管' }),
  duty('shared-1', '文明养犬管理', {
    bureaus: ['市公安局', '市城市管理局'],
    city: [{ text: '市公安局捕捉流浪犬；', actors: ['市公安局'] }, { text: '登记犬只；' }],
    township: [{ text: '上报流浪犬信息。' }]
  }),
  duty('shared-2', '残疾人证管理', {
    bureaus: ['市残联会', '市民政局'],
    city: [{ text: '市残联会审核材料；', actors: ['市残联会'] }]
  }),
  duty('reclaimed-1', '对食品摊贩违法经营的处罚', {
    category: '市场监管',
    bureaus: ['市市场监督管理局'],
    takeover: [{ text: '负责处罚。', actors: ['市市场监督管理局'] }]
  })
];

describe('every finding', () => {
  const all = findings(reading(DUTIES));
  test('there are some, of several kinds', () => {
    const kinds = all.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['listed without duty', 'unattributed', 'residue']));
    expect(kinds).not.toContain('who hands it over');
    expect(kinds.some((kind) => kind === 'overlap' || kind === 'duplication')).toBe(true);
    expect(kinds).not.toContain('fragmentation');
  });
  test('has evidence, a rule, two sentences, a strength and its word', () => {
    for (const finding of all) {
      expect(finding.evidence.length).toBeGreaterThan(0);
      expect(finding.sentence.zh).toMatch(/[。？]$/u);
      expect(finding.sentence.en).toMatch(/[.?]$/u);
      expect(finding.strength).toBeGreaterThan(0);
      expect(finding.strength).toBeLessThanOrEqual(1);
      expect(finding.level).toBe(levelOf(finding.strength));
      expect(findingSay(PLACE)(DETECTORS.get(finding.kind)?.rule ?? (() => '')).en).toMatch(/\.$/u);
    }
  });
  test('has an id of its own', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length));
  test('is found by its duty and its bureau', () => {
    const book = findingBook(reading(DUTIES));
    const kinds = (of: readonly { kind: string }[]) => of.map(({ kind }) => kind);
    expect(kinds(findingsOfDuty(book, 'reclaimed-1', 'zh'))).toEqual(['residue']);
    expect(kinds(findingsOfBureau(book, '青山市民政局', 'zh'))).toContain('listed without duty');
    expect(findingsOfDuty(book, 'basic-99', 'zh')).toEqual([]);
  });
  test('is told once of a duty, with the other places where it holds', () => {
    const found = (id: string, kind: NamedFinding['kind'], strength: number, ...duties: string[]) =>
      ({ id, kind, strength, duties, named: duties.map((duty) => ({ id: duty, name: duty })) }) as NamedFinding;
    const all = [
      found('a', 'overlap', 0.5, 'basic-1', 'shared-2'),
      found('b', 'residue', 0.9, 'reclaimed-3', 'basic-1'),
      found('c', 'overlap', 0.8, 'basic-1', 'shared-4'),
      found('d', 'overlap', 0.6, 'shared-5', 'basic-1')
    ];
    const told = (duty: string | null) =>
      bundledFindings(all, duty).map(({ first, further }) => [
        first.id,
        ...further.map(({ finding, places }) => `${finding.id} ${places.map(({ id }) => id).join()}`)
      ]);
    expect(told('basic-1')).toEqual([['c', 'd shared-5', 'a shared-2'], ['b']]);
    expect(told(null)).toEqual([['c', 'a shared-2'], ['b'], ['d']]);
  });
});

test('ids survive renumbering and a new order of the duties', () => {
  const renumbered = [...DUTIES].reverse().map((each) => {
    const id = `${each.list}-${each.seq + 40}`;
    return {
      ...each,
      id,
      seq: each.seq + 40,
      clauses: each.clauses.map((clause) => ({ ...clause, dutyId: id, id: clause.id.replace(each.id, id) }))
    };
  });
  const ids = (all: Finding[]) => all.map(({ id }) => id).sort();
  expect(ids(findings(reading(renumbered)))).toEqual(ids(findings(reading(DUTIES))));
});

test('two equal duties keep their findings apart', () => {
  const twin = (id: string) =>
    duty(id, '文明养犬管理', { bureaus: ['市公安局', '市城市管理局'], city: [{ text: '登记犬只；' }] });
  const all = findings(reading([twin('shared-1'), twin('shared-2')])).filter(({ kind }) => kind === 'unattributed');
  expect(all).toHaveLength(2);
  expect(all[1]?.id).toBe(`${all[0]?.id}-2`);
});

test('the reason of a case calls its weights an estimate and counts every further kind', () => {
  const { details, cases } = findingBook(reading(DUTIES));
  const kindOf = new Map(details.map(({ finding }) => [finding.id, finding.kind]));
  for (const { findings: ids, why } of cases) {
    const further = new Set(ids.map((id) => kindOf.get(id))).size - 1;
    expect(why.zh).toContain('估为');
    expect(/另有(\d+)类/u.exec(why.zh)?.[1] ?? '0').toBe(String(further));
    expect(/(\d+) more kind/u.exec(why.en)?.[1] ?? '0').toBe(String(further));
  }
  expect(findingSay({ city: '', township: '' })(({ why }) => why(0.9, 0.8, 1, 6)).zh).toContain('另有6类问题');
});

test('sentences, rules and cases call the two levels what the place calls them', () => {
  const place = { city: '白音旗', township: '乌兰苏木' };
  const { details, rules, cases } = findingBook({ ...reading(DUTIES), place });
  const zh = [
    ...details.map(({ finding }) => finding.sentence.zh),
    ...rules.map(({ rule }) => rule.zh),
    ...cases.flatMap(({ decide, handling }) => [...decide, ...handling].map((line) => line.zh))
  ];
  const en = [...details.map(({ finding }) => finding.sentence.en), ...rules.map(({ rule }) => rule.en)];
  expect(zh.filter((line) => /乡镇|[{}]/u.test(line))).toEqual([]);
  expect(en.filter((line) => /township|\bcity\b|[{}]/u.test(line))).toEqual([]);
  expect(zh.some((line) => line.includes('苏木'))).toBe(true);
  expect(en.some((line) => line.includes('sumu')) && en.some((line) => line.includes('banner'))).toBe(true);
});

test('an empty reading has no findings', () =>
  expect(findings({ duties: [], bureaus: [], place: { city: '', township: '' } })).toEqual([]));

describe('on the published lists', () => {
  const seed = published();
  const all = findings(seed);
  test('every kind has its detector', () => expect([...DETECTORS.keys()].sort()).toEqual([...KINDS].sort()));
  /** Kinds of which these lists give nobody anything to ask. */
  const NO_HIT: readonly Kind[] = [];
  test('every other kind has a hit and every hit quotes lines of the source', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(KINDS.filter((kind) => !NO_HIT.includes(kind))));
    for (const { evidence } of all)
      for (const { lines, quote } of evidence) {
        expect(lines.length).toBeGreaterThan(0);
        expect(quote).not.toBe('');
      }
  });
  test.each([
    ['fragmentation', ['shared-21']],
    ['acting but unlisted', ['shared-86']],
    ['listed without duty', ['shared-101']],
    ['unattributed', ['shared-5']],
    ['residue', ['reclaimed-31', 'basic-95']],
    ['township alone', ['basic-64']],
    ['one-list category', ['basic-100']],
    ['mismatch', ['shared-12']],
    ['mismatch', ['reclaimed-4']],
    ['power without backing', ['basic-81']],
    ['loop gap', ['shared-33']],
    ['wrong column', ['shared-39']],
    ['one-sided load', ['shared-84']],
    ['unfunded task', ['shared-91']],
    ['who hands it over', ['reclaimed-30']]
  ] as const)('the example of the domain note for %s is found', (kind, duties) => {
    expect(
      all.some((finding) => finding.kind === kind && duties.every((id) => finding.duties.slice(0, 4).includes(id)))
    ).toBe(true);
  });

  test.each([
    ['residue', 'reclaimed-5'],
    ['residue', 'reclaimed-32'],
    ['listed without duty', 'shared-5'],
    ['listed without duty', 'shared-6']
  ] as const)('no %s about %s: an award is no residue, and one gap is reported once', (kind, duty) => {
    expect(all.filter((finding) => finding.kind === kind && finding.duties.includes(duty))).toEqual([]);
  });
  test('one who leads a part, or coordinates first, is told apart', () => {
    const about = (id: string) =>
      all.find((finding) => finding.kind === 'fragmentation' && finding.duties.join() === id)?.sentence.zh;
    expect(about('shared-18')).toContain('由市委政法委“统筹”');
    expect(about('shared-15')).toContain('由市民政局“协调”');
  });
});
