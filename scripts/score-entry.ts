// Score of the entry check against labelled questions: hit rates, verdicts, leads, recognition of off-list tasks;
// beside a tf-idf baseline.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryCheck, type Verdict } from '../src/lib/entry/check.ts';
import { buildEntryIndex, dot, lettersOf, weigh, type EntryIndex } from '../src/lib/entry/duty-index.ts';
import type { Figure } from './score-actions.ts';
import { readSeed } from './seed.ts';

interface Label {
  id: string;
  text: string;
  kind: string;
  verdict: Verdict;
  best: string[];
  lead: string | null;
}

/** What was answered to a labelled question; `ids` best first. */
export interface Answered {
  label: Label;
  ids: string[];
  verdict: Verdict;
  lead: string | null;
}

/** Labelled questions with the answers of the entry check. */
export function answeredEntries(file = join('tests', 'fixtures', 'labels', 'entry-dev.json')): {
  answered: Answered[];
  index: EntryIndex;
} {
  const labels = JSON.parse(readFileSync(file, 'utf8')) as Label[];
  const index = buildEntryIndex(readSeed().duties);
  return {
    index,
    answered: labels.map((label) => {
      const { hits, verdict, lead } = entryCheck(label.text, index);
      return { label, ids: hits.map(({ id }) => id), verdict, lead };
    })
  };
}

function baseline({ duties, pairWeight }: EntryIndex, text: string): string[] {
  const asked = weigh(lettersOf(text), pairWeight);
  return duties
    .map(({ duty, text: letters }) => ({ id: duty.id, score: dot(letters, asked) }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 1 : items.filter(holds).length / items.length;
}

/** hit@1 and hit@3 over questions that some list answers, verdicts over all, leads where one is labelled, off-list
 *  tasks recognised.
 *  The check has no weights learnt from these questions, so nothing is held out; the baseline compares letter pairs by
 *  tf-idf. */
export function scoreEntry(): Figure[] {
  const { answered, index } = answeredEntries();
  const listed = answered.filter(({ label }) => label.best.length > 0);
  const off = answered.filter(({ label }) => label.verdict === 'none');
  const plain = listed.map(({ label }) => ({ label, ids: baseline(index, label.text) }));
  const hit =
    (first: number) =>
    ({ label, ids }: Pick<Answered, 'label' | 'ids'>): boolean =>
      ids.slice(0, first).some((id) => label.best.includes(id));
  return [
    { name: 'entry check: hit@1', value: share(listed, hit(1)), aim: 0.8 },
    { name: 'entry check: hit@3', value: share(listed, hit(3)), aim: 0.93 },
    {
      name: 'entry check: verdict accuracy',
      value: share(answered, ({ label, verdict }) => verdict === label.verdict),
      aim: 0.85
    },
    { name: 'entry check: lead accuracy', value: share(answered, ({ label, lead }) => lead === label.lead), aim: null },
    {
      name: 'entry check: off-list tasks recognised',
      value: share(off, ({ verdict }) => verdict === 'none'),
      aim: 0.7
    },
    {
      name: 'entry check: listed tasks taken for off-list',
      value: share(listed, ({ verdict }) => verdict === 'none'),
      aim: null
    },
    { name: 'entry check: hit@1, tf-idf baseline', value: share(plain, hit(1)), aim: null },
    { name: 'entry check: hit@3, tf-idf baseline', value: share(plain, hit(3)), aim: null }
  ];
}
