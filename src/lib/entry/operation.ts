// What is to be done: the operations that a text asks for, and those that a duty does.
import { Finder, type Pattern, type Stretch } from '../lexicon/finder.ts';
import { table } from '../lexicon/load.ts';
import { patternOf } from '../lexicon/matters.ts';

/** Kind of an operation: `own` – a text that asks for it is answered only by a duty that does it (挂失, 报案); `kept` – a
 *  duty that does it answers only a text that asks for it (处罚, 奖励); `plain` – a hint only. */
type Kind = 'own' | 'kept' | 'plain';

/** Operations by name with how clearly each is asked for or done, 0..1. */
export type Operations = ReadonlyMap<string, number>;

interface Operation {
  name: string;
  kind: Kind;
  asked: readonly Pattern[];
  hinted: readonly Pattern[];
  done: readonly Pattern[];
}

function operations(): Operation[] {
  const found = new Map<string, { name: string; kind: Kind; asked: Pattern[]; hinted: Pattern[]; done: Pattern[] }>();
  for (const { operation, kind, side, phrase } of table('operations')) {
    const known = found.get(operation) ?? { name: operation, kind: kind as Kind, asked: [], hinted: [], done: [] };
    found.set(operation, known);
    known[side as 'asked' | 'hinted' | 'done'].push(patternOf(phrase, false));
  }
  return [...found.values()];
}

const OPERATIONS = operations();
const IN_CLAUSE = 0.5;
/** What a text only hints at counts for so much: a told offence asks for its penalty. */
const HINTED = 0.4;

/** Operations that a text asks for; `weights`, one for each UTF-16 unit, say how much a letter counts. */
export function asked(text: string, weights: ArrayLike<number>): Operations {
  const finder = new Finder(text);
  const found = new Map<string, number>();
  for (const { name, asked, hinted } of OPERATIONS) {
    let clear = 0;
    for (const pattern of asked) {
      const places = finder.meet(pattern);
      if (places !== null) clear = Math.max(clear, lightest(places, weights));
    }
    for (const pattern of clear < HINTED ? hinted : []) {
      const places = finder.meet(pattern);
      if (places !== null) clear = Math.max(clear, HINTED * lightest(places, weights));
    }
    if (clear > 0) found.set(name, Math.min(1, clear));
  }
  return found;
}

function lightest(places: readonly Stretch[], weights: ArrayLike<number>): number {
  return Math.min(...places.map(({ from }) => weights[from] ?? 1));
}

/** Operations that a duty does: by its name wholly, by a clause half. */
export function done(name: string, clauses: readonly { text: string }[]): Operations {
  const finders = [new Finder(name), ...clauses.map(({ text }) => new Finder(text))];
  const found = new Map<string, number>();
  for (const { name: operation, done } of OPERATIONS) {
    const at = finders.findIndex((finder) => done.some((pattern) => finder.meet(pattern) !== null));
    if (at >= 0) found.set(operation, at === 0 ? 1 : IN_CLAUSE);
  }
  return found;
}

/** How the operations asked for and done bear on a match. */
export interface Fit {
  own: number;
  kept: number;
  quiet: number;
  same: number;
}

/** Fit of a duty to a text: `own` how clearly something is asked that the duty does not do, `kept` how clearly both
 *  name an operation that duties keep for those who ask for it, `quiet` how clearly the duty does one that is not asked
 *  for, `same` the number of other operations in common; each 0..1. */
export function fitOf(wanted: Operations, doing: Operations): Fit {
  const fit: Fit = { own: 0, kept: 0, quiet: 0, same: 0 };
  let plain = 0;
  let shared = 0;
  for (const { name, kind } of OPERATIONS) {
    const ask = wanted.get(name) ?? 0;
    const act = doing.get(name) ?? 0;
    if (kind === 'own') fit.own = Math.max(fit.own, act > 0 ? 0 : ask);
    else if (kind === 'kept') {
      fit.kept = Math.max(fit.kept, act === 1 ? ask : 0);
      fit.quiet = Math.max(fit.quiet, act === 1 ? 1 - ask : 0);
    } else {
      plain += ask;
      shared += ask * act;
    }
  }
  fit.same = plain > 0 ? shared / plain : 0;
  return fit;
}
