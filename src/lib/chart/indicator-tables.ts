// Assessment indicators beside the lists: the tables of a page and its files, and which rows a number opens.
import { sum } from 'd3';
import { opening, writeMark, type Mark } from '../address/mark.ts';
import { LISTS, type ListId } from '../duty/record.ts';
import type { Verdict } from '../entry/check.ts';
import type { EntryDuty } from '../entry/duty-index.ts';
import { bureauLoads, isUnsure, PLACES, type Borne, type BureauLoad, type BureauPlace } from '../entry/indicator.ts';
import { sayIn, type Say } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { BureauName } from '../query/names.ts';
import type { WholeDuty } from '../query/whole-lists.ts';
import { captioned, type Figure, type FigureRow, type FigureTable } from './figure.ts';
import { ROLE_GLYPH } from './role-glyph.ts';

type TableFigure = Omit<Figure, 'drawing' | 'height'>;

/** A list of indicators as the page has it: its rows under the filter, the duties of the edition by id, those that the
 *  filter leaves, and all bureaus. */
export interface Assessed {
  rows: readonly Borne[];
  records: ReadonlyMap<string, EntryDuty>;
  duties: readonly WholeDuty[];
  bureaus: readonly BureauName[];
  naming: Naming;
}

export const VERDICTS = [...LISTS, 'near', 'none'] as const satisfies readonly Verdict[];
/** Parts of the rows beside the verdicts: with a duty, off-list in either way, to be looked at, decided by hand, whose
 *  bureau the file names otherwise than the lists, those of the township alone, those whose duty lists bureaus, and
 *  those for which the file names a bureau of the lists. */
export const PARTS = ['listed', 'off', 'unsure', 'hand', 'differs', 'own', 'borne', 'told'] as const;

/** What opens the rows of a part, a verdict, or a bureau by how it stands to them (`all`, or `named` by the file). */
export function rowsMark(only: string): Extract<Mark, { kind: 'rows' }> {
  return { kind: 'rows', rows: new URLSearchParams({ only }).toString() };
}

/** The part of the address key for a bureau. */
export function ofBureau(id: string, how: BureauPlace | 'all' | 'named'): string {
  return `${id}.${how}`;
}

/** Whether the key `only` means anything; '' is all rows. */
export function isPart(only: string, bureaus: readonly BureauName[]): boolean {
  if (only === '' || [...VERDICTS, ...PARTS].some((each) => each === only)) return true;
  const [id = '', how = ''] = only.split('.');
  return bureaus.some((bureau) => bureau.id === id) && [...PLACES, 'all', 'named'].includes(how);
}

/** The rows that the key `only` asks for. */
export function rowsOf(only: string, rows: readonly Borne[], bureaus: readonly BureauName[]): readonly Borne[] {
  if (only === '') return rows;
  if (only === 'listed') return rows.filter(({ duties }) => duties.length > 0);
  if (only === 'off') return rows.filter(({ duties }) => duties.length === 0);
  if (only === 'unsure') return rows.filter(isUnsure);
  if (only === 'hand') return rows.filter(({ by }) => by === 'hand');
  if (only === 'differs') return rows.filter(({ agreement }) => agreement === 'other');
  if (only === 'own') return rows.filter(({ duties, places }) => duties.length > 0 && places.size === 0);
  if (only === 'borne') return rows.filter(({ places }) => places.size > 0);
  if (only === 'told') return rows.filter(({ named }) => named.length > 0);
  const [id = '', how = ''] = only.split('.');
  if (how === '') return rows.filter(({ verdict }) => verdict === only);
  const name = bureaus.find((bureau) => bureau.id === id)?.name ?? '';
  if (how === 'named') return rows.filter(({ named }) => named.includes(name));
  return rows.filter(({ places }) => places.has(name) && (how === 'all' || places.get(name) === how));
}

/** What the key `only` asks for, in words; '' for all rows. */
export function partWords(only: string, bureaus: readonly BureauName[], naming: Naming): string {
  if (only === '') return '';
  const say = sayIn(naming.t, 'indicators');
  const [id = '', how = ''] = only.split('.');
  if (how === '')
    return VERDICTS.some((each) => each === only) ? say(verdictKey(only as Verdict)) : say(PART_KEYS[only as 'off']);
  const bureau = naming.bureau(bureaus.find((each) => each.id === id)?.name ?? '');
  return say('ofBureau', { bureau, how: say(PLACE_KEYS[how as 'all']) });
}

