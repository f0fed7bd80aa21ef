// The brief for a meeting: what the lists say about a matter in a few conclusions, and what has to be settled.
import { sort } from 'd3';
import type { Figure } from '../chart/figure.ts';
import { kindName } from '../chart/finding-matrix.ts';
import { drawStackedBars, stackedBarsHeight } from '../chart/stacked-bars.ts';
import type { Filter } from '../address/filter.ts';
import type { ListId } from '../duty/record.ts';
import { UNSORTED } from '../duty/record.ts';
import { worthOf } from '../finding/worth.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import { actionName } from '../i18n/language.ts';
import { findingSay } from '../i18n/sentences.ts';
import type { NamedPlace } from '../i18n/levels.ts';
import { dutyNumber } from '../naming/naming.ts';
import type { ClauseRow } from '../query/clauses.ts';
import type { ListedDuty } from '../query/listing.ts';
import type { Context } from './content.ts';
import type { BriefFacts } from './facts.ts';
import { most, number, text } from './sections/section.ts';

/** What a brief is about beside the filter: matters chosen by the ids of their cases (none: those that come first), or
 *  one duty with its clauses and the official names of the bureaus that its column or a clause says lead. */
export interface BriefAbout {
  cases: readonly string[];
  duty: { row: ListedDuty; clauses: readonly ClauseRow[]; leads: readonly string[] } | null;
}

/** A conclusion with its figures, what it rests on, and at most one chart in the whole brief; `smaller` shows fewer
 *  bars where the room is short, null or left out where there are no fewer. */
export interface BriefPart {
  heading: string;
  paragraphs: string[];
  figure: Figure | null;
  smaller?: Figure | null;
}

/** What has to be settled and what is proposed ('' where nothing is); `short` is the paragraph with shorter
 *  quotations. */
export interface BriefMatter {
  heading: string;
  paragraph: string;
  short: string;
  proposal: string;
}

/** `parts` by weight, the last may be left out; `quotes` are clauses of a duty that are quoted as far as there is room,
 *  each longer or shorter; `matters` what has to be settled, worthiest first. `mattersHead` is told how many of the
 *  matters are shown. */
export interface Brief {
  title: string;
  parts: BriefPart[];
  quotes: { heading: string; all: string[]; short: string[] }[];
  matters: BriefMatter[];
  mattersHead: (shown: number) => string;
  annexes: string[];
  pages: number;
}

const MOST_MATTERS = 5;
const MOST_BARS = 6;
const FEW_BARS = 3;
const NAMED = 3;
const QUOTE = 44;
const SHORT_QUOTE = 24;
/** Letters of the name of a duty in a sentence where room is short, and the least of them. */
const SHORT_NAME = 14;
const LEAST_NAME = 6;

/** The brief on what the filter leaves: on one bureau where it chooses one, on one duty where `about` names it, else on
 *  all. Every figure is counted from the facts; every proposal is that of the finding's rule. */
export function briefOf(
  facts: BriefFacts,
  context: Context,
  filter: Filter,
  place: NamedPlace,
  about: BriefAbout
): Brief {
  const { words, naming, imprint, narrowed } = context;
  const say = words.brief;
  const matters = mattersOf(context, place, about);
  const own = about.duty === null && filter.bureaus.length === 1 ? facts.workload[0] : undefined;
  const title =
    about.duty !== null
      ? say.dutyTitle(about.duty.row.name)
      : own !== undefined
        ? say.bureauTitle(imprint.place, naming.bureau(own.bureau))
        : say.title(imprint.place, narrowed);
  return {
    title,
    parts:
      about.duty !== null
        ? dutyParts(about.duty, context)
        : own !== undefined
          ? bureauParts(facts, context, own.bureau)
          : wholeParts(facts, context),
    quotes: about.duty === null ? [] : quotesOf(about.duty.clauses, context),
    matters: matters.shown,
    mattersHead: (shown) => say.matters(shown, matters.all),
    annexes: about.duty === null ? [words.title(imprint.place, narrowed), say.workbook(imprint.place, narrowed)] : [],
    pages: about.duty === null ? 2 : 1
  };
}

