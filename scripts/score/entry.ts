// Score of the entry check against labelled questions: hit rates, verdicts, leads, recognition of off-list tasks; each
// set as it stands and inside a hotline work order.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryCheck, type Verdict } from '../../src/lib/entry/check.ts';
import { buildEntryIndex, dot, lettersOf, weigh, type EntryIndex } from '../../src/lib/entry/duty-index.ts';
import { published } from '../published.ts';
import { share, type Figure } from './figure.ts';
import { otherLists } from './lists.ts';

/** A labelled question; `doc` names the list of another place it is asked of, left out for the published one. */
export interface EntryLabel {
  id: string;
  doc?: string;
  text: string;
  verdict: Verdict;
  best: string[];
  lead: string | null;
}

/** What was answered to a labelled question; `ids` best first. */
export interface Answered {
  label: EntryLabel;
  ids: string[];
  verdict: Verdict;
  lead: string | null;
}

interface Floors {
  first: number;
  third: number;
  verdict: number;
  off: number;
  shellFirst: number;
  shellVerdict: number;
}

/** The labelled sets with what each must reach. */
const SETS: { name: string; file: string; floors: Floors }[] = [
  {
    name: 'entry check',
    file: 'entry-dev.json',
    floors: { first: 0.97, third: 1, verdict: 0.97, off: 0.95, shellFirst: 0.7, shellVerdict: 0.9 }
  },
  {
    name: 'entry check, everyday texts',
    file: 'entry-real-dev.json',
    floors: { first: 0.8, third: 0.95, verdict: 0.77, off: 0.5, shellFirst: 0.55, shellVerdict: 0.59 }
  },
  {
    name: 'entry check, many voices',
    file: 'entry-voices-dev.json',
    floors: { first: 0.87, third: 0.87, verdict: 0.85, off: 0.75, shellFirst: 0.18, shellVerdict: 0.5 }
  },
  {
    name: 'entry check, other places',
    file: 'entry-other-dev.json',
    floors: { first: 0.48, third: 0.77, verdict: 0.33, off: 0.95, shellFirst: 0.33, shellVerdict: 0.33 }
  }
];

/** The questions of a labelled set, in its order. */
export function entryLabels(file: string): EntryLabel[] {
  return JSON.parse(readFileSync(join('tests', 'fixtures', 'labels', file), 'utf8')) as EntryLabel[];
}

/** File names of all labelled sets of questions. */
export function entryFiles(): string[] {
  return SETS.map(({ file }) => file);
}

/** A question as a hotline work order hands it on. */
export function inWorkOrder(text: string): string {
  return [
    '【工单编号】2025061200417　【来电时间】2025-06-12 09:41　【工单类型】诉求',
    `【诉求内容】${text}`,
    '【办理要求】请承办单位收到工单后1个工作日内联系来电人核实情况，5个工作日内办结并反馈办理结果，做好解释回复工作。'
  ].join('\n');
}

function indexes(): Map<string | undefined, EntryIndex> {
  return new Map<string | undefined, EntryIndex>([
    [undefined, buildEntryIndex(published().duties)],
    ...otherLists().map(({ doc, duties }): [string, EntryIndex] => [doc, buildEntryIndex(duties)])
  ]);
}

function answered(
  labels: readonly EntryLabel[],
  of: ReadonlyMap<string | undefined, EntryIndex>,
  shell: (text: string) => string
): Answered[] {
  return labels.map((label) => {
    const index = of.get(label.doc);
    if (index === undefined) throw new RangeError(`labels name an unknown list: ${label.doc}`);
    const { hits, verdict, lead } = entryCheck(shell(label.text), index);
    return { label, ids: hits.map(({ id }) => id), verdict, lead };
  });
}

function baseline({ duties, pairWeight }: EntryIndex, text: string): string[] {
  const asked = weigh(lettersOf(text), pairWeight);
  return duties
    .map(({ duty, text: letters }) => ({ id: duty.id, score: dot(letters, asked) }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

const hit =
  (first: number) =>
  ({ label, ids }: Pick<Answered, 'label' | 'ids'>): boolean =>
    ids.slice(0, first).some((id) => label.best.includes(id));
const isListed = ({ label }: Answered): boolean => label.best.length > 0;
const isRight = ({ label, verdict }: Answered): boolean => verdict === label.verdict;

/** For each labelled set: hit@1 and hit@3 over questions that some list answers, verdicts and leads over all, off-list
 *  tasks recognised, hit@1 and verdicts inside a work order; and for the published list a tf-idf baseline over letter
 *  pairs. The check has no weights learnt from these questions, so nothing is held out. */
export function scoreEntry(): Figure[] {
  const of = indexes();
  return SETS.flatMap(({ name, file, floors }) => {
    const labels = entryLabels(file);
    const bare = answered(labels, of, (text) => text);
    const shelled = answered(labels, of, inWorkOrder);
    const listed = bare.filter(isListed);
    const off = bare.filter(({ label }) => label.verdict === 'none');
    const plain = listed.flatMap(({ label }) => {
      const index = of.get(label.doc);
      return index === undefined ? [] : [{ label, ids: baseline(index, label.text) }];
    });
    return [
      { name: `${name}: hit@1`, value: share(listed, hit(1)), floor: floors.first },
      { name: `${name}: hit@3`, value: share(listed, hit(3)), floor: floors.third },
      { name: `${name}: verdict accuracy`, value: share(bare, isRight), floor: floors.verdict },
      { name: `${name}: lead accuracy`, value: share(bare, ({ label, lead }) => lead === label.lead), floor: null },
      { name: `${name}: off-list tasks recognised`, value: share(off, isRight), floor: floors.off },
      {
        name: `${name}: listed tasks taken for off-list`,
        value: share(listed, ({ verdict }) => verdict === 'none'),
        floor: null
      },
      {
        name: `${name}: hit@1 inside a work order`,
        value: share(shelled.filter(isListed), hit(1)),
        floor: floors.shellFirst
      },
      { name: `${name}: verdict inside a work order`, value: share(shelled, isRight), floor: floors.shellVerdict },
      { name: `${name}: hit@1, tf-idf baseline`, value: share(plain, hit(1)), floor: null }
    ];
  });
}
