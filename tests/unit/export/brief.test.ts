// The brief: figures are the lists' own, proposals the rules' own, and it keeps to its pages.
import { beforeAll, describe, expect, test } from 'vitest';
import { EQUAL_WEIGHTS } from '../../../src/lib/analysis/burden.ts';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { briefOf, type Brief, type BriefAbout } from '../../../src/lib/export/brief.ts';
import { chosen, pagesOf } from '../../../src/lib/export/brief-paper.ts';
import { collect, type Facts } from '../../../src/lib/export/facts.ts';
import { rangeWords } from '../../../src/lib/i18n/where.ts';
import { dutyPlaces } from '../../../src/lib/query/duty-places.ts';
import { contextOf, produce, type Sources } from '../../../src/lib/export/produce.ts';
import { task } from '../../../src/lib/export/task.ts';
import { translator } from '../../../src/lib/i18n/language.ts';
import { findingSay, reportSentences } from '../../../src/lib/i18n/sentences.ts';
import { LANGUAGES, type Language } from '../../../src/lib/i18n/languages.ts';
import { KINDS } from '../../../src/lib/finding/finding.ts';
import { clauses } from '../../../src/lib/query/clauses.ts';
import type { ListedDuty } from '../../../src/lib/query/listing.ts';
import { UNSORTED } from '../../../src/lib/duty/record.ts';
import { published } from '../../../scripts/published.ts';
import { publishedSources } from '../../support/report-sources.ts';

const LOAD = { counting: 'full', weights: EQUAL_WEIGHTS } as const;
const ALL: BriefAbout = { cases: [], duty: null };
const { place, duties } = published();

let sources: Sources;
beforeAll(async () => {
  sources = await publishedSources();
});

const asked = new Map<string, Promise<Facts>>();
function factsUnder(filter: Filter): Promise<Facts> {
  const key = JSON.stringify(filter);
  const facts = asked.get(key) ?? collect(sources.desk, filter);
  asked.set(key, facts);
  return facts;
}

async function briefUnder(
  narrowed: Partial<Filter>,
  language: Language = 'zh',
  about = ALL,
  { from = sources, as = (facts: Facts) => facts } = {}
): Promise<Brief> {
  const filter = { ...NO_FILTER, ...narrowed };
  const facts = as(await factsUnder(filter));
  const stands = await dutyPlaces(from.desk, filter);
  const context = contextOf({ language, filter, load: LOAD, ties: 'weighted' }, from, facts, stands);
  return briefOf(facts, context, filter, place, about);
}

test('what is quoted says on which pages of the source it stands', async () => {
  const stands = new Map((await dutyPlaces(sources.desk, NO_FILTER)).map((each) => [each.duty, each.places]));
  const [page = ''] =
    /第\d+(?:–\d+页|页|至\d+页之间)(?=写“)/u.exec((await briefUnder({})).matters[0]?.paragraph ?? '') ?? [];
  const known = [...stands.values()].map((places) => rangeWords(places, 'zh'));
  expect(known).toContain(page);
  const row = (await factsUnder(NO_FILTER)).duties.find(({ id }) => id === 'shared-21');
  if (row === undefined) throw new RangeError('shared-21');
  const { parts } = await briefUnder({}, 'zh', { cases: [], duty: { row, clauses: [], leads: [] } });
  expect(parts[0]?.paragraphs[0]).toContain(`（原文${rangeWords(stands.get('shared-21') ?? [], 'zh')}）`);
});

const quiet = () => task(new AbortController().signal, () => undefined);

const called = (list: string, names: readonly string[]) =>
  duties.filter((duty) => duty.list === list && duty.bureaus.some(({ bureau }) => names.includes(bureau))).length;

test('headings are conclusions with the lists\u2019 own figures', async () => {
  const { parts } = await briefUnder({});
  const taken = called('reclaimed', ['昌吉市水利局', '昌吉市城市管理局']);
  const listed = called('shared', ['昌吉市农业农村局', '昌吉市公安局', '昌吉市水利局']);
  expect(parts.map(({ heading }) => heading).slice(0, 2)).toEqual([
    `市农业农村局、市公安局、市水利局列入101项配合事项中的${listed}项`,
    `市水利局、市城市管理局承接34项收回事项中的${taken}项`
  ]);
  expect(parts.filter(({ figure }) => figure !== null)).toHaveLength(1);
});