function wholeParts(facts: BriefFacts, context: Context): BriefPart[] {
  const { words, naming, narrowed, imprint } = context;
  const say = words.brief;
  const { totals, duties, workload } = facts;
  const opening = say.opening(imprint.place, imprint.date, narrowed, totals);
  const holders = (list: ListId) =>
    most(workload, (row) => (list === 'shared' ? row.full.shared : row.full.reclaimed), NAMED).map(
      ({ bureau }) => bureau
    );
  const held = (list: ListId, names: readonly string[]) =>
    duties.filter((duty) => duty.list === list && duty.bureaus.some((name) => names.includes(name))).length;
  const called = (names: readonly string[]) => names.map((name) => naming.bureau(name));
  const parts: BriefPart[] = [];
  const sharers = holders('shared');
  if (totals.shared > 0 && sharers.length > 0) {
    const drawn = barsByBureau(facts, context);
    parts.push({
      heading: say.shared(called(sharers), held('shared', sharers), totals.shared),
      paragraphs: [drawn.figure === null ? opening : `${opening}${say.seeFigure}`],
      ...drawn
    });
  } else
    parts.push({
      heading: words.overview.message(
        totals.basic + totals.shared + totals.reclaimed,
        totals.basic,
        totals.shared,
        totals.reclaimed
      ),
      paragraphs: [opening],
      ...barsByCategory(facts, context)
    });
  const takers = holders('reclaimed').slice(0, 2);
  if (totals.reclaimed > 0 && takers.length > 0)
    parts.push({
      heading: say.reclaimed(called(takers), held('reclaimed', takers), totals.reclaimed),
      paragraphs: [say.reclaimedText(holdersOf(duties, 'reclaimed'), remains(duties, openFindings(context)))],
      ...NO_FIGURE
    });
  return [...parts, ...askedParts(facts, context, null)];
}

function bureauParts(facts: BriefFacts, context: Context, official: string): BriefPart[] {
  const { words, naming, imprint } = context;
  const say = words.brief;
  const { totals, composition, duties } = facts;
  const drawn = barsByCategory(facts, context);
  const categories = most(
    composition.filter(({ category }) => category !== UNSORTED),
    (row) => row.basic + row.shared + row.reclaimed,
    NAMED
  ).map((row) => ({ name: naming.category(row.category), duties: row.basic + row.shared + row.reclaimed }));
  const partners = new Map<string, number>();
  for (const duty of duties)
    for (const name of duty.bureaus) if (name !== official) partners.set(name, (partners.get(name) ?? 0) + 1);
  const beside = sort(partners, ([, count]) => -count)
    .slice(0, NAMED)
    .map(([name, count]) => ({ name: naming.bureau(name), duties: count }));
  return [
    {
      heading: say.bureau(naming.bureau(official), totals.shared, totals.reclaimed),
      paragraphs: [
        say.bureauText(imprint.place, imprint.date, categories, beside) + (drawn.figure === null ? '' : say.seeFigure)
      ],
      ...drawn
    },
    ...askedParts(facts, context, naming.bureau(official))
  ];
}

function askedParts(
  { totals, actions, workload }: BriefFacts,
  { words, naming }: Context,
  bureau: string | null
): BriefPart[] {
  if (totals.townshipClauses === 0) return [];
  const say = words.brief;
  const rows = actions.filter(({ clauses }) => clauses > 0).slice(0, NAMED);
  const reports = bureau === null ? totals.reports : (workload[0]?.full.reports ?? 0);
  return [
    {
      heading: say.asked(totals.townshipClauses, reports, bureau),
      paragraphs: [
        say.askedText(
          rows.map((row) => ({ name: actionName(row.action, naming.language), clauses: row.clauses })),
          totals
        )
      ],
      ...NO_FIGURE
    }
  ];
}

function dutyParts(
  { row, clauses, leads }: NonNullable<BriefAbout['duty']>,
  { words, naming, imprint, where }: Context
): BriefPart[] {
  const say = words.brief;
  const own = clauses.filter(({ side, doer }) => side === 'township' && doer === 'township').length;
  return [
    {
      heading: say.duty(row.list, row.bureaus.length, row.cityClauses, own),
      paragraphs: [
        say.dutyText(
          imprint.place,
          imprint.date,
          {
            ...row,
            category: row.category === UNSORTED ? '' : naming.category(row.category),
            where: where(row.id).words
          },
          row.bureaus.map((name) => naming.bureau(name)),
          leads.map((name) => naming.bureau(name))
        )
      ],
      ...NO_FIGURE
    }
  ];
}

