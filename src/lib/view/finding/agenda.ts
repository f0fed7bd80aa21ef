// The agenda over a choice of findings, out of the book of findings and the register.
import { imprintOf } from '$lib/export/imprint.ts';
import type { Agenda, Recorded } from '$lib/export/agenda.ts';
import type { FindingBook } from '$lib/finding/book.ts';
import { kindName } from '$lib/chart/finding-matrix.ts';
import { isFiltered, type Filter } from '$lib/address/filter.ts';
import { filterWords } from '$lib/naming/filter-words.ts';
import { dutyNumber, type Naming } from '$lib/naming/naming.ts';
import { isOpen, type Decision, type ReviewRecord } from '$lib/state/review.ts';
import type { Source } from '$lib/state/source.ts';
import { byDay } from '$lib/state/worklist.ts';
import { lateWords, STATUS_KEY } from './review-words.ts';

/** A decision in one line: its state, who and when. */
function decisionWords(words: Naming, { status, owner, date }: Decision): string {
  return [words.t(STATUS_KEY[status]), owner, date].filter((text) => text !== '').join(' · ');
}

/** The agenda over these findings (ids) in the order of the book; `records` are those of the edition, `scope` says
 *  which findings were chosen. Followed up are those of them that have a record. Only what is recorded is in it; of a
 *  record over which two registers disagree all that either says, and none of it as what holds. */
export function agendaOf(
  { details, cases }: FindingBook,
  chosen: ReadonlySet<string>,
  records: readonly ReviewRecord[],
  {
    words,
    source,
    filter,
    scope,
    today
  }: { words: Naming; source: Pick<Source, 'origin' | 'names'>; filter: Filter; scope: string; today: string }
): Agenda {
  const { t, language } = words;
  const byFinding = new Map(records.map((record) => [record.finding, record]));
  const recorded = (record: ReviewRecord | undefined): Recorded => {
    if (record === undefined) return { status: '', owner: '', date: '', note: '', late: '', before: '' };
    const { now, rivals, past } = record;
    const last = past.at(-1);
    const before = last === undefined ? '' : decisionWords(words, last);
    if (rivals.length > 0) {
      const said = [now, ...rivals].map((each) =>
        [decisionWords(words, each), each.note].filter((text) => text !== '').join(words.marks.semicolon)
      );
      return {
        status: [t('findings:conflictOf'), ...said].join('\n'),
        owner: '',
        date: '',
        note: '',
        late: '',
        before
      };
    }
    const { status, owner, date, note } = now;
    return {
      status: t(STATUS_KEY[status]),
      owner,
      date,
      note,
      late: isOpen(record) ? lateWords(t, date, today) : '',
      before
    };
  };
  const own = details.filter(({ finding }) => chosen.has(finding.id));
  const matters = cases.flatMap(({ id, title, decide, handling }) => {
    const items = own.filter(({ finding }) => finding.case === id);
    if (items.length === 0) return [];
    return {
      title: title[language],
      decide: decide.map((text) => text[language]),
      handling: handling.map((text) => text[language]),
      items: items.map(({ finding, duties }) => ({
        kind: kindName(t, finding.kind),
        sentence: finding.sentence[language],
        duties: duties.map(({ id: duty, name }) => `${dutyNumber(duty, t)} ${name}`).join('\n'),
        bureaus: finding.bureaus.map((name) => words.bureau(name)).join(words.marks.list),
        clauses: finding.evidence.flatMap(({ duty, clause, quote }) =>
          clause === null ? [] : t('worklist:quote', { duty: dutyNumber(duty, t), text: quote })
        ),
        ...recorded(byFinding.get(finding.id))
      }))
    };
  });
  const sentences = new Map(own.map(({ finding }) => [finding.id, finding.sentence[language]]));
  const imprint = imprintOf(source.origin, source.names, filter, language, scope);
  return {
    title: t('worklist:title', { place: imprint.place }),
    scope: t('worklist:scope', {
      scope: isFiltered(filter) ? `${scope}${words.marks.semicolon}${filterWords(filter, source.names, words)}` : scope,
      matters: matters.length,
      count: own.length
    }),
    followed: records
      .filter(({ finding }) => sentences.has(finding))
      .sort(byDay)
      .map((record) => ({ sentence: sentences.get(record.finding) ?? record.sentence, ...recorded(record) })),
    matters,
    imprint
  };
}
