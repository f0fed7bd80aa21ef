// The three lists laid out as their publishers print them: titles, heads and a row of cells for each duty.
import { sayOf } from '../i18n/language.ts';
import { table } from '../lexicon/load.ts';
import { looksLikeBody } from '../duty/bureau-cell.ts';
import { LISTS, UNSORTED, type ListId, type Origin, type Place } from '../duty/record.ts';
import type { HeadField } from '../duty/furniture.ts';
import type { PrintedClause, PrintedDuty } from '../query/printed-lists.ts';

/** A column of a list: its head, its width in characters, and its cell in a row. */
export interface ListColumn {
  head: string;
  width: number;
  cell: (duty: PrintedDuty) => string;
}

/** One list: `title` is its name, `columns` from left to right, `duties` its rows in order. */
export interface ListGrid {
  list: ListId;
  title: string;
  columns: ListColumn[];
  duties: PrintedDuty[];
}

const say = sayOf('listFile', 'zh');
const HEADS = new Map(table('heads').flatMap(({ field, phrase, standard }) => (standard ? [[field, phrase]] : [])));
const head = (field: HeadField) => HEADS.get(field) ?? field;

/** The lists that have duties, in the order in which they are published, with the same columns as the published ones;
 *  further columns follow, last of all what `flags` says of a duty that is not certain, where it says anything. Reading
 *  the cells again gives the same duties. */
export function listGrids(duties: readonly PrintedDuty[], flags: (duty: PrintedDuty) => string): ListGrid[] {
  return LISTS.flatMap((list): ListGrid[] => {
    const own = duties.filter((duty) => duty.list === list);
    if (own.length === 0) return [];
    const columns = [...standardColumns(list, own), ...extraColumns(own)];
    if (own.some((duty) => flags(duty) !== '')) columns.push({ head: say('flag'), width: 24, cell: flags });
    return [{ list, title: say(list), columns, duties: own }];
  });
}

/** The columns of an empty list. */
export function emptyColumns(list: ListId): ListColumn[] {
  return standardColumns(list, []);
}

/** The lists' title with the place before it and behind it that they are a draft, where they are one; and the date as
 *  documents write it ('' where there is none). */
export function listTitles({ place, date, draft }: Origin): {
  title: string;
  of: (title: string) => string;
  date: string;
} {
  const named = placeName(place);
  const marked = (title: string) => (draft === undefined ? title : say('draft', { title }));
  const [year = '', month = '', day = ''] = date.split('-');
  const values = { year, month: Number(month), day: Number(day) };
  return {
    title: marked(named + say('lists')),
    of: (title) => marked(named + title),
    date: date === '' ? '' : say(day === '' ? 'month' : 'day', values)
  };
}

function placeName({ city, township }: Place): string {
  return city + township;
}

function standardColumns(list: ListId, duties: readonly PrintedDuty[]): ListColumn[] {
  const columns: ListColumn[] = [
    { head: head('number'), width: 6, cell: ({ seq }) => String(seq) },
    { head: head('category'), width: 14, cell: ({ category }) => (category === UNSORTED ? '' : category) },
    { head: head('name'), width: list === 'basic' ? 90 : 32, cell: ({ name }) => name }
  ];
  if (list === 'shared')
    columns.push(
      { head: head('bureau'), width: 24, cell: bureauCell },
      { head: head('city'), width: 60, cell: ({ clauses }) => textCell(clauses.city, '') },
      { head: head('township'), width: 60, cell: ({ clauses }) => textCell(clauses.township, '') }
    );
  if (list === 'reclaimed') columns.push(...takeoverColumns(duties));
  return columns;
}

/** One column where the text names who takes over, two where no text of the list does. */
function takeoverColumns(duties: readonly PrintedDuty[]): ListColumn[] {
  const apart = duties.some(
    ({ bureaus, clauses: { takeover } }) =>
      bureaus.length > 0 && !bureaus.every(({ printed }) => textCell(takeover, '：').includes(printed))
  );
  if (!apart) return [{ head: head('takeover'), width: 70, cell: ({ clauses }) => textCell(clauses.takeover, '：') }];
  return [
    { head: say('bureauBack'), width: 28, cell: bureauCell },
    { head: say('wayBack'), width: 60, cell: ({ clauses }) => textCell(clauses.takeover, '：') }
  ];
}

function extraColumns(duties: readonly PrintedDuty[]): ListColumn[] {
  const heads = [...new Set(duties.flatMap(({ extra }) => extra.map((field) => field.head)))];
  return heads.map((each) => ({
    head: each,
    width: 24,
    cell: ({ extra }) =>
      extra
        .filter((field) => field.head === each)
        .map(({ text }) => text)
        .join('\n')
  }));
}

/** Names as printed; where the column says who leads and the names do not, under the labels that say it. */
function bureauCell({ bureaus }: PrintedDuty): string {
  const names = (part: 'lead' | 'helper' | null) =>
    bureaus.filter((bureau) => bureau.part === part).map(({ printed }) => printed);
  const labelled = bureaus.some(({ part, printed }) => part !== null && !/[）)]$/u.test(printed));
  if (!labelled) return bureaus.map(({ printed }) => printed).join('、');
  const line = (label: string, part: 'lead' | 'helper') =>
    names(part).length === 0 ? [] : [label + names(part).join('、')];
  return [
    ...(names(null).length === 0 ? [] : [names(null).join('、')]),
    ...line(say('leadBureau'), 'lead'),
    ...line(say('helperBureaus'), 'helper')
  ].join('\n');
}

/** A cell of clauses, one a line with its number, each heading on a line of its own with `colon` behind it; behind the
 *  name of a body a colon always, so that it is not read as the subject of the text below. */
function textCell(clauses: readonly PrintedClause[], colon: string): string {
  return clauses
    .flatMap(({ group, number, text }, index) => [
      ...(group !== null && group !== clauses[index - 1]?.group ? [group + (looksLikeBody(group) ? '：' : colon)] : []),
      `${number === null ? '' : `${number}.`}${text}`
    ])
    .join('\n');
}