const PART_KEYS = {
  listed: 'partListed',
  off: 'partOff',
  unsure: 'partUnsure',
  hand: 'partHand',
  differs: 'partDiffers',
  own: 'partOwn',
  borne: 'partBorne',
  told: 'partTold'
} as const;
const PLACE_KEYS = {
  leads: 'leads',
  first: 'first',
  takes: 'takes',
  shares: 'shares',
  all: 'allIndicators',
  named: 'named'
} as const;
const GLYPHS: Record<BureauPlace, string> = {
  leads: ROLE_GLYPH.lead,
  first: ROLE_GLYPH.first,
  takes: ROLE_GLYPH.takeover,
  shares: ROLE_GLYPH.participant
};

/** Key of a verdict's words. */
export function verdictKey(verdict: Verdict): 'basic' | 'shared' | 'reclaimed' | 'near' | 'none' {
  return verdict;
}

/** How sure a row is, in words. */
export function sureOf(row: Borne, say: Say<'indicators'>): string {
  if (row.by === 'hand') return say('byHand');
  if (!row.met) return say('unknown');
  return say(row.certainty);
}

/** Bureaus of an indicator's duties, each with the glyph of how it stands to them. */
export function bureausOf({ places }: Borne, { bureau, marks }: Naming): string {
  const all = [...places].sort(([, a], [, b]) => PLACES.indexOf(a) - PLACES.indexOf(b));
  return all.map(([name, place]) => `${GLYPHS[place]}${bureau(name)}`).join(marks.list);
}

/** A duty as a table names it: list, number and name. */
export function dutyCalled(
  id: string,
  { records, naming: { t, marks } }: Pick<Assessed, 'records' | 'naming'>
): string {
  const duty = records.get(id);
  return duty === undefined ? id : `${t(`frame:${duty.list}`)} ${duty.seq}${marks.colon}${duty.name}`;
}

/** What an answer rests on, in words: the words of the indicator that spoke for its duty, or what else it is about. */
export function groundsOf(row: Borne, assessed: Pick<Assessed, 'records' | 'naming'>): string {
  const { naming } = assessed;
  const say = sayIn(naming.t, 'indicators');
  const words = row.words.slice(0, 8).join(naming.marks.list);
  if (row.by === 'hand') return '';
  if (row.duties.length > 0) return words === '' ? say('noWords') : words;
  if (row.near !== null) return say('nearest', { duty: dutyCalled(row.near, assessed) });
  return row.other === null ? '' : say('other', { matter: row.other });
}

const text = (key: string, label: string) => ({ key, label, kind: 'text' as const });
const number = (key: string, label: string) => ({ key, label, kind: 'number' as const });

/** A weight as it is shown: with two decimals at most. */
export function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** All indicators as a table for files, in the given order. */
export function indicatorTable(rows: readonly Borne[], assessed: Assessed): FigureTable {
  const { naming } = assessed;
  const say = sayIn(naming.t, 'indicators');
  const some = (has: (row: Borne) => boolean) => rows.some(has);
  const heads = [...new Set(rows.flatMap(({ indicator }) => indicator.more.map(({ head }) => head)))];
  return {
    columns: [
      ...(some(({ indicator }) => indicator.number !== '') ? [text('number', say('columnNumber'))] : []),
      ...(some(({ indicator }) => indicator.above.length > 0) ? [text('above', say('columnAbove'))] : []),
      text('text', say('columnIndicator')),
      ...(some(({ indicator }) => indicator.weight !== null) ? [number('weight', say('columnWeight'))] : []),
      text('verdict', say('columnVerdict')),
      text('duty', say('columnDuty')),
      text('bureaus', say('columnBureaus')),
      text('sure', say('columnSure')),
      text('grounds', say('columnGrounds')),
      ...(some(({ indicator }) => indicator.bureaus !== '')
        ? [text('file', say('columnFile')), text('agreement', say('columnAgreement'))]
        : []),
      ...heads.map((head, at) => text(`more${at}`, head === '' ? say('columnMore') : head))
    ],
    rows: rows.map((row) => {
      const { indicator } = row;
      return blank({
        number: indicator.number,
        above: indicator.above.join(' / '),
        text: indicator.text,
        weight: indicator.weight === null ? null : rounded(indicator.weight),
        verdict: say(verdictKey(row.verdict)),
        duty: row.duties.map((id) => dutyCalled(id, assessed)).join('\n'),
        bureaus: bureausOf(row, naming),
        sure: sureOf(row, say),
        grounds: groundsOf(row, assessed),
        file: indicator.bureaus.split('\n').join(naming.marks.list),
        agreement: row.agreement === null ? '' : say(AGREEMENTS[row.agreement]),
        ...Object.fromEntries(
          heads.map((head, at) => [`more${at}`, indicator.more.find((each) => each.head === head)?.text ?? ''])
        )
      });
    })
  };
}