function quotesOf(clauses: readonly ClauseRow[], { words, naming }: Context): Brief['quotes'] {
  const sides = [...new Set(clauses.map(({ side }) => side))];
  return sides.map((side) => {
    const own = clauses.filter((clause) => clause.side === side);
    const quoted = (length: number) =>
      own.map(({ text }) => words.brief.quote(excerpt({ quote: text, words: [] }, length)));
    return {
      heading: words.brief.clauses(naming.t(`frame:${side}`), own.length),
      all: quoted(QUOTE),
      short: quoted(SHORT_QUOTE)
    };
  });
}

/** Findings under the filter that the reader has not yet marked settled or no issue, in their order. */
export function openFindings({ findings, states, naming }: Context): Finding[] {
  const done = new Set<string>([naming.t('findings:settled'), naming.t('findings:noIssue')]);
  return findings.filter(({ id }) => !done.has(states.get(id) ?? ''));
}

/** Open matters to settle: of each case the worthiest finding that leads, or the worthiest of all where none leads; of
 *  chosen cases all that lead. */
function mattersOf(context: Context, place: NamedPlace, { cases, duty }: BriefAbout) {
  const { words, naming } = context;
  const { language } = naming;
  const say = words.brief;
  const told = findingSay(place);
  const open = sort(
    openFindings(context).filter(
      (each) =>
        (cases.length === 0 || cases.includes(each.case)) && (duty === null || each.duties.includes(duty.row.id))
    ),
    (each) => -worthOf(each)
  );
  const leading = open.filter(({ led }) => led);
  const from = leading.length > 0 ? leading : open;
  const once = from.filter((each, at) => from.findIndex((other) => other.case === each.case) === at);
  const chosen = cases.length > 0 || duty !== null ? [...once, ...from.filter((each) => !once.includes(each))] : once;
  return {
    all: chosen.length,
    shown: chosen.slice(0, MOST_MATTERS).map((finding) => {
      const quoted = (letters: number): string => {
        const best = restsOn(finding);
        if (best === null) return '';
        const { words: where, pages } = context.where(best.duty);
        const number = best.duty === finding.duties[0] ? '' : dutyNumber(best.duty, naming.t);
        return say.quoted(number, pages === '' ? '' : where, excerpt(best, letters));
      };
      const paragraph = (letters: number, sentence: string) =>
        [sentence, quoted(letters)].filter((part) => part !== '').join(naming.marks.gap);
      return {
        heading: say.matter(finding.matter[language], kindName(naming.t, finding.kind)),
        paragraph: paragraph(QUOTE, finding.sentence[language]),
        short: paragraph(SHORT_QUOTE, shortNames(finding.sentence[language])),
        proposal: say.proposal(told(({ kinds }) => kinds[finding.kind].handling)[language])
      };
    })
  };
}

/** The clause that a finding rests on, where it can with words that matched; null where it rests on no clause. */
function restsOn({ evidence }: Finding): Evidence | null {
  const clauses = evidence.filter(({ clause }) => clause !== null);
  return sort(clauses, ({ words }) => (words.length > 0 ? 0 : 1))[0] ?? null;
}

