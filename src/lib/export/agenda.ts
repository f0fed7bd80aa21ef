// The agenda of a meeting over findings, as plain data, and its list as a table.
import type { FigureTable } from '../chart/figure.ts';
import type { Translate } from '../i18n/language.ts';
import type { Imprint } from './imprint.ts';

/** What the register holds about a finding, in words; every field '' where nothing is recorded. `late` says how its day
 *  stands to the day of the agenda, `before` what was recorded before. */
export interface Recorded {
  status: string;
  owner: string;
  date: string;
  note: string;
  late: string;
  before: string;
}

/** One finding of the agenda in words. `clauses` are quotes, each with the duty it stands in. */
export interface AgendaItem extends Recorded {
  kind: string;
  sentence: string;
  duties: string;
  bureaus: string;
  clauses: string[];
}

/** A matter with those of its findings that are on the agenda, at least one, and what is to be decided about it. */
export interface AgendaMatter {
  title: string;
  items: AgendaItem[];
  decide: string[];
  handling: string[];
}

/** `followed` are findings that were decided on before, in the order in which they fall due; `scope` says in words
 *  which findings these are. */
export interface Agenda {
  title: string;
  scope: string;
  followed: (Recorded & { sentence: string })[];
  matters: AgendaMatter[];
  imprint: Imprint;
}

/** The findings of the agenda as a table, one a row, in the order of the agenda; what is not recorded is empty. */
export function agendaTable({ matters }: Agenda, t: Translate): FigureTable {
  const text = (key: string, label: string) => ({ key, label, kind: 'text' as const });
  let number = 0;
  return {
    columns: [
      { key: 'number', label: t('worklist:columnNumber'), kind: 'number' },
      text('matter', t('worklist:columnMatter')),
      text('kind', t('worklist:columnKind')),
      text('sentence', t('worklist:columnFinding')),
      text('duties', t('worklist:columnDuties')),
      text('bureaus', t('worklist:columnBureaus')),
      text('clauses', t('worklist:columnClauses')),
      text('decide', t('worklist:columnDecide')),
      text('handling', t('worklist:columnHandling')),
      text('status', t('worklist:columnStatus')),
      text('owner', t('worklist:columnOwner')),
      text('date', t('worklist:columnDate')),
      text('note', t('worklist:columnNote'))
    ],
    rows: matters.flatMap(({ title, items, decide, handling }) =>
      items.map(({ kind, sentence, duties, bureaus, clauses, status, owner, date, note }) => {
        const row = { matter: title, kind, sentence, duties, bureaus, clauses: clauses.join('\n') };
        const asked = { decide: decide.join('\n'), handling: handling.join('\n') };
        const told = { status, owner, date, note };
        return { number: (number += 1), ...blank({ ...row, ...asked, ...told }) };
      })
    )
  };
}

function blank(row: Record<string, string>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === '' ? null : value]));
}