export const AGREEMENTS = { same: 'agreeSame', part: 'agreePart', other: 'agreeOther' } as const;

function blank(row: FigureRow): FigureRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === '' ? null : value]));
}

/** How many rows each part has. */
export function partCounts({
  rows,
  bureaus
}: Assessed): Record<(typeof VERDICTS)[number] | (typeof PARTS)[number], number> {
  const of = (only: string) => rowsOf(only, rows, bureaus).length;
  return Object.fromEntries([...VERDICTS, ...PARTS].map((only) => [only, of(only)])) as ReturnType<typeof partCounts>;
}

/** What the list comes to, in sentences whose numbers open their rows. */
export function summary(assessed: Assessed): string {
  const { rows, naming } = assessed;
  const say = sayIn(naming.t, 'indicators');
  const counts = partCounts(assessed);
  const open = (only: keyof typeof counts) => opening(counts[only], rowsMark(only));
  const tested = new Set(rows.flatMap(({ duties }) => duties));
  const untested = assessed.duties.filter(({ id }) => !tested.has(id));
  const sentences = [
    say('summary', {
      all: opening(rows.length, rowsMark('')),
      listed: open('listed'),
      basic: open('basic'),
      shared: open('shared'),
      reclaimed: open('reclaimed'),
      off: open('off'),
      near: open('near'),
      none: open('none')
    }),
    ...(counts.unsure === 0 ? [] : [say('summaryUnsure', { count: open('unsure') })]),
    ...(counts.reclaimed === 0 ? [] : [say('summaryReclaimed', { count: open('reclaimed') })]),
    say('summaryDuties', {
      tested: duties(assessed.duties.filter(({ id }) => tested.has(id))),
      all: opening(assessed.duties.length, ALL),
      count: duties(untested)
    }),
    ...(counts.differs === 0 ? [] : [say('summaryDiffers', { count: open('differs') })])
  ];
  return sentences.join(naming.marks.gap);
}

/** All duties that the filter leaves. */
const ALL: Mark = { kind: 'duties', of: {} };

/** A number of duties that opens them. */
function duties(some: readonly Pick<WholeDuty, 'id'>[]): string {
  return some.length === 0 ? '0' : opening(some.length, dutiesMark(some));
}

function dutiesMark(duties: readonly Pick<WholeDuty, 'id'>[]): Mark {
  return { kind: 'duties', of: { duty: duties.map(({ id }) => id) } };
}

/** Indicators that no duty answers, with what they are near to. */
export function offList(assessed: Assessed): TableFigure {
  const { naming } = assessed;
  const say = sayIn(naming.t, 'indicators');
  const rows = rowsOf('off', assessed.rows, assessed.bureaus);
  const table = indicatorTable(rows, assessed);
  const columns = table.columns.filter(({ key }) => !['duty', 'bureaus', 'agreement'].includes(key));
  const near = rows.filter(({ verdict }) => verdict === 'near').length;
  return {
    id: 'off-list',
    title: say('offTitle'),
    ...captioned(
      rows.length === 0
        ? say('offNone')
        : say('offCaption', {
            count: opening(rows.length, rowsMark('off')),
            near: opening(near, rowsMark('near')),
            none: opening(rows.length - near, rowsMark('none'))
          })
    ),
    table: { columns, rows: table.rows }
  };
}

/** Duties that no indicator tests, by category and list. */
export function untested({ rows, duties: all, naming }: Assessed): TableFigure {
  const say = sayIn(naming.t, 'indicators');
  const tested = new Set(rows.flatMap((row) => row.duties));
  const left = all.filter(({ id }) => !tested.has(id));
  const categories = [...new Set(all.map(({ category }) => category))];
  const row = (label: string, within: (duty: WholeDuty) => boolean): FigureRow => {
    const own = left.filter(within);
    const cells = LISTS.flatMap((list: ListId): [string, string | number | null][] => {
      const listed = own.filter((duty) => duty.list === list);
      const has = all.some((duty) => within(duty) && duty.list === list);
      return has ? [[list, listed.length], ...picked(list, listed)] : [[list, null]];
    });
    return {
      category: label,
      ...Object.fromEntries(cells),
      left: own.length,
      ...Object.fromEntries(picked('left', own)),
      all: all.filter(within).length,
      ...Object.fromEntries(picked('all', all.filter(within)))
    };
  };
  return {
    id: 'untested',
    title: say('untestedTitle'),
    ...captioned(
      say('untestedCaption', {
        all: opening(all.length, ALL),
        count: duties(left),
        basic: duties(left.filter(({ list }) => list === 'basic')),
        shared: duties(left.filter(({ list }) => list === 'shared')),
        reclaimed: duties(left.filter(({ list }) => list === 'reclaimed'))
      })
    ),
    table: {
      columns: [
        text('category', naming.t('frame:category')),
        ...LISTS.map((list) => number(list, naming.t(`frame:${list}`))),
        number('left', say('columnLeft')),
        number('all', say('columnAllDuties'))
      ],
      rows: categories.map((category) => row(naming.category(category), (duty) => duty.category === category)),
      foot: row(say('total'), () => true)
    }
  };
}