test('a brief on one bureau is about that bureau', async () => {
  const id = sources.names.bureaus.find(({ name }) => name === '昌吉市水利局')?.id ?? '';
  const { title, parts } = await briefUnder({ bureaus: [id] });
  expect(title).toBe('关于市水利局涉及昌吉市阿什里乡履职事项的专报');
  expect(parts[0]?.heading).toBe(
    `市水利局列入配合事项${called('shared', ['昌吉市水利局'])}项、承接收回事项${called('reclaimed', ['昌吉市水利局'])}项`
  );
});

test('what is proposed is what the rule of the finding proposes, and clauses are quoted as printed', async () => {
  const { matters } = await briefUnder({});
  const told = findingSay(place);
  const proposals = KINDS.map((kind) => told(({ kinds }) => kinds[kind].handling).zh);
  expect(matters).toHaveLength(5);
  const printed = duties.flatMap((duty) => duty.clauses.map(({ text }) => text.replace(/\s+/gu, ' '))).join('\n');
  for (const { paragraph, short, proposal } of matters) {
    expect(proposals).toContain(/^建议(.*)。$/u.exec(proposal)?.[1]);
    for (const text of [paragraph, short]) {
      const [, quote] = /写“…?([^”]*?)…?”。$/u.exec(text) ?? [];
      if (quote !== undefined) expect(printed).toContain(quote);
    }
  }
});

describe('its length is kept by choosing', () => {
  const words = (language: Language) => reportSentences(language, place);
  test.each(LANGUAGES)('two pages whatever the filter leaves: %s', async (language) => {
    const brief = await briefUnder(language === 'zh' ? {} : { text: '消防安全' }, language);
    const pieces = chosen(brief, words(language), language);
    expect(pagesOf(brief.title, pieces)).toBeLessThanOrEqual(2);
    expect(pieces.filter(({ kind }) => kind === 'matter').length).toBeGreaterThanOrEqual(2);
  });

  test.each(['水', '消防', '学校'])('a line broken once more than was counted keeps to two pages: %s', async (text) => {
    for (const language of LANGUAGES) {
      const brief = await briefUnder({ text }, language);
      const pieces = chosen(brief, words(language), language);
      expect(pagesOf(brief.title, [{ kind: 'blank', text: '' }, ...pieces]), language).toBeLessThanOrEqual(2);
    }
  });

  test('three matters stand in the English paper on the whole lists', async () => {
    const pieces = chosen(await briefUnder({}, 'en'), words('en'), 'en');
    expect(pieces.filter(({ kind }) => kind === 'matter').length).toBeGreaterThanOrEqual(3);
  });

  test('four matters stand in the paper on the whole lists, no proposal twice', async () => {
    const matters = chosen(await briefUnder({}), words('zh'), 'zh').flatMap((piece) =>
      piece.kind === 'matter' ? [piece.text] : []
    );
    expect(matters.length).toBeGreaterThanOrEqual(4);
    const proposed = matters.map((text) => /建议[^建]*$/u.exec(text)?.[0]);
    expect(proposed.filter((text, at) => text?.startsWith('建议同') !== true && proposed.indexOf(text) < at)).toEqual(
      []
    );
    expect(proposed).toContain('建议同（一）。');
  });

  test('one duty takes one page', async () => {
    const { desk } = sources;
    const lists: Partial<Filter> = { text: '学校周边秩序' };
    const [row] = (await collect(desk, { ...NO_FILTER, ...lists })).duties;
    if (row === undefined) throw new RangeError('no duty');
    const own = (await clauses(desk, { ...NO_FILTER, ...lists })).filter(({ duty }) => duty === row.id);
    const brief = await briefUnder(lists, 'zh', { cases: [], duty: { row, clauses: own, leads: [] } });
    expect(pagesOf(brief.title, chosen(brief, words('zh'), 'zh'))).toBe(1);
  });
});

