// What a report is made of, whatever the format: sections with sentences, figures, tables and one matrix.
import type { Figure, FigureTable } from '../chart/figure.ts';
import type { Scale } from '../chart/scale.ts';
import type { Naming } from '../naming/naming.ts';
import type { LoadChoice } from '../analysis/load.ts';
import type { TieRule } from '../analysis/tie-rule.ts';
import type { Finding } from '../finding/finding.ts';
import type { Flagged } from '../naming/flag-words.ts';
import type { Language } from '../i18n/languages.ts';
import type { Names } from '../query/names.ts';
import type { Imprint } from './imprint.ts';
import type { ReportSentences } from '../i18n/zh-sentences.ts';

export const SECTIONS = [
  'overview',
  'composition',
  'workload',
  'heatmap',
  'actions',
  'sharing',
  'findings',
  'lists'
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** A chart that slides draw themselves: columns of the figure's table by key. `stacked` and `bar` lie, `line` runs
 *  along the label column. */
export interface NativeChart {
  kind: 'bar' | 'stacked' | 'line';
  label: string;
  series: { key: string; color: string }[];
  most?: number;
}
/** `message` is the one-sentence result for a slide's title; without one the caption or title serves. */
export interface ReportFigure {
  kind: 'figure';
  figure: Figure;
  native: NativeChart | null;
  message?: string;
}
/** `widths` are relative; `annex` tables come after the text. */
export interface ReportTable {
  kind: 'table';
  id: string;
  title: string;
  table: FigureTable;
  widths: number[];
  annex: boolean;
  message?: string;
}
/** Bureaus by categories. A cell is null where the pair has no duty. `tier` names the group a row stands in; the first
 *  row may be the township's own. `total` of a row sums its cells; `totals` and `grand` count each duty once. */
export interface MatrixRow {
  id: string;
  name: string;
  /** The bureau's full name. */
  official: string;
  tier: string;
  cells: (number | null)[];
  total: number;
}
export interface ReportMatrix {
  kind: 'matrix';
  title: string;
  legend: string;
  columns: { id: string; name: string }[];
  rows: MatrixRow[];
  totals: number[];
  grand: number;
  scale: Scale;
}
/** A part of a section with a heading of its own. */
export interface ReportHeading {
  kind: 'heading';
  text: string;
}
export type ReportItem = ReportFigure | ReportTable | ReportMatrix | ReportHeading;

/** One part of a report. `message` is its one-sentence result (a slide's title); `paragraphs` are whole sentences with
 *  their figures in them. */
export interface Section {
  id: SectionId | 'comparison';
  title: string;
  message: string;
  paragraphs: string[];
  items: ReportItem[];
}

export interface Report {
  title: string;
  subtitle: string;
  imprint: Imprint;
  sections: Section[];
  words: ReportSentences;
  language: Language;
}

/** All that turns facts into sentences. `narrowed` is the filter in words, '' where nothing is filtered; `states` are
 *  review states by finding id; `load` is how loads and the burden index are counted, `ties` what a tie of the network
 *  is worth; `flags` says what of a duty is to be compared with the source, '' for one that is certain or
 *  confirmed; `where` says where in the source a duty stands (on which pages, in which cells) and, for a
 *  column, the numbers of its pages; '' where that is not known. */
export interface Context {
  naming: Naming;
  names: Names;
  words: ReportSentences;
  imprint: Imprint;
  narrowed: string;
  findings: readonly Finding[];
  states: ReadonlyMap<string, string>;
  load: LoadChoice;
  flags: (duty: Flagged) => string;
  where: (duty: string) => { words: string; pages: string };
  ties: TieRule;
}

/** Sections of an address value such as `overview,heatmap`; unknown and repeated names are dropped; '' means all in
 *  their usual order. */
export function readSections(text: string): SectionId[] {
  const asked = text.split(',').flatMap((name) => SECTIONS.find((id) => id === name) ?? []);
  return asked.length === 0 ? [...SECTIONS] : [...new Set(asked)];
}

/** Address value of a choice of sections, '' for the usual one. */
export function writeSections(sections: readonly SectionId[]): string {
  const value = sections.join(',');
  return value === SECTIONS.join(',') ? '' : value;
}
