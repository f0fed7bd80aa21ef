// Assessment indicators and what the entry check says of each: which duty it tests, and whose load it is.
import type { Where } from '../read/sheet.ts';
import type { Certainty } from './certainty.ts';
import type { EntryAnswer, Verdict } from './check.ts';
import type { EntryDuty } from './duty-index.ts';
import { leadOf } from './lead.ts';

/** One indicator of a list. `number` as printed; `above` what it stands under, from the top down; `weight` is its
 *  share of a score that `sharing` indicators have in common (1: its own); `bureaus` whom the file names, as printed;
 *  `more` what else its row says, by head. */
export interface Indicator {
  number: string;
  text: string;
  above: string[];
  weight: number | null;
  sharing: number;
  bureaus: string;
  more: { head: string; text: string }[];
  where: Where;
}

/** A text of the file that is no indicator, and what it was taken for. */
export interface Aside {
  text: string;
  where: Where;
  why: 'title' | 'heading' | 'total' | 'note' | 'beside' | 'no-indicator';
}

/** What is read of a file or a pasted text; `sized` counts the indicators in it where more than MOST were found. */
export interface IndicatorList {
  items: Indicator[];
  asides: Aside[];
  sized: number;
}

/** Indicators beyond which no more are compared. */
export const MOST = 2000;

/** What the entry check says of one matter of an indicator; `hits` best first. */
export interface ToldPart {
  text: string;
  verdict: Verdict;
  certainty: Certainty;
  met: boolean;
  other: string | null;
  hits: { id: string; score: number; words: string[] }[];
}

const KEPT = 6;

/** What of an answer of the entry check is kept: its matters, or the whole where it is one. */
export function toldOf({ parts }: EntryAnswer): ToldPart[] {
  return parts.map(({ text, verdict, certainty, met, other, hits }) => ({
    text,
    verdict,
    certainty,
    met,
    other,
    hits: hits
      .filter(({ score }) => score > 0)
      .slice(0, KEPT)
      .map(({ id, score, words }) => ({ id, score, words: words.filter((word) => word.length > 1) }))
  }));
}

/** An indicator with its duties. `duties` are ids, those of the first matter first; `near` is a duty of the field where
 *  none answers; `by` says who decided; `words` of the indicator spoke for its first duty, or for `other`, a matter
 *  that no list holds. */
export interface Judged {
  indicator: Indicator;
  verdict: Verdict;
  duties: string[];
  near: string | null;
  by: 'check' | 'hand';
  certainty: Certainty;
  met: boolean;
  words: string[];
  other: string | null;
}

const SURE: readonly Certainty[] = ['low', 'medium', 'high'];
/** True for a matter that a list answers; likeness of letters alone, where no matter was met, is no answer. */
const answers = ({ verdict, met }: ToldPart) => met && verdict !== 'none' && verdict !== 'near';

/** Judges an indicator by what the entry check told of it, or by `hand`: the ids of duties that a reader chose, none
 *  for off-list. The least certain of its matters that a list answers says how sure the whole is. */
export function judged(
  indicator: Indicator,
  told: readonly ToldPart[],
  hand: readonly string[] | undefined,
  records: ReadonlyMap<string, Pick<EntryDuty, 'list'>>
): Judged {
  const listed = told.filter(answers);
  const shown = listed[0] ?? told.find(({ verdict }) => verdict === 'near') ?? told[0];
  const chosen = hand?.filter((id) => records.has(id));
  const byHand = hand !== undefined && chosen !== undefined && chosen.length === hand.length;
  const duties = byHand ? chosen : [...new Set(listed.flatMap(({ hits }) => hits[0]?.id ?? []))];
  const list = records.get(duties[0] ?? '')?.list;
  const least = Math.min(...(listed.length > 0 ? listed : [...told]).map(({ certainty }) => SURE.indexOf(certainty)));
  return {
    indicator,
    duties,
    verdict: list ?? (!byHand && shown?.met === true && shown.verdict === 'near' ? 'near' : 'none'),
    near: duties.length === 0 && !byHand && shown?.verdict === 'near' ? (shown.hits[0]?.id ?? null) : null,
    by: byHand ? 'hand' : 'check',
    certainty: byHand ? 'high' : (SURE[least] ?? 'low'),
    met: byHand || told.some(({ met }) => met),
    words: byHand ? [] : (shown?.hits[0]?.words ?? []),
    other: byHand ? null : (shown?.other ?? null)
  };
}

/** True for an indicator that somebody should look at: the check is not sure of it, or met nothing. */
export function isUnsure({ by, certainty, met }: Judged): boolean {
  return by === 'check' && (certainty === 'low' || !met);
}

/** How a bureau stands to the duties of an indicator: it leads one (said so, or alone in the column), is listed first
 *  where no lead is named, has taken one back, or takes part. The first that fits counts. */