test('a filter that leaves nothing gives a message, no paper', async () => {
  const filter = { ...NO_FILTER, text: '火星移民' };
  const asked = { format: 'docx', sections: [], language: 'zh', filter, load: LOAD, ties: 'weighted' } as const;
  await expect(produce(asked, sources, quiet())).rejects.toMatchObject({ name: 'EmptyError', message: /火星移民/u });
});

test.each([
  ['zh', '（项；一项列几个部门的，各部门各计一次）'],
  ['en', '(a duty of several counts in each)']
] as const)(
  'bars by bureau say how a duty with several counts, and name what they are of: %s',
  async (language, said) => {
    const figure = (await briefUnder({}, language)).parts[0]?.figure;
    expect(figure?.title).toContain(said);
    expect(figure?.table.columns[0]?.label).toBe(translator(language)('frame:bureau'));
    const own = (await briefUnder({ lists: ['basic'] }, language)).parts[0]?.figure;
    expect(own?.table.columns[0]?.label).toBe(translator(language)('frame:category'));
  }
);

describe('duties taken back whose matter still stands elsewhere', () => {
  const told = ({ parts }: Brief) =>
    Number(/；(\d+)项的事在别的清单仍有/u.exec(parts.flatMap(({ paragraphs }) => paragraphs).join(''))?.[1] ?? 0);
  const still = (findings: Sources['findings']) =>
    new Set(
      findings
        .filter(({ kind }) => kind === 'residue')
        .flatMap((finding) => finding.duties.filter((id) => id.startsWith('reclaimed-')))
    );

  test('each of a finding counts, not its first alone', async () => {
    const [taken, other] = duties.filter(({ list }) => list === 'reclaimed').map(({ id }) => id);
    const one = sources.findings.find(({ kind }) => kind === 'residue');
    if (one === undefined || taken === undefined || other === undefined) throw new RangeError('no residue');
    const from = { ...sources, findings: [{ ...one, duties: [taken, other, 'shared-1'] }] };
    expect(told(await briefUnder({}, 'zh', ALL, { from }))).toBe(2);
    expect(told(await briefUnder({}))).toBe(still(sources.findings).size);
  });

  test('only those under the filter count', async () => {
    const id = sources.names.bureaus.find(({ name }) => name === '昌吉市水利局')?.id ?? '';
    const filter = {
      ...NO_FILTER,
      tiers: sources.names.bureaus.filter((each) => each.id === id).map((each) => each.tier)
    };
    const under = new Set((await collect(sources.desk, filter)).duties.map((duty) => duty.id));
    const all = still(sources.findings);
    expect(told(await briefUnder(filter))).toBe([...all].filter((each) => under.has(each)).length);
    expect(under.size).toBeLessThan(duties.length);
  });

  test('what the reader marked no issue does not count', async () => {
    const states = new Map(sources.findings.map(({ id }) => [id, translator('zh')('findings:noIssue')]));
    expect(told(await briefUnder({}, 'zh', ALL, { from: { ...sources, states } }))).toBe(0);
  });
});

test.each(['findings:settled', 'findings:noIssue'] as const)('a matter marked %s is left out', async (mark) => {
  const before = await briefUnder({});
  const first = before.matters[0]?.paragraph ?? '';
  const finding = sources.findings.find(({ sentence }) => first.startsWith(sentence.zh));
  if (finding === undefined) throw new RangeError('no finding');
  const marked = (key: typeof mark | 'findings:toSettle') =>
    briefUnder({}, 'zh', ALL, { from: { ...sources, states: new Map([[finding.id, translator('zh')(key)]]) } });
  expect((await marked(mark)).matters.map(({ paragraph }) => paragraph)).not.toContain(first);
  expect((await marked('findings:toSettle')).matters).toEqual(before.matters);
});

