// "Is this our job?": what a pasted text asks for, matter by matter, the duties nearest to each, and the verdict.
import type { Stretch } from '../lexicon/finder.ts';
import { answeredByList, certaintyOf, type Certainty, type Grounds } from './certainty.ts';
import type { EntryDuty, EntryIndex } from './duty-index.ts';
import { MATTERS } from './knowledge.ts';
import { leadOf } from './lead.ts';
import { match, merged, strengthOf, type Candidate, type Match } from './match.ts';
import { clauseWeights, endOfCount, partsOf } from './parts.ts';
import { peel, type Body } from './peel.ts';

/** `near`: the lists have this field, but do not name what is asked (领域相近，清单未列); `none`: on no list. */
export type Verdict = 'basic' | 'shared' | 'reclaimed' | 'near' | 'none';

/** One near duty. `score` ≥ 0, on one scale for all texts and lists; 0 where nothing speaks for the duty; `matters`
 *  names the subjects both share; `words` stand in the asked text and made the match. */
export interface EntryHit {
  id: string;
  score: number;
  matters: string[];
  words: string[];
}

/** One matter of a text. `text` as pasted; `lead` official bureau name or null; `hits` best first; `confidence` 0..1
 *  orders answers by how sure they are, `certainty` is its class; `met` is false where the text met no matter at all
 *  (then nothing is certain); `grounds` is what both rest on; `idle` says that it is small talk;
 *  `other` names the matter that no duty holds and `otherWords` the words that speak for it (null, none where a list
 *  answers); `marks` are places in the whole asked text that counted, in order, without
 *  overlap. */
export interface PartAnswer {
  text: string;
  verdict: Verdict;
  lead: string | null;
  hits: EntryHit[];
  confidence: number;
  certainty: Certainty;
  met: boolean;
  grounds: Grounds;
  idle: boolean;
  other: string | null;
  otherWords: string[];
  marks: Stretch[];
}

/** Answer of the entry check: that of the matter asked for first, and all matters in the order of the text (at least
 *  one). `text` is the whole as pasted, `shell` says whether something was taken off before the comparison. */
export interface EntryAnswer extends PartAnswer {
  shell: boolean;
  parts: PartAnswer[];
}

/** Least evidence that counts at all. */
const FLOOR = 0.3;
/** When the field of a duty is near: its score, and the strength of a matter that it shares with the text, are at least
 *  so much, and the score is such a share of what speaks against it. What lists of other places hold (`usual`) lies
 *  nearer to any duty than what stands on no list anywhere (`off`); where the duty's matter is met and only what is to
 *  be done with it is not the duty's (`apart`: a card that is lost), what is to be done speaks against it loudly. */
const NEAR = {
  score: 0.55,
  matter: { usual: 0.9, off: 1.05 },
  share: { usual: 0.3, off: 0.6, apart: 0.16 }
};
const FEWEST = 10;
const MOST = 20;
/** Evidence from which a piece of text is a matter of its own: in an enumeration, behind 另外, or as a question beside
 *  another one. */
const LISTED = 0.6;
const OPENED = 0.7;
const QUESTION = 1;
const FOREIGN = 0.4;
/** Fewest letters of a matter that stands before the others, behind words that say how many there are. */
const SENTENCE = 6;

interface Piece extends Stretch {
  found: Match;
  at: 'start' | 'listed' | 'opened' | 'question';
}

function piece(body: Body, { from, to }: Stretch, at: Piece['at'], index: EntryIndex): Piece {
  const text = body.text.slice(from, to);
  return { from, to, at, found: match(text, clauseWeights(text), index) };
}

function best(found: Match): number {
  return found.order[0]?.score ?? 0;
}

function evidence({ found }: Piece): number {
  return Math.max(best(found), found.against);
}

/** What a piece is about: the duty that answers it, or the matter that no duty holds. */
function subject({ found }: Piece): string {
  return found.against > best(found) ? `matter ${found.rival?.id}` : `duty ${found.order[0]?.at}`;
}

/** How much a piece has of what another one is about, beside what it is about itself, 0..1. */
function common(of: Piece, other: Piece): number {
  const at = other.found.order[0]?.at;
  const score =
    other.found.against > best(other.found)
      ? (of.found.said[other.found.rival?.id ?? -1]?.met ?? 0)
      : (of.found.order.find((candidate) => candidate.at === at)?.score ?? 0);
  return Math.min(1, score / Math.max(evidence(of), 0.01));
}

/** The matter that a piece names by patterns most clearly; null where none is clear. */
function named({ found: { said } }: Piece): number | null {
  const clearest = said.reduce((most, each) => (each.met > most.met ? each : most), { id: -1, met: LISTED });
  return clearest.id < 0 ? null : clearest.id;
}

/** True for two pieces of an enumeration that one duty answers but that name two matters. */
function namesApart(next: Piece, before: Piece): boolean {
  const [one, two] = [named(next), named(before)];
  return next.at === 'listed' && before.at === 'listed' && one !== null && two !== null && one !== two;
}

function stands(next: Piece, before: Piece): boolean {
  if (subject(next) === subject(before)) return namesApart(next, before);
  if (next.at === 'listed') return evidence(next) >= LISTED;
  if (next.at === 'opened') return evidence(next) >= OPENED;
  return (
    Math.min(evidence(next), evidence(before)) >= QUESTION &&
    common(next, before) < FOREIGN &&
    common(before, next) < FOREIGN
  );
}