function picked(key: string, duties: readonly WholeDuty[]): [string, string][] {
  return duties.length === 0 ? [] : [[`pick:${key}`, writeMark(dutiesMark(duties))]];
}

/** Duties that no indicator tests, one a row, for files. */
export function untestedRows({ rows, duties, records, naming }: Assessed): FigureTable {
  const tested = new Set(rows.flatMap((row) => row.duties));
  return {
    columns: [
      text('list', naming.t('frame:list')),
      number('seq', naming.t('duties:columnNumber')),
      text('name', naming.t('duties:columnName')),
      text('category', naming.t('frame:category')),
      text('bureaus', naming.t('duties:columnBureaus'))
    ],
    rows: duties
      .filter(({ id }) => !tested.has(id))
      .map(({ id, list, seq, name, category }) =>
        blank({
          list: naming.t(`frame:${list}`),
          seq,
          name,
          category: naming.category(category),
          bureaus: (records.get(id)?.bureaus ?? []).map(({ bureau }) => naming.bureau(bureau)).join(naming.marks.list)
        })
      )
  };
}

/** What the indicators come to for each bureau. */
export function loadTable({ rows, bureaus, naming }: Assessed): TableFigure {
  const say = sayIn(naming.t, 'indicators');
  const loads = bureauLoads(rows, bureaus);
  const weighed = rows.some(({ indicator }) => indicator.weight !== null);
  const named = rows.some(({ indicator }) => indicator.bureaus !== '');
  const borne = rowsOf('borne', rows, bureaus);
  const unknown = [...new Set(rows.flatMap((row) => row.unknown))];
  const own = rowsOf('own', rows, bureaus);
  const row = ({ bureau, places, all, named: told, weight }: BureauLoad): FigureRow => {
    const id = bureaus.find(({ name }) => name === bureau)?.id;
    const pick = (key: BureauPlace | 'all' | 'named', value: number) =>
      id === undefined || value === 0 ? {} : { [`pick:${key}`]: writeMark(rowsMark(ofBureau(id, key))) };
    return {
      bureau: naming.bureau(bureau),
      ...places,
      all,
      ...(weighed ? { weight: weight === null ? null : rounded(weight) } : {}),
      ...(named ? { named: told } : {}),
      ...Object.assign({}, ...PLACES.map((place) => pick(place, places[place]))),
      ...pick('all', all),
      ...(named ? pick('named', told) : {})
    };
  };
  const [top] = loads;
  return {
    id: 'indicator-load',
    title: say('loadTitle'),
    ...captioned(
      top === undefined || top.all === 0
        ? say('loadNone')
        : say('loadCaption', {
            bureau: naming.bureau(top.bureau),
            count: opening(
              top.all,
              rowsMark(ofBureau(bureaus.find(({ name }) => name === top.bureau)?.id ?? '', 'all'))
            ),
            bureaus: loads.filter(({ all }) => all > 0).length,
            borne: opening(borne.length, rowsMark('borne')),
            own: own.length === 0 ? 0 : opening(own.length, rowsMark('own'))
          }) + (unknown.length === 0 ? '' : say('loadUnknown', { names: unknown.slice(0, 12).join(naming.marks.list) }))
    ),
    table: {
      columns: [
        text('bureau', naming.t('frame:bureau')),
        number('leads', say('leads')),
        number('first', say('first')),
        number('takes', say('takes')),
        number('shares', say('shares')),
        number('all', say('allIndicators')),
        ...(weighed ? [number('weight', say('columnWeight'))] : []),
        ...(named ? [number('named', say('named'))] : [])
      ],
      rows: loads.map(row),
      ...(loads.length === 0
        ? {}
        : {
            foot: {
              bureau: say('once'),
              leads: null,
              first: null,
              takes: null,
              shares: null,
              all: borne.length,
              'pick:all': writeMark(rowsMark('borne')),
              ...(weighed ? { weight: rounded(sum(borne, ({ indicator }) => indicator.weight ?? 0)) } : {}),
              ...(named
                ? { named: rowsOf('told', rows, bureaus).length, 'pick:named': writeMark(rowsMark('told')) }
                : {})
            }
          })
    }
  };
}
