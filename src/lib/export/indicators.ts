// What a list of assessment indicators comes to, as plain data for a paper and a workbook.
import type { FigureTable } from '../chart/figure.ts';
import {
  indicatorTable,
  loadTable,
  offList,
  summary,
  untested,
  untestedRows,
  type Assessed
} from '../chart/indicator-tables.ts';
import { plainText } from '../i18n/counted.ts';
import { sayIn } from '../i18n/language.ts';
import type { Imprint } from './imprint.ts';

/** A table with its title and what is said above it; the paper turns its page for a `wide` one, and leaves a `long` one
 *  to the workbook. */
export interface AssessmentPart {
  title: string;
  caption: string;
  table: FigureTable;
  wide?: boolean;
  long?: boolean;
}

/** `about` says where the indicators come from, and that the matches are a rule of thumb. */
export interface Assessment {
  title: string;
  about: string[];
  summary: string;
  parts: [AssessmentPart, ...AssessmentPart[]];
  imprint: Imprint;
}

/** All tables of a list of indicators; `from` names its file. */
export function assessmentOf(assessed: Assessed, from: string, imprint: Imprint): Assessment {
  const { t } = assessed.naming;
  const say = sayIn(t, 'indicators');
  const part = ({ title, caption, table }: { title: string; caption: string; table: FigureTable }): AssessmentPart => ({
    title,
    caption,
    table: { ...table, rows: table.rows.map(withoutMarks), ...(table.foot ? { foot: withoutMarks(table.foot) } : {}) }
  });
  const rows = indicatorTable(assessed.rows, assessed);
  return {
    title: say('fileTitle'),
    about: [say('fileOf', { file: from, count: assessed.rows.length }), say('heuristic')],
    summary: plainText(summary(assessed)),
    parts: [
      { title: say('tableTitle'), caption: `${say('tableCaption')} ${say('glyphs')}`, table: rows, wide: true },
      { ...part(offList(assessed)), wide: true },
      part(untested(assessed)),
      { title: say('untestedList'), caption: '', table: untestedRows(assessed), long: true },
      part(loadTable(assessed))
    ],
    imprint
  };
}

function withoutMarks(row: FigureTable['rows'][number]): FigureTable['rows'][number] {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('pick')));
}