export const PLACES = ['leads', 'first', 'takes', 'shares'] as const;
export type BureauPlace = (typeof PLACES)[number];

/** The bureaus of an indicator's duties by official name, each once with how it stands to them. */
export function placesOf(duties: readonly EntryDuty[]): Map<string, BureauPlace> {
  const places = new Map<string, BureauPlace>();
  const put = (bureau: string, place: BureauPlace) => {
    const before = places.get(bureau);
    if (before === undefined || PLACES.indexOf(place) < PLACES.indexOf(before)) places.set(bureau, place);
  };
  for (const duty of duties) {
    const lead = leadOf(duty);
    for (const { bureau } of duty.bureaus) {
      if (duty.list === 'reclaimed') put(bureau, 'takes');
      else if (bureau !== lead?.bureau) put(bureau, 'shares');
      else put(bureau, lead.basis === 'first' ? 'first' : 'leads');
    }
    if (lead !== null && !duty.bureaus.some(({ bureau }) => bureau === lead.bureau)) put(lead.bureau, 'leads');
  }
  return places;
}

/** Whom the file names beside whom the list names: `same` where one of the file's bureaus leads or is first listed,
 *  `part` where one only takes part, `other` where none stands in the duty's column; null where the file names no
 *  bureau of the lists, or the indicator has no duty with bureaus. */
export type Agreement = 'same' | 'part' | 'other' | null;

/** Compares the bureaus that a file names, by official names, with those of an indicator's duties. */
export function agreement(named: readonly string[], places: ReadonlyMap<string, BureauPlace>): Agreement {
  if (named.length === 0 || places.size === 0) return null;
  const found = named.flatMap((bureau) => places.get(bureau) ?? []);
  if (found.length === 0) return 'other';
  return found.some((place) => place !== 'shares') ? 'same' : 'part';
}

/** Names by which a bureau is known. */
export interface KnownBureau {
  name: string;
  shortName: string;
  aliases: string;
}

const BETWEEN = /[、，,；;／/|\n\s]+/u;

/** Official names of the bureaus that a text of the file names, and the names that no list knows. */
export function bureausIn(text: string, known: readonly KnownBureau[]): { named: string[]; unknown: string[] } {
  const [named, unknown]: [string[], string[]] = [[], []];
  for (const part of text.split(BETWEEN).map((each) => each.replace(/[（(][^（）()]*[）)]$/u, ''))) {
    if (part === '') continue;
    const found = known.find(
      ({ name, shortName, aliases }) =>
        [name, shortName, ...aliases.split('|')].includes(part) || (part.length > 2 && name.endsWith(part))
    );
    if (found === undefined) unknown.push(part);
    else if (!named.includes(found.name)) named.push(found.name);
  }
  return { named, unknown };
}

/** What the indicators come to for one bureau: how many it leads, and so on, all of them, how many the file names it
 *  for, and the sum of their weights (null where none has one). An indicator counts once for each of its bureaus. */
export interface BureauLoad {
  bureau: string;
  places: Record<BureauPlace, number>;
  all: number;
  named: number;
  weight: number | null;
}

/** An indicator with the bureaus of its duties and those that the file names. */
export interface Borne extends Judged {
  places: ReadonlyMap<string, BureauPlace>;
  named: string[];
  unknown: string[];
  agreement: Agreement;
}

/** Puts the bureaus to a judged indicator. */
export function borne(row: Judged, records: ReadonlyMap<string, EntryDuty>, known: readonly KnownBureau[]): Borne {
  const places = placesOf(row.duties.flatMap((id) => records.get(id) ?? []));
  const { named, unknown } = bureausIn(row.indicator.bureaus, known);
  return { ...row, places, named, unknown, agreement: agreement(named, places) };
}

/** The load of each bureau that an indicator's duty or the file names, in the order of `known`. */
export function bureauLoads(rows: readonly Borne[], known: readonly KnownBureau[]): BureauLoad[] {
  const loads = new Map<string, BureauLoad>();
  const of = (bureau: string) => {
    const load = loads.get(bureau) ?? {
      bureau,
      places: { leads: 0, first: 0, takes: 0, shares: 0 },
      all: 0,
      named: 0,
      weight: null
    };
    loads.set(bureau, load);
    return load;
  };
  for (const { places, named, indicator } of rows) {
    for (const [bureau, place] of places) {
      const load = of(bureau);
      load.places[place] += 1;
      load.all += 1;
      if (indicator.weight !== null) load.weight = (load.weight ?? 0) + indicator.weight;
    }
    for (const bureau of named) of(bureau).named += 1;
  }
  const order = new Map(known.map(({ name }, at) => [name, at]));
  const rank = ({ bureau }: BureauLoad) => order.get(bureau) ?? known.length;
  return [...loads.values()].sort((a, b) => b.all - a.all || b.named - a.named || rank(a) - rank(b));
}