describe('a brief on chosen cases', () => {
  const request = (cases: readonly string[], text = '') => ({
    format: 'docx' as const,
    sections: [],
    language: 'zh' as const,
    filter: { ...NO_FILTER, text },
    load: LOAD,
    ties: 'weighted' as const,
    brief: { cases, duty: '' }
  });

  test('an unknown case gives a message, no paper', async () => {
    const known = sources.findings[0]?.case ?? '';
    await expect(produce(request([known, 'case-unknown']), sources, quiet())).rejects.toMatchObject({
      name: 'EmptyError',
      message: /“case-unknown”/u
    });
  });

  test('so does one that the filter excludes, by its name', async () => {
    const { duties: under } = await collect(sources.desk, { ...NO_FILTER, text: '学校周边秩序' });
    const ids = new Set(under.map(({ id }) => id));
    const kept = new Set(
      sources.findings.filter((finding) => finding.duties.some((id) => ids.has(id))).map((finding) => finding.case)
    );
    const out = sources.findings.find((finding) => !kept.has(finding.case));
    if (out === undefined) throw new RangeError('no case outside');
    await expect(produce(request([out.case], '学校周边秩序'), sources, quiet())).rejects.toMatchObject({
      name: 'EmptyError',
      message: `“${out.matter.zh}”在筛选范围内没有待定的事，不出文件。`
    });
  });
});

describe('a brief on one duty', () => {
  const listed: ListedDuty = {
    id: 'shared-7',
    list: 'shared',
    seq: 7,
    category: UNSORTED,
    name: '防汛',
    bureaus: [],
    cityClauses: 0,
    townshipClauses: 0,
    flags: []
  };
  const on = async (row: Partial<ListedDuty>, leads: string[] = [], language: Language = 'zh') => {
    const { parts } = await briefUnder({}, language, {
      cases: [],
      duty: { row: { ...listed, ...row }, clauses: [], leads }
    });
    return [parts[0]?.heading, parts[0]?.paragraphs[0]?.replace(/^[^。]*。|^.*?\)(?:, category [^.]*)?\. ?/u, '')];
  };

  test.each([
    ['basic', [], '本项由乡镇负责，没有列市级部门'],
    ['shared', [], '本项未列部门'],
    ['reclaimed', [], '本项未列部门'],
    ['reclaimed', ['昌吉市水利局', '昌吉市公安局'], '本项已由上级收回，列有承接部门2个'],
    ['shared', ['昌吉市水利局'], '本项列有部门1个，市级职责0条，乡镇承担职责0条']
  ] as const)('%s with %j', async (list, bureaus, heading) => {
    expect((await on({ list, bureaus: [...bureaus] }))[0]).toBe(heading);
  });

  test('in English one bureau takes, several take', async () => {
    expect((await on({ list: 'reclaimed', bureaus: ['昌吉市水利局'] }, [], 'en'))[0]).toBe(
      'Taken back; 1 bureau takes it over'
    );
    expect((await on({ list: 'reclaimed' }, [], 'en'))[0]).toBe('No bureau is listed');
  });

  test('that the first is not the lead is said only of several without one', async () => {
    const several = ['昌吉市水利局', '昌吉市公安局'];
    expect((await on({ bureaus: several.slice(0, 1) }))[1]).toBe('部门栏列市水利局。');
    expect((await on({ bureaus: several }))[1]).toBe('部门栏首位是市水利局（不等于牵头），另有1个部门。');
    expect((await on({ bureaus: several }, several.slice(1)))[1]).toBe(
      '部门栏首位是市水利局，另有1个部门；写明牵头的是市公安局。'
    );
    expect((await on({ bureaus: several.slice(0, 1) }, [], 'en'))[1]).toMatch(/^Listed: [^:]+\.$/u);
  });

  test('a category is named as the language names it, and not where there is none', async () => {
    const text = async (category: string, language: Language) => {
      const about = { cases: [], duty: { row: { ...listed, category }, clauses: [], leads: [] } };
      return (await briefUnder({}, language, about)).parts[0]?.paragraphs[0];
    };
    const category = sources.names.categories.find(({ name }) => name !== UNSORTED)?.name ?? '';
    expect(await text(category, 'zh')).toContain(`，类别为${category}。`);
    expect(await text(category, 'en')).toMatch(/, category [A-Z][^\p{Script=Han}]+\.$/u);
    expect(await text(UNSORTED, 'zh')).not.toContain('类别');
    expect(await text(UNSORTED, 'en')).not.toContain('category');
  });

  test('a long clause is quoted without its last stop, with a mark where it is cut', async () => {
    const clause = (await clauses(sources.desk, NO_FILTER))[0];
    if (clause === undefined) throw new RangeError('no clause');
    const quoted = async (text: string) => {
      const about = { cases: [], duty: { row: listed, clauses: [{ ...clause, text }], leads: [] } };
      return (await briefUnder({}, 'zh', about)).quotes[0]?.all[0];
    };
    expect(await quoted(`${'水'.repeat(44)}。`)).toBe(`“${'水'.repeat(44)}”`);
    expect(await quoted(`${'水'.repeat(45)}。`)).toBe(`“${'水'.repeat(44)}…”`);
  });
});

