// How likely two duties of two editions are one duty: what they share in name, clauses, bureaus, category and list.
import { logit, type Logistic } from '../analysis/logistic.ts';
import { cosine, covered, type Subject, type Weighted } from './subject.ts';

/** What is looked at, each 0..1: words of the names, and of the shorter name in the longer; topics of the names; words
 *  of the clauses where both have some; bureaus where both have some; what only one of them has says nothing. */
export const TRAITS = [
  'name',
  'name within',
  'topics',
  'clauses',
  'clauses of their own',
  'no clauses',
  'bureaus',
  'no bureaus',
  'category',
  'no category',
  'list'
] as const;

/** Weights of TRAITS, in their order, learnt by scripts/learn/likeness.ts from edited copies of lists. */
export const WEIGHTS: Logistic = {
  weights: [14.23, 1.68, 6.14, 6.65, 4.71, 1.65, 2.47, 2.62, 1.54, 1.36, 2.71],
  intercept: -17.12
};

/** So many words of their own tell two duties' texts from chance. */
const ENOUGH = 12;
/** How far a common name of a common list outweighs all else. */
const NAMESAKE = 99;

/** What two duties have in common by their words: cosines and shares 0..1; of the `rare` words of their clauses that
 *  both say the sum of the weights, and how many they are. */
export interface Shares {
  name: number;
  within: number;
  topics: number;
  clauses: number;
  rare: { mass: number; words: number };
}

/** The traits of a pair, in the order of TRAITS. */
export function traitsOf(a: Subject, b: Subject): number[] {
  const clauses = haveClauses(a, b);
  const shares = {
    name: cosine(a.nameWords, b.nameWords),
    within: Math.max(covered(a.nameWords, b.nameWords), covered(b.nameWords, a.nameWords)),
    topics: cosine(a.topics, b.topics),
    clauses: clauses ? cosine(a.clauseWords, b.clauseWords) : 0,
    rare: clauses ? rareOfBoth(a.clauseWords, b.clauseWords) : { mass: 0, words: 0 }
  };
  return traitsWith(a, b, shares, () => shared(a.bureaus, b.bureaus));
}

function traitsWith(a: Subject, b: Subject, shares: Shares, ofBureaus: () => number): number[] {
  const clauses = haveClauses(a, b);
  const bureaus = a.bureaus.length > 0 && b.bureaus.length > 0;
  const category = a.category !== '' && b.category !== '';
  return [
    shares.name,
    shares.within,
    shares.topics,
    clauses ? shares.clauses : 0,
    clauses ? ownShare(a.clauseWords, b.clauseWords, shares.rare) : 0,
    clauses ? 0 : 1,
    bureaus ? ofBureaus() : 0,
    bureaus ? 0 : 1,
    category && a.category === b.category ? 1 : 0,
    category ? 0 : 1,
    a.list === b.list ? 1 : 0
  ];
}

function haveClauses(a: Subject, b: Subject): boolean {
  return a.list === b.list && a.clauses.length > 0 && b.clauses.length > 0;
}

/** The chance that two duties are one, 0..1, the same both ways; duties of one list and name are one, of several the
 *  likest in all else. */
export function likeness(a: Subject, b: Subject): number {
  return chanceWith(a, b, traitsOf(a, b));
}

/** The likeness of two duties if their bureaus were the same, from what their words have in common. */
export function mostLikely(a: Subject, b: Subject, shares: Shares): number {
  return chanceWith(
    a,
    b,
    traitsWith(a, b, shares, () => 1)
  );
}

function chanceWith(a: Subject, b: Subject, traits: readonly number[]): number {
  const chance = 1 / (1 + Math.exp(-logit(WEIGHTS, traits)));
  const namesakes = a.name === b.name || a.letters === b.letters;
  return namesakes && a.list === b.list ? (NAMESAKE + chance) / (NAMESAKE + 1) : chance;
}

/** Why two duties are taken for one: the `code` that both lists give them, '' where they give none or not the same; how
 *  alike their names and their clauses are (0..1, null where one has none or they stand in two lists), and how many of
 *  their bureaus both name. */
export interface Evidence {
  code: string;
  name: number;
  clauses: number | null;
  bureaus: { both: number; all: number } | null;
}

/** The evidence for a pair. */
export function evidenceOf(a: Subject, b: Subject): Evidence {
  const clauses = a.list === b.list && a.clauses.length > 0 && b.clauses.length > 0;
  const bureaus = a.bureaus.length > 0 && b.bureaus.length > 0;
  return {
    code: a.code === b.code ? a.code : '',
    name: a.name === b.name || a.letters === b.letters ? 1 : cosine(a.nameWords, b.nameWords),
    clauses: clauses ? cosine(a.clauseWords, b.clauseWords) : null,
    bureaus: bureaus ? common(a.bureaus, b.bureaus) : null
  };
}

/** Share of the words of two duties that both say and no third one does; a handful of them may be chance. */
function ownShare(one: Weighted, other: Weighted, { mass, words }: Shares['rare']): number {
  return words === 0 ? 0 : ((2 * mass) / (one.mass + other.mass)) * Math.min(1, words / ENOUGH);
}

function rareOfBoth(one: Weighted, other: Weighted): Shares['rare'] {
  let [mass, words] = [0, 0];
  for (const word of one.rare) {
    if (!other.rare.has(word)) continue;
    mass += one.weights.get(word) ?? 0;
    words += 1;
  }
  return { mass, words };
}

/** Share of common members of two lists in all of theirs. */
function shared(one: readonly string[], other: readonly string[]): number {
  const { both, all } = common(one, other);
  return all === 0 ? 0 : both / all;
}

function common(one: readonly string[], other: readonly string[]): { both: number; all: number } {
  return {
    both: new Set(one.filter((name) => other.includes(name))).size,
    all: new Set([...one, ...other]).size
  };
}
