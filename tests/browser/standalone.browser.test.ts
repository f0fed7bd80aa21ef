// The one-file page in a browser: its views answer one another, and hostile words stay words.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EQUAL_WEIGHTS } from '../../src/lib/analysis/burden.ts';
import type { Desk } from '../../src/lib/db/engine.ts';
import { compose } from '../../src/lib/export/compose.ts';
import { reportSentences } from '../../src/lib/i18n/sentences.ts';
import type { Context } from '../../src/lib/export/content.ts';
import type { Facts } from '../../src/lib/export/facts.ts';
import { standalone } from '../../src/lib/export/standalone.ts';
import { task } from '../../src/lib/export/task.ts';
import { namingOf } from '../../src/lib/naming/naming.ts';
import type { ClauseRow } from '../../src/lib/query/clauses.ts';
import { NO_FILTER } from '../../src/lib/address/filter.ts';
import type { ListedDuty } from '../../src/lib/query/listing.ts';
import type { Names } from '../../src/lib/query/names.ts';

const HOSTILE = '</script><img src=x onerror="parent.attacked = true">';
const PLACE = { city: '某县', township: '某街道' };
const bureau = (id: string, name: string, rank: number): Names['bureaus'][number] => ({
  id,
  name,
  shortName: name,
  tier: 'government',
  rank,
  pinyin: id,
  initials: id,
  aliases: ''
});
const names: Names = {
  bureaus: [bureau('shuiliju', '市水利局', 0), bureau('gonganju', '市公安局', 1)],
  categories: [
    { id: 'nongye', name: '农业', rank: 0, pinyin: 'nongye', initials: 'ny' },
    { id: 'anquan', name: '安全', rank: 1, pinyin: 'anquan', initials: 'aq' }
  ],
  lists: { basic: 1, shared: 2, reclaimed: 1 }
};
const duty = (id: string, list: ListedDuty['list'], name: string, category: string, bureaus: string[]): ListedDuty => ({
  id,
  list,
  seq: Number(id.split('-')[1]),
  name,
  category,
  bureaus,
  cityClauses: 0,
  flags: [],
  townshipClauses: 0
});
const duties = [
  duty('basic-1', 'basic', '修渠', '农业', []),
  duty('shared-1', 'shared', `防汛${HOSTILE}`, '农业', ['市水利局', '市公安局']),
  duty('shared-2', 'shared', '巡逻', '安全', ['市公安局']),
  duty('reclaimed-1', 'reclaimed', '取水审批', '农业', ['市水利局'])
];
const cell = (of: string | null, category: string, list: ListedDuty['list'], count: number) => ({
  bureau: of,
  category,
  list,
  duties: count,
  city: null,
  township: null,
  reports: null
});
const facts = {
  workload: [{ bureau: '市水利局' }, { bureau: '市公安局' }],
  cells: [
    cell('shuiliju', 'nongye', 'shared', 1),
    cell('shuiliju', 'nongye', 'reclaimed', 1),
    cell('gonganju', 'nongye', 'shared', 1),
    cell('gonganju', 'anquan', 'shared', 1),
    cell(null, 'nongye', 'basic', 1),
    cell(null, 'nongye', 'shared', 1),
    cell(null, 'nongye', 'reclaimed', 1),
    cell(null, 'anquan', 'shared', 1)
  ],
  duties
} as unknown as Facts;
const clause: ClauseRow = {
  id: 'shared-1.c1',
  duty: 'shared-1',
  side: 'city',
  group: '一、堤防',
  number: 1,
  text: `巡查堤防${HOSTILE}`,
  actors: '市水利局',
  partners: '',
  recipients: '',
  actions: '',
  cadence: null,
  cadenceClass: 'none',
  deadline: null,
  deadlineClass: 'none',
  doer: null,
  upward: false
};
const desk: Desk = {
  scope: null as unknown as Desk['scope'],
  ask: async <Row>() => [clause] as Row[]
};

let frame: HTMLIFrameElement;
let page: Document;
beforeEach(async () => {
  const context: Context = {
    naming: namingOf(names, 'zh', PLACE),
    names,
    words: reportSentences('zh', PLACE),
    imprint: {
      language: 'zh',
      place: '某县某街道',
      township: '某街道',
      filter: '筛选：全部事项',
      source: '来源：清单',
      date: ''
    },
    narrowed: '',
    findings: [],
    states: new Map(),
    flags: () => '',
    where: () => ({ words: '', pages: '' }),
    ties: 'weighted',
    load: { counting: 'full', weights: EQUAL_WEIGHTS }
  };
  const made = await standalone(
    compose(facts, context, []),
    facts,
    context,
    desk,
    NO_FILTER,
    task(new AbortController().signal, () => undefined)
  );
  frame = document.createElement('iframe');
  frame.srcdoc = new TextDecoder().decode(made);
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  document.body.append(frame);
  await loaded;
  page = frame.contentDocument!;
});
afterEach(() => frame.remove());

