// The brief: figures are the lists' own, proposals the rules' own, and it keeps to its pages.
import { beforeAll, describe, expect, test } from 'vitest';
import { EQUAL_WEIGHTS } from '../../../src/lib/analysis/burden.ts';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { briefOf, type Brief, type BriefAbout } from '../../../src/lib/export/brief.ts';
import { chosen, pagesOf } from '../../../src/lib/export/brief-paper.ts';
import { collect } from '../../../src/lib/export/facts.ts';
import { contextOf, produce, type Sources } from '../../../src/lib/export/produce.ts';
import { task } from '../../../src/lib/export/task.ts';
import { findingSay, reportSentences } from '../../../src/lib/i18n/sentences.ts';
import { LANGUAGES, type Language } from '../../../src/lib/i18n/languages.ts';
import { KINDS } from '../../../src/lib/finding/finding.ts';
import { clauses } from '../../../src/lib/query/clauses.ts';
import { published } from '../../../scripts/published.ts';
import { publishedSources } from '../../support/report-sources.ts';

const LOAD = { counting: 'full', weights: EQUAL_WEIGHTS } as const;
const ALL: BriefAbout = { cases: [], duty: null };
const { place, duties } = published();

let sources: Sources;
beforeAll(async () => {
  sources = await publishedSources();
});

async function briefUnder(narrowed: Partial<Filter>, language: Language = 'zh', about = ALL): Promise<Brief> {
  const filter = { ...NO_FILTER, ...narrowed };
  const facts = await collect(sources.desk, filter);
  const context = contextOf({ language, filter, load: LOAD, ties: 'weighted' }, sources, facts);
  return briefOf(facts, context, filter, place, about);
}

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
  expect(title).toBe('关于市水利局与昌吉市阿什里乡事项的专报');
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
  for (const { paragraph } of matters) {
    expect(proposals).toContain(/建议(.*)。$/u.exec(paragraph)?.[1]);
    const [, quote] = /写“…?([^”]*?)…?”。建议/u.exec(paragraph) ?? [];
    if (quote !== undefined) expect(printed).toContain(quote);
  }
});

describe('its length is kept by choosing', () => {
  const words = (language: Language) => reportSentences(language, place);
  test.each(LANGUAGES)('two pages whatever the filter leaves: %s', async (language) => {
    const brief = await briefUnder(language === 'zh' ? {} : { text: '消防安全' }, language);
    const pieces = chosen(brief, words(language), language);
    expect(pagesOf(brief.title, pieces)).toBeLessThanOrEqual(2);
    expect(pieces.filter(({ kind }) => kind === 'subhead').length).toBeGreaterThanOrEqual(2);
  });

  test('one duty takes one page', async () => {
    const { desk } = sources;
    const lists: Partial<Filter> = { text: '学校周边秩序' };
    const [row] = (await collect(desk, { ...NO_FILTER, ...lists })).duties;
    if (row === undefined) throw new RangeError('no duty');
    const own = (await clauses(desk, { ...NO_FILTER, ...lists })).filter(({ duty }) => duty === row.id);
    const brief = await briefUnder(lists, 'zh', { cases: [], duty: { row, clauses: own } });
    expect(pagesOf(brief.title, chosen(brief, words('zh'), 'zh'))).toBe(1);
  });
});

test('a filter that leaves nothing gives a message, no paper', async () => {
  const filter = { ...NO_FILTER, text: '火星移民' };
  const asked = { format: 'docx', sections: [], language: 'zh', filter, load: LOAD, ties: 'weighted' } as const;
  const quiet = task(new AbortController().signal, () => undefined);
  await expect(produce(asked, sources, quiet)).rejects.toMatchObject({ name: 'EmptyError', message: /火星移民/u });
});
