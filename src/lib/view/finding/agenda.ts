// The agenda over a choice of findings, out of the book of findings and the register.
import { imprintOf } from '$lib/export/imprint.ts';
import type { Agenda, Recorded } from '$lib/export/agenda.ts';
import type { FindingBook } from '$lib/finding/book.ts';
import { kindName } from '$lib/chart/finding-matrix.ts';
import { dutyNumber } from '$lib/chart/network-standing.ts';
import { isFiltered, type Filter } from '$lib/address/filter.ts';
import { filterWords } from '$lib/naming/filter-words.ts';
import { isOpen, type Decision, type ReviewRecord } from '$lib/state/review.ts';
import type { Source } from '$lib/state/source.ts';
import type { Words } from '$lib/state/words.svelte.ts';
import { byDay } from '$lib/state/worklist.ts';
import { lateWords, STATUS_KEY } from './review-words.ts';

/** A decision in one line: its state, who and when. */
export function decisionWords(words: Words, { status, owner, date }: Decision): string {
  return [words.t(STATUS_KEY[status]), owner, date].filter((text) => text !== '').join(' · ');
}

/** The agenda over these findings (ids) in the order of the book; `records` are those of the edition, `scope` says
 *  which findings were chosen. Followed up are those of them that have a record. Only what is recorded is in it. */
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
  }: { words: Words; source: Source; filter: Filter; scope: string; today: string }
): Agenda {
  const { t, language } = words;
  const byFinding = new Map(records.map((record) => [record.finding, record]));
  const recorded = (record: ReviewRecord | undefined): Recorded => {
    if (record === undefined) return { status: '', owner: '', date: '', note: '', late: '', before: '' };
    const { status, owner, date, note } = record.now;
    const last = record.past.at(-1);
    return {
      status: record.rivals.length > 0 ? t('findings:conflictOf') : t(STATUS_KEY[status]),
      owner,
      date,
      note,
      late: isOpen(record) ? lateWords(t, date, today) : '',
      before: last === undefined ? '' : decisionWords(words, last)
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
  const { city, township } = source.origin.place;
  return {
    title: t('worklist:title', { place: city + township }),
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
    imprint: imprintOf(source.origin, source.names, filter, language, scope)
  };
}