const texts = (selector: string) => [...page.querySelectorAll(selector)].map((node) => node.textContent);
const press = (selector: string, at = 0) => page.querySelectorAll<HTMLElement>(selector)[at]?.click();
const rows = () => texts('#duties tbody tr:not(.clauses) td:first-child');

it('shows matrix, bars and table from its own data', () => {
  expect(page.querySelector<HTMLElement>('#live')?.hidden).toBe(false);
  expect(texts('#matrix tbody tr')).toEqual(['本街道（基本履职）11', '市水利局22', '市公安局112']);
  expect(texts('#matrix tfoot td')).toEqual(['3', '1', '4']);
  expect(texts('#bars .label')).toEqual(['市水利局', '市公安局']);
  expect(texts('#bars b')).toEqual(['2', '2']);
  expect(texts('#bars title')).toEqual(['配合履职 1', '上级收回 1', '配合履职 2']);
  expect(rows()).toEqual(['基本履职 1', '配合履职 1', '配合履职 2', '上级收回 1']);
  expect(texts('#count')).toEqual(['4项']);
});

it('bars are drawn, not backgrounds, and lists are told apart by their patterns', () => {
  const [first] = page.querySelectorAll('#bars .track svg');
  const fills = [...(first?.querySelectorAll('rect') ?? [])].map((rect) => rect.getAttribute('fill'));
  expect(new Set(fills).size).toBe(2);
  expect(first?.querySelector('path[stroke]'), 'hatching of shared duties').not.toBeNull();
  expect(first?.querySelector('path[fill^="#"]'), 'dots of reclaimed duties').not.toBeNull();
});

it('on paper what was found comes before what answers to nothing but a screen, and back again', () => {
  const sections = () => [...page.querySelectorAll('main > section')];
  const live = page.querySelector('#live')!;
  const before = sections();
  expect(before[0]).toBe(live);
  frame.contentWindow!.dispatchEvent(new Event('beforeprint'));
  expect(sections().at(-1)).toBe(live);
  frame.contentWindow!.dispatchEvent(new Event('afterprint'));
  expect(sections()).toEqual(before);
});

it('the style for paper names place and filter over each page, and repeats heads of tables', () => {
  const style = page.querySelector('style')?.textContent ?? '';
  expect(style).toContain('@top-left { content: "某县某街道　筛选：全部事项" }');
  expect(style).toMatch(/#duties thead button \{ display: contents; \}/u);
});

it('a bureau, a category, a cell and a list narrow the table, and are let go again', () => {
  press('#bars button');
  expect(rows()).toEqual(['配合履职 1', '上级收回 1']);
  expect(page.querySelector('#bars button')?.getAttribute('aria-pressed')).toBe('true');
  press('#lists button', 1);
  expect(rows()).toEqual(['配合履职 1']);
  press('#lists button', 1);
  press('#bars button');
  expect(rows()).toHaveLength(4);
  press('#matrix thead button', 1);
  expect(rows()).toEqual(['配合履职 2']);
  press('#lists button', 3);
  expect(rows()).toHaveLength(4);
  press('#matrix tbody tr:first-child td button');
  expect(rows()).toEqual(['基本履职 1']);
});

it('finds words of names and clauses, sorts by a head, and opens the clauses of a duty', () => {
  const search = page.querySelector<HTMLInputElement>('#search')!;
  search.value = '堤防';
  search.dispatchEvent(new Event('input'));
  expect(rows()).toEqual(['配合履职 1']);
  press('#duties .name');
  expect(texts('.clauses h4')).toEqual(['县级职责']);
  expect(texts('.clauses .group')).toEqual(['一、堤防']);
  expect(texts('.clauses small')).toEqual([' 市水利局']);
  search.value = '';
  search.dispatchEvent(new Event('input'));
  press('#duties thead button', 3);
  expect(rows()[0]).toBe('配合履职 1');
  press('#duties thead button', 3);
  expect(rows()[0]).toBe('基本履职 1');
  expect(page.querySelectorAll('#duties th')[3]?.getAttribute('aria-sort')).toBe('descending');
});

it('words of the data never become markup', () => {
  press('#duties .name');
  expect(page.querySelector('img')).toBeNull();
  expect('attacked' in window).toBe(false);
  expect(texts('#duties .name')[0]).toContain(HOSTILE);
});
