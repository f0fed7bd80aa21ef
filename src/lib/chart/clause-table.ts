// Clauses one by one as words and cells, for files and pictures of them.
import { actionName, sayIn } from '../i18n/language.ts';
import { cadenceName, deadlineName, timingClassName } from '../naming/timing-words.ts';
import type { Naming } from '../naming/naming.ts';
import type { ClauseLine } from '../query/clause-list.ts';
import type { FigureTable } from './figure.ts';
import { ROLE_GLYPH } from './role-glyph.ts';

/** One row a clause in the given order, with its duty, who is named, and what it says of time: as printed and as what
 *  it comes to. A clause without number, cadence or time limit leaves these cells empty. */
export function clauseTable(rows: readonly ClauseLine[], naming: Naming): FigureTable {
  const { t, language, marks, bureau, category } = naming;
  const say = sayIn(t, 'clauses');
  const text = (key: string, label: string) => ({ key, label, kind: 'text' as const });
  const number = (key: string, label: string) => ({ key, label, kind: 'number' as const });
  const names = (all: readonly string[]) => all.map(bureau).join(marks.list) || null;
  return {
    columns: [
      text('list', t('frame:list')),
      number('seq', t('duties:columnNumber')),
      text('name', t('duties:columnName')),
      text('category', t('duties:columnCategory')),
      text('side', say('side')),
      number('number', say('clauseNumber')),
      text('text', say('text')),
      text('bureaus', say('bureau')),
      text('actors', say('actor')),
      text('actions', say('work')),
      text('cadence', say('cadence')),
      text('cadencePrinted', say('printed', { name: say('cadence') })),
      text('recipients', say('recipient')),
      text('deadline', say('deadline')),
      text('deadlinePrinted', say('printed', { name: say('deadline') }))
    ],
    rows: rows.map((row) => ({
      list: t(`frame:${row.list}`),
      seq: row.seq,
      name: row.name,
      category: category(row.category),
      side: say(row.side === 'township' && row.doer !== 'township' ? 'others' : row.side),
      number: row.number,
      text: row.text,
      bureaus: row.bureaus.map((each) => `${bureau(each.bureau)} ${ROLE_GLYPH[each.role]}`).join(marks.list) || null,
      actors: names(row.actors),
      actions: row.actions.map((action) => actionName(action, language)).join(marks.list) || null,
      cadence: row.cadenceForm === null ? null : cadenceName(row.cadenceForm, naming),
      cadencePrinted: row.cadence,
      recipients: names(row.recipients),
      deadline:
        row.deadlineForm === null
          ? null
          : say('withClass', {
              name: deadlineName(row.deadlineForm, naming),
              class: timingClassName('due', row.deadlineClass, naming)
            }),
      deadlinePrinted: row.deadline
    }))
  };
}