test.each([
  ['防汛', /写“…水{14}防汛水{28}…”。/u],
  ['消防', /写“(水 ){8}水{28}…”。/u]
])('evidence is quoted around %s where it stands, from its beginning where it does not', async (word, said) => {
  const finding = sources.findings.find(({ evidence }) => evidence.some(({ clause }) => clause !== null));
  const evidence = finding?.evidence.find(({ clause }) => clause !== null);
  if (finding === undefined || evidence === undefined) throw new RangeError('no clause');
  const quote = `${'水 \n\n '.repeat(8)}${'水'.repeat(60)}防汛${'水'.repeat(60)}。`;
  const findings = [{ ...finding, evidence: [{ ...evidence, quote, words: [word] }] }];
  const { matters } = await briefUnder({}, 'zh', ALL, { from: { ...sources, findings } });
  expect(matters[0]?.paragraph).toMatch(said);
});

test('a shorter quotation is of whole clauses around the words, or begins behind a comma of a list', async () => {
  const finding = sources.findings.find(({ evidence }) => evidence.some(({ clause }) => clause !== null));
  const evidence = finding?.evidence.find(({ clause }) => clause !== null);
  if (finding === undefined || evidence === undefined) throw new RangeError('no clause');
  const short = async (quote: string, word: string) => {
    const findings = [{ ...finding, evidence: [{ ...evidence, quote, words: [word] }] }];
    const { matters } = await briefUnder({}, 'zh', ALL, { from: { ...sources, findings } });
    return /写“([^”]*)”。$/u.exec(matters[0]?.short ?? '')?.[1];
  };
  expect(await short('甲乙丙丁，戊己庚辛，防汛值守，发现险情，立即转移安置受灾群众并在当日上报。', '防汛')).toBe(
    '…防汛值守，发现险情…'
  );
  expect(await short(`甲乙丙丁、防汛${'水'.repeat(21)}，发现险情。`, '防汛')).toBe(`…防汛${'水'.repeat(21)}…`);
});

test.each(LANGUAGES)('no clause on categories where all duties are unsorted: %s', async (language) => {
  const id = sources.names.bureaus.find(({ name }) => name === '昌吉市水利局')?.id ?? '';
  const as = (facts: Facts) => ({
    ...facts,
    composition: facts.composition.slice(0, 1).map((row) => ({ ...row, category: UNSORTED }))
  });
  const said = async (made: typeof as) =>
    (await briefUnder({ bureaus: [id] }, language, ALL, { as: made })).parts[0]?.paragraphs[0];
  expect(await said((facts) => facts)).toMatch(/主要属于|mostly of/u);
  expect(await said(as)).not.toMatch(/主要属于|mostly of/u);
  expect(await said(as)).toMatch(/与其同列最多的部门是|listed beside it most often/u);
});

test.each(LANGUAGES)(
  'annexes are numbered in the writing of the language and name the filter: %s',
  async (language) => {
    const brief = await briefUnder({ text: '消防' }, language);
    const lines = chosen(brief, reportSentences(language, place), language).flatMap((piece) =>
      piece.kind === 'hanging' ? [piece.text] : []
    );
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toContain('“消防”');
    if (language === 'zh') expect(lines.map((line) => line.slice(0, 5))).toEqual(['附件：1．', '　　　2．']);
    else for (const line of lines) expect(line).toMatch(/^Annex \d: /u);
  }
);
