// The report's sentences in English; every figure comes in as an argument.
import type { LevelWords } from '../i18n/levels.ts';
import { formatNumber as n, formatShare } from '../naming/numbers.ts';
import type { Sentences } from './sentences-zh.ts';

const share = (value: number | null) => (value === null ? '—' : formatShare(value));
const list = (items: readonly string[]) => items.join(', ');
const many = (count: number, one: string, other = `${one}s`) => `${n(count)} ${count === 1 ? one : other}`;
const duties = (count: number) => many(count, 'duty', 'duties');
const counted = (rows: readonly { name: string; duties: number }[]) =>
  list(rows.map((row) => `${row.name} (${n(row.duties, 1)})`));

/** Sentences for the levels of a place. */
export const en = ({ lower, Lower, upper, Upper }: LevelWords): Sentences => ({
  title: (place) => `Duty lists of ${place}: a report`,
  subtitle: (filter, date) => [filter, date].filter((part) => part !== '').join('; '),
  contents: 'Contents',
  figure: (number, title) => `Figure ${number}. ${title}`,
  table: (number, title) => `Table ${number}. ${title}`,
  annex: (number, title) => `Annex ${number}. ${title}`,
  seeAnnex: (numbers) => `See annex ${numbers.join(', ')}.`,
  total: 'Total',
  totalDistinct: 'Total (each once)',
  share: 'Share',
  duties: 'Duties',
  bureaus: 'Bureaus',
  name: 'Duty',
  number: 'No.',
  clauses: 'Clauses',
  note: 'Note',
  nothing: 'Nothing of this kind is left under the filter.',
  asked:
    'This report is counted from the text of the lists; whatever is inferred is a question to be ' +
    'checked, not a judgement.',
  multiple:
    'A duty that lists several bureaus counts once for each of them, so the sum over bureaus exceeds ' +
    'the number of duties; totals count each duty once.',
  comma: ', ',
  live: {
    title: 'Explore',
    hint:
      'Choose a cell, row or column of the matrix, or a bureau’s bar: the table below follows. Choose ' +
      'a duty to read its clauses.',
    search: 'Search duties and clauses',
    count: '# duties',
    list: 'List'
  },
  overview: {
    title: 'In short',
    message: (total, basic, shared, reclaimed) =>
      `${duties(total)}: ${n(basic)} basic, ${n(shared)} shared, ${n(reclaimed)} reclaimed`,
    counts: (place, filter, total, basic, shared, reclaimed, categories) =>
      `The lists of ${place}${filter === '' ? '' : `, narrowed to “${filter}”,`} hold ` +
      `${duties(total)}: ${n(basic)} basic, ${n(shared)} shared and ${n(reclaimed)} reclaimed, in ` +
      `${many(categories, 'category', 'categories')}.`,
    clauses: (bureaus, city, township, reports) =>
      `They name ${many(bureaus, `${upper} bureau`)}; the ${upper} side has ${many(city, 'clause')}` +
      `, the ${lower} side ${n(township)}, of which ${n(reports)} are upward reports.`,
    many: (count, most, name) =>
      `${n(count)} shared duties list two bureaus or more; the longest list has ${n(most)} (${name}).`,
    benchmark: ({ basic, shared, reclaimed }, mean) =>
      `The national mean of townships is ${n(mean)} duties: ${n(basic)} basic, ${n(shared)} shared,` +
      ` ${n(reclaimed)} reclaimed (central staffing office, quoted by Xinhua, June 2025). It is ` +
      'context, not a score.',
    benchmarkMessage: (total, mean) => `${duties(total)} here, ${n(mean)} in the national mean, which is context only`,
    table: 'Duties of the three lists',
    list: 'List',
    national: 'National mean'
  },
  composition: {
    title: 'What the lists are made of',
    message: (category, count, rate) => `${category} has most duties: ${n(count)}, ${share(rate)} of all`,
    top: (categories, rate) =>
      `The largest categories are ${counted(categories)}; together ${share(rate)} of all duties.`,
    single: (categories) =>
      categories.length === 0
        ? 'Every category stands in two lists or more.'
        : `${many(categories.length, 'category stands', 'categories stand')} in one list only: ${list(categories)}.`,
    table: 'Duties by category'
  },
  workload: {
    title: 'Which bureaus',
    message: (rate, few, count, counted) =>
      `${n(few)} of ${many(count, 'bureau')} hold ${share(rate)} of the shared duties (shared work ${counted})`,
    fewMessage: (name, count, bureaus) =>
      `${name} has most shared duties: ${n(count, 1)}${bureaus > 1 ? ` of ${many(bureaus, 'bureau')}` : ''}`,
    top: (rows) => `The bureaus with most shared duties are ${counted(rows)}.`,
    concentration: (rate, few, gini) =>
      `The first ${n(few)} hold ${share(rate)}; Gini coefficient ` +
      `${gini === null ? '—' : gini.toFixed(2)} (0 is even, towards 1 is concentrated).`,
    reclaimed: (rows) => `Of the reclaimed duties most went to ${counted(rows)}.`,
    lorenzMessage: (rate, few, gini) =>
      `The first ${n(few)} bureaus hold ${share(rate)}; Gini coefficient ${gini === null ? '—' : gini.toFixed(2)}`,
    table: 'Load by bureau',
    city: `${Upper} clauses`,
    township: `${Lower} clauses`
  },
  heatmap: {
    title: 'Bureaus and categories',
    message: (bureau, category, count) => `Densest: ${bureau} in ${category}, ${duties(count)}`,
    cells: (cells, bureaus, categories) =>
      `Between ${many(bureaus, 'bureau')} and ${many(categories, 'category', 'categories')} there ` +
      `are ${many(cells, 'cell')} with duties.`,
    top: (rows) =>
      `Most duties stand in ${list(rows.map((row) => `${row.bureau} / ${row.category} (${n(row.duties)})`))}.`,
    table: 'Matrix of bureaus and categories',
    township: `${Lower} (basic duties)`,
    own: Lower,
    legend: 'Numbers are duties, darker means more; empty means none.'
  },
  actions: {
    title: `What the ${lower} is asked to do`,
    message: (action, clauses, rate) =>
      `Asked most of the ${lower}: ${action}, ${many(clauses, 'clause')}, ${share(rate)}`,
    top: (rows, total) =>
      `Of ${many(total, `${lower} clause`)}, the commonest types are ` +
      `${list(rows.map((row) => `${row.name} (${n(row.clauses)})`))}. A clause may be of several ` +
      'types.',
    table: `${Lower} clauses by type of work`,
    cadence: `Cadences and deadlines of ${lower} clauses`,
    kind: 'Type of work',
    stated: 'As stated',
    none: 'not stated'
  },
  sharing: {
    title: 'Who works together',
    message: (count, rate) =>
      `${n(count)} shared duties are carried by two bureaus or more, ${share(rate)} of the shared list`,
    ties: (rows) =>
      'The pairs most often listed together are ' +
      `${list(rows.map((row) => `${row.one} and ${row.two} (${n(row.duties)})`))}.`,
    table: 'Shared duties with most bureaus',
    pairs: 'Pairs of bureaus with most duties in common',
    pairsMessage: (pairs) => `${many(pairs, 'pair')} of bureaus share at least one duty`,
    count: 'Bureaus listed',
    one: 'One bureau',
    two: 'Other bureau'
  },
  findings: {
    title: 'Questions to settle',
    message: (total, strong) => `${many(total, 'question')} to check, ${n(strong)} of them on strong evidence`,
    counts: (rows) => `By kind: ${list(rows.map((row) => `${row.name} ${n(row.count)}`))}.`,
    none: (names) => `Nothing was found for: ${list(names)}.`,
    ask: 'These are questions that rules ask of the text; whether they hold is for the bureaus concerned to say.',
    table: (name, shown, total) =>
      shown === total ? name : `${name} (the first ${n(shown)}; all ${n(total)} are in the workbook)`,
    kindHeading: (name, total) => `${name} (${n(total)})`,
    kindMessage: (name, total, strong) => `${name}: ${many(total, 'question')}, ${n(strong)} on strong evidence`,
    strongHead: 'Strong',
    restHead: 'Medium or weak',
    kind: 'Kind',
    order: 'Order',
    first: 'first',
    later: 'later',
    matter: 'Matter',
    leading: (cases, led, kept) =>
      `${many(led, 'question')} on ${many(cases, 'matter')} come first; ${n(kept)} weaker or ` +
      'repeated ones are kept back.',
    sentence: 'Question',
    strength: 'Evidence',
    duties: 'Duties',
    state: 'State',
    open: 'to settle',
    byKind: 'Questions by kind',
    count: 'Count'
  },
  lists: {
    title: 'The duties',
    message: (total) => `All ${duties(total)} with their bureaus`,
    table: (name) => `${name} duties`,
    text: (total) => `The ${duties(total)} under the filter, one by one.`
  },
  workbook: {
    about: 'About',
    item: 'Item',
    content: 'Content',
    place: 'Lists',
    filter: 'Filter',
    date: 'Date of the data',
    source: 'Source',
    counted: 'How it is counted',
    sheets: 'Sheets',
    rules: [
      'Duty: one numbered row of a list; each counts once.',
      'A duty that lists several bureaus counts once for each of them, so the sum over bureaus exceeds ' +
        'the number of duties.',
      'Clause: one numbered sentence (or a single unnumbered one) of a duty text.',
      'Actor: whom the clause names; else the bureau of the heading above, or the only bureau listed; else empty.',
      'First listed means first in the bureau column, not leading.',
      'Findings are questions that rules ask of the text; the bureaus concerned must check them.'
    ],
    list: (name) => `${name} duties`,
    clauses: 'Clauses',
    matrix: 'Bureau by category',
    workload: 'Load by bureau',
    composition: 'Categories',
    actions: 'Types of work',
    network: 'Who works together',
    findings: 'Findings',
    id: 'Id',
    side: 'Side',
    group: 'Group',
    text: 'Text',
    actors: 'Actors',
    partners: 'Partners',
    recipients: 'Recipients',
    actionTypes: 'Actions',
    cadence: 'Cadence',
    deadline: 'Deadline',
    tier: 'Tier',
    from: 'One',
    to: 'Other',
    tie: 'Tie',
    withTownship: `shared with the ${lower}`,
    together: 'listed together',
    strength: 'Strength',
    evidence: 'Evidence',
    clauseIds: 'Clauses',
    cadenceClass: 'Cadence class',
    deadlineClass: 'Deadline class',
    doer: 'Done by',
    upward: 'Upward report'
  },
  strength: { strong: 'strong', medium: 'medium', weak: 'weak' }
});