/** A sentence whose long quotations end with one of their own clauses. */
function shortNames(sentence: string): string {
  return sentence.replace(/“([^“”]+)”/gu, (whole, name: string) => {
    if ([...name].length <= SHORT_NAME) return whole;
    const ends = [...name.matchAll(/[，；：（、]|[,;:(] ?/gu)].map(({ index }) => index);
    const end = ends.filter((at) => at >= LEAST_NAME && at <= SHORT_NAME).at(-1);
    return end === undefined ? whole : `“${name.slice(0, end)}…”`;
  });
}

/** A quotation of at most so many letters around the words that matched: of whole clauses, as many as there is room
 *  for; a part of the clause where even that one is longer. */
function excerpt({ quote, words }: Pick<Evidence, 'quote' | 'words'>, length: number): string {
  const whole = quote.replace(/\s+/gu, ' ').replace(/[。；;.]$/u, '');
  const letters = [...whole];
  if (letters.length <= length) return whole;
  const at = [...whole.slice(0, Math.max(0, whole.indexOf(words[0] ?? '')))].length;
  const fits = (first: number, last: number) =>
    last - first - (CLAUSE_END.test(letters[last - 1] ?? '') ? 1 : 0) <= length;
  let [from, to] = clauseAround(letters, at, CLAUSE_END);
  if (!fits(from, to)) {
    const [item] = clauseAround(letters, at, ITEM_END);
    from = item > from ? item : Math.max(from, Math.min(at - Math.floor(length / 3), to - length));
    to = Math.min(to, from + length);
  }
  const next = () => clauseAround(letters, to, CLAUSE_END)[1];
  while (to < letters.length && fits(from, next())) to = next();
  const part = letters.slice(from, to).join('').trim();
  return `${from > 0 ? '…' : ''}${to < letters.length ? `${part.replace(CLAUSE_END, '')}…` : part}`;
}

const CLAUSE_END = /[，。；：！？,;:!?]$/u;
const ITEM_END = /[、，。；：！？,;:!?]$/u;

/** Where the clause that holds a place of a text begins, and where it ends with its mark. */
function clauseAround(letters: readonly string[], place: number, end: RegExp): [number, number] {
  const before = letters.findLastIndex((letter, at) => at < place && end.test(letter));
  const after = letters.findIndex((letter, at) => at >= place && end.test(letter));
  return [before + 1, after < 0 ? letters.length : after + 1];
}

const holdersOf = (duties: readonly ListedDuty[], list: ListId) =>
  new Set(duties.filter((duty) => duty.list === list).flatMap(({ bureaus }) => bureaus)).size;

/** Reclaimed duties among `duties` whose matter still stands in another list. */
function remains(duties: readonly ListedDuty[], found: readonly Finding[]): number {
  const still = new Set(found.filter(({ kind }) => kind === 'residue').flatMap((finding) => finding.duties));
  return duties.filter(({ id, list }) => list === 'reclaimed' && still.has(id)).length;
}

type Drawn = Pick<BriefPart, 'figure' | 'smaller'>;
const NO_FIGURE: Drawn = { figure: null, smaller: null };

function barsByBureau({ workload }: BriefFacts, { words, naming }: Context): Drawn {
  const rows = most(workload, (row) => row.full.shared + row.full.reclaimed, MOST_BARS);
  if (rows.length < 3) return NO_FIGURE;
  return drawnOf(rows, (shown) =>
    bars(
      words.brief.bureauBars(shown.length),
      naming.t('frame:bureau'),
      shown.map((row) => ({ name: naming.bureau(row.bureau), shared: row.full.shared, reclaimed: row.full.reclaimed })),
      ['shared', 'reclaimed'],
      naming
    )
  );
}

function barsByCategory({ composition }: BriefFacts, { words, naming }: Context): Drawn {
  const lists = (['basic', 'shared', 'reclaimed'] as const).filter((list) => composition.some((row) => row[list] > 0));
  const rows = most(composition, (row) => row.basic + row.shared + row.reclaimed, MOST_BARS);
  if (rows.length < 2) return NO_FIGURE;
  return drawnOf(rows, (shown) =>
    bars(
      words.brief.categoryBars(shown.length),
      naming.t('frame:category'),
      shown.map(({ category, basic, shared, reclaimed }) => ({
        name: naming.category(category),
        basic,
        shared,
        reclaimed
      })),
      lists,
      naming
    )
  );
}

function drawnOf<Row>(rows: readonly Row[], draw: (rows: readonly Row[]) => Figure): Drawn {
  return { figure: draw(rows), smaller: rows.length > FEW_BARS ? draw(rows.slice(0, FEW_BARS)) : null };
}

function bars(
  title: string,
  head: string,
  rows: readonly ({ name: string } & Partial<Record<ListId, number>>)[],
  lists: readonly ListId[],
  { t }: Context['naming']
): Figure {
  const total = (row: Partial<Record<ListId, number>>) => lists.reduce((sum, list) => sum + (row[list] ?? 0), 0);
  return {
    id: 'brief-bars',
    title,
    caption: rows.map((row) => `${row.name} ${total(row)}`).join(' · '),
    table: {
      columns: [text('name', head), ...lists.map((list) => number(list, t(`overview:${list}Short`)))],
      rows: rows.map((row) => ({ ...row }))
    },
    height: () => stackedBarsHeight(rows.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        rows.map((row) => ({ label: row.name, values: lists.map((list) => row[list] ?? 0) })),
        {
          parts: lists.map((list) => ({ head: t(`overview:${list}Short`), color: (theme) => theme.lists[list] })),
          totalHead: t('overview:total')
        }
      )
    }
  };
}
