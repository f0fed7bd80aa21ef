// The score of two duties: how likely a leader wants to see them side by side, and the words that say so.
import { ACTIVITY_WEIGHT } from '../lexicon/activities.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import { boundsOf, completed, FEATURES } from './features.ts';
import { logit, type Logistic } from './logistic.ts';
import type { Profile, TopicMass } from './profile.ts';
import { nearness } from '../lexicon/thesaurus.ts';

/** Weights of FEATURES, in their order, learnt by `scripts/learn/overlap.ts` from the graded pairs of
 *  tests/fixtures/labels (ridge 0.1; target 1 for an overlap, less where one reader only says so, near 0 for pairs
 *  named as related). */
export const WEIGHTS: Logistic = {
  weights: [1.71, 5.75, 1.93, 3.58, 0.69, 1.18, 0.65, 0.34, 0.62, 2.12, 1.7, 0.81, -4.93, 2.48, 1.6, 0.79, 0.17, -5.03],
  intercept: -9.29
};

/** Why two duties are alike. `subjects`: topics both speak of, then near topics as 甲～乙, then thesaurus terms in both;
 *  `actions`: families of activities that both say in words that mean nothing else (审批, not 办理), most telling
 *  first; `bureaus`: official names in both, in the order of `a`. `wordsA`, `wordsB`: words of the two names, as
 *  printed, that point to those subjects. */
export interface Reasons {
  subjects: string[];
  actions: string[];
  bureaus: string[];
  wordsA: string[];
  wordsB: string[];
}

interface Match {
  text: string;
  force: number;
  a: TopicMass;
  b: TopicMass;
}

const AWARD_ASIDE = FEATURES.indexOf('award on one side');
const NEAR_ENOUGH = 0.3;
const MOST_SUBJECTS = 6;
/** Words that belong to a family only loosely: a sentence does not go by them. */
const LOOSE = new RegExp(`^(?:${anyOf('loose-deed')})$`, 'u');
const BUILT = '建设';
const THING = new RegExp(anyOf('costly-thing'), 'u');

/** Similarity of two duties, 0..1, the same both ways: the chance that two raters call them an overlap, by the learnt
 *  weights. An award names merits, not work: beside the work itself it counts half. 0 where what is quickly compared
 *  shows it to be below `least`. */
export function similarity(a: Profile, b: Profile, least = 0): number {
  const row = boundsOf(a, b);
  if (chanceOf(row) < least) return 0;
  return chanceOf(completed(row, a, b));
}

function chanceOf(row: readonly number[]): number {
  const chance = 1 / (1 + Math.exp(-logit(WEIGHTS, row)));
  return row[AWARD_ASIDE] === 1 ? chance / 2 : chance;
}

/** Whether a duty says an activity in so many words: not in a loose one, nor in the 建设 of 法治建设. */
function surely({ textActivities }: Profile, family: string): boolean {
  return (textActivities.get(family) ?? []).some(
    (word) => !LOOSE.test(word) && (!word.endsWith(BUILT) || THING.test(word))
  );
}

/** The words, activities and bureaus that two duties have in common. Empty lists where there is nothing; at most six
 *  subjects. */
export function reasons(a: Profile, b: Profile): Reasons {
  const matches: Match[] = [];
  for (const x of a.wide) {
    const y = b.wide.find(({ id }) => id === x.id);
    if (y !== undefined) matches.push({ text: x.name, force: 1 + Math.min(x.weight, y.weight), a: x, b: y });
  }
  const both = new Set(matches.map((match) => match.a.id));
  for (const x of a.topics) {
    for (const y of b.topics) {
      const near = nearness(x.id, y.id);
      if (near < NEAR_ENOUGH || both.has(x.id) || both.has(y.id)) continue;
      matches.push({ text: [x.name, y.name].sort().join('～'), force: near, a: x, b: y });
    }
  }
  matches.sort((x, y) => y.force - x.force || (x.text < y.text ? -1 : 1));
  const kept = matches.slice(0, MOST_SUBJECTS);
  const subjects = [...new Set(kept.map(({ text }) => text))];
  const terms = [...a.subjects]
    .filter((word) => b.textSubjects.has(word))
    .concat([...b.subjects].filter((word) => a.textSubjects.has(word)));
  for (const word of [...new Set(terms)].sort())
    if (subjects.length < MOST_SUBJECTS && !subjects.includes(word)) subjects.push(word);
  const actions = [...a.textActivities.keys()]
    .filter((family) => surely(a, family) && surely(b, family))
    .sort((x, y) => (ACTIVITY_WEIGHT.get(y) ?? 0) - (ACTIVITY_WEIGHT.get(x) ?? 0) || (x < y ? -1 : 1));
  const bureaus = new Set(b.duty.bureaus);
  return {
    subjects,
    actions,
    bureaus: a.duty.bureaus.filter((bureau) => bureaus.has(bureau)),
    wordsA: [...new Set(kept.flatMap((match) => match.a.words))].filter(
      (word) => a.subjects.has(word) || a.duty.name.includes(word)
    ),
    wordsB: [...new Set(kept.flatMap((match) => match.b.words))].filter(
      (word) => b.subjects.has(word) || b.duty.name.includes(word)
    )
  };
}