/** The matters of a body in their order; pieces that are none of their own belong to the one before. */
function matters(body: Body, index: EntryIndex): Piece[] {
  const parts = partsOf(body.text);
  const whole = (): Piece => piece(body, { from: 0, to: body.text.length }, 'start', index);
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return [whole()];
  const lead = piece(body, first, first.at, index);
  if (first.at === 'start' && rest[0]?.at === 'listed') {
    const opening = body.text.slice(first.from, first.to);
    if (evidence(lead) >= QUESTION && endOfCount(opening) === 0) return [whole()];
  }
  const pieces = [lead];
  for (const part of rest) {
    const before = pieces.at(-1);
    const next = piece(body, part, part.at, index);
    if (before === undefined) continue;
    if (stands(next, before)) pieces.push(next);
    else pieces[pieces.length - 1] = piece(body, { from: before.from, to: next.to }, before.at, index);
  }
  const counted = endOfCount(body.text.slice(lead.from, pieces[0]?.to));
  if (counted > 0 && pieces.length > 1) {
    const behind = piece(body, { from: lead.from + counted, to: pieces[0]?.to ?? 0 }, lead.at, index);
    pieces.splice(0, 1, ...(behind.to - behind.from >= SENTENCE && evidence(behind) >= LISTED ? [behind] : []));
  }
  const telling = pieces.filter((each) => evidence(each) >= FLOOR);
  return telling.length > 0 ? telling : [whole()];
}

/** True where the lists have the field of a text, though no duty of theirs answers it. */
function isNear({ rival, against }: Match, first: Candidate): boolean {
  const beside = rival === null ? undefined : MATTERS[rival.id];
  if (beside?.idle === true && against > first.score) return false;
  const off = beside?.off === true ? 'off' : 'usual';
  const share = first.apart > 0.5 ? NEAR.share.apart : NEAR.share[off];
  return (
    first.score >= NEAR.score &&
    Math.max(...first.by.map(strengthOf)) >= NEAR.matter[off] &&
    first.score >= share * against
  );
}

function verdictOf(found: Match, duty: EntryDuty | undefined): Verdict {
  const { order, rival, against } = found;
  const first = order[0];
  if (first === undefined || duty === undefined || first.by.length === 0) return 'none';
  const off = rival !== null && MATTERS[rival.id]?.off === true;
  if (answeredByList({ best: first.score, against, off })) return duty.list;
  return isNear(found, first) ? 'near' : 'none';
}

function answerOf({ from, to, found }: Piece, body: Body, pasted: string, index: EntryIndex): PartAnswer {
  const { order, rival, against, said } = found;
  const first = order[0];
  const duty = first === undefined ? undefined : index.duties[first.at]?.duty;
  const verdict = verdictOf(found, duty);
  const listed = verdict !== 'near' && verdict !== 'none';
  const kept = Math.max(FEWEST, Math.min(MOST, order.filter(({ score }) => score >= 0.05).length));
  const met = said.some((each) => each.met > 0) && (best(found) >= FLOOR || against >= FLOOR);
  const grounds: Grounds = {
    listed,
    best: best(found),
    second: order[1]?.score ?? 0,
    against,
    met: listed ? Math.max(0, ...(first?.by ?? []).map((each) => each.met)) : (rival?.met ?? 0),
    off: rival !== null && MATTERS[rival.id]?.off === true,
    usual: rival !== null && MATTERS[rival.id]?.off === false
  };
  const { confidence, certainty } = certaintyOf(grounds);
  const counted = listed ? (first?.by ?? []) : rival === null ? [] : [rival];
  const places = counted
    .flatMap((each) => each.places)
    .map((place) => ({
      from: body.at[from + place.from] ?? 0,
      to: (body.at[from + place.to - 1] ?? 0) + 1
    }));
  return {
    text: pasted.slice(body.at[from] ?? 0, (body.at[to - 1] ?? pasted.length - 1) + 1).trim(),
    verdict,
    lead: listed && duty !== undefined ? (leadOf(duty)?.bureau ?? null) : null,
    hits: order.slice(0, kept).map(({ at, score, by }) => ({
      id: index.duties[at]?.duty.id ?? '',
      score: Math.round(score * 10000) / 10000,
      matters: by.map(({ id }) => MATTERS[id]?.name ?? ''),
      words: [...new Set(by.flatMap(({ words }) => words))]
    })),
    confidence,
    certainty,
    met,
    grounds,
    idle: !listed && rival !== null && against > best(found) && MATTERS[rival.id]?.idle === true,
    other: listed || rival === null || against < FLOOR ? null : (MATTERS[rival.id]?.name ?? null),
    otherWords: listed || rival === null || against < FLOOR ? [] : rival.words,
    marks: merged(places)
  };
}

/** Compares a pasted text with all duties of an index: takes off its shell, tells its matters apart and answers each.
 *  Hits best first, ties in list order, at least ten where there are ten duties (then the last may have score 0).
 *  Pure; some tens of milliseconds; never throws. */
export function entryCheck(text: string, index: EntryIndex): EntryAnswer {
  const body = peel(text);
  const parts = matters(body, index).map((each) => answerOf(each, body, text, index));
  const [main = answerOf(piece(body, { from: 0, to: body.text.length }, 'start', index), body, text, index)] = parts;
  return { ...main, text, marks: merged(parts.flatMap(({ marks }) => marks)), shell: body.shell, parts };
}
