// Steps that could settle a finding, by rule; whoever decides takes them or leaves them.
import { group, mean, sort } from 'd3';
import type { Finding, Kind } from '../finding/finding.ts';
import type { PrintedBureau } from '../query/printed-lists.ts';
import { replay, type DraftRow } from './replay.ts';
import type { Change, Step } from './step.ts';

/** A change with the findings that it would settle by their rule (ids, the one it was made for first) and what it does
 *  to the lists: more or fewer duties, clauses of the township, and of city bodies. */
export interface Suggestion {
  change: Change;
  case: string;
  settles: string[];
  effect: { duties: number; township: number; city: number };
}

/** The lists that a rule looks at: rows by id, and a body's name as a bureau column prints it (null where none
 *  does). */
interface Lists {
  rowOf: (id: string) => DraftRow | undefined;
  printedAs: (body: string) => string | null;
}

type Rule = (finding: Finding, lists: Lists) => Change | null;

/** What each kind asks for, where a step can do it; all others need words that no rule can write. */
const RULES: Partial<Record<Kind, Rule>> = {
  'acting but unlisted': ({ duties: [id = ''], bureaus }, { rowOf, printedAs }) => {
    const row = rowOf(id);
    if (row?.list !== 'shared') return null;
    const part = row.bureaus.some((each) => each.part !== null) ? 'helper' : null;
    const missing = bureaus
      .flatMap((name) => printedAs(name) ?? [])
      .filter((name) => row.bureaus.every(({ printed }) => printed !== name));
    const added = missing.map((printed): PrintedBureau => ({ printed, part }));
    return added.length === 0 ? null : { kind: 'bureaus', duty: row.key, bureaus: [...row.bureaus, ...added] };
  },
  'listed without duty': ({ duties: [id = ''], bureaus }, { rowOf }) => {
    const row = rowOf(id);
    if (row?.list !== 'shared') return null;
    const left = row.bureaus.filter(({ printed }) => !bureaus.includes(printed));
    if (left.length === 0 || left.length === row.bureaus.length) return null;
    return { kind: 'bureaus', duty: row.key, bureaus: left };
  },
  fragmentation: ({ duties: [id = ''] }, { rowOf }) => {
    const row = rowOf(id);
    if (row?.list !== 'shared' || row.bureaus.length < 2 || row.bureaus.some(({ part }) => part === 'lead'))
      return null;
    const bureaus = row.bureaus.map(({ printed }, at): PrintedBureau => ({
      printed,
      part: at === 0 ? 'lead' : 'helper'
    }));
    return { kind: 'bureaus', duty: row.key, bureaus };
  },
  duplication: twins,
  overlap: twins,
  residue: ({ duties: [taken = '', left = ''] }, { rowOf }) => {
    const [from, row] = [rowOf(taken), rowOf(left)];
    const way = from?.clauses.takeover[0]?.text ?? '';
    if (from?.list !== 'reclaimed' || row === undefined || row.list === 'reclaimed' || way === '') return null;
    return { kind: 'move', duty: row.key, to: 'reclaimed', bureaus: from.bureaus, way };
  }
};

function twins({ duties }: Finding, { rowOf }: Lists): Change | null {
  const rows = duties.flatMap((id) => rowOf(id) ?? []);
  const [first, ...others] = rows;
  if (first === undefined || others.length !== 1 || others.some(({ list }) => list !== first.list)) return null;
  return { kind: 'merge', duty: first.key, others: others.map(({ key }) => key), name: '' };
}

/** The two or three steps that could settle a case; `case` is its id. */
export interface CaseSteps {
  case: string;
  steps: Suggestion[];
}

const MOST_STEPS = 3;

/** Suggestions for findings of the base, case by case: within a case the steps that settle most first, the cases whose
 *  steps settle most each first, of equals in the order of the findings; one that the steps already made is left
 *  out. */
export function suggestions(
  base: readonly DraftRow[],
  findings: readonly Finding[],
  steps: readonly Step[]
): CaseSteps[] {
  const cases = [...group(suggested(base, findings, steps), (each) => each.case)].map(([id, all]): CaseSteps => ({
    case: id,
    steps: sort(all, ({ settles }) => -settles.length).slice(0, MOST_STEPS)
  }));
  return sort(cases, (each) => -(mean(each.steps, ({ settles }) => settles.length) ?? 0));
}

function suggested(base: readonly DraftRow[], findings: readonly Finding[], steps: readonly Step[]): Suggestion[] {
  const { rows } = replay(base, steps);
  const touched = new Set(steps.flatMap((step) => (step.kind === 'add' ? [] : [step.duty])));
  const byId = new Map(rows.flatMap((row) => row.from.map((id): [string, DraftRow] => [id, row])));
  const columns = new Set(base.flatMap(({ bureaus }) => bureaus.map(({ printed }) => printed)));
  const lists: Lists = {
    rowOf: (id) => byId.get(id),
    printedAs: (body) => (columns.has(body) ? body : ([...columns].find((name) => body.endsWith(name)) ?? null))
  };
  const found = new Map<string, Suggestion>();
  for (const finding of findings) {
    const change = RULES[finding.kind]?.(finding, lists) ?? null;
    if (change === null || ('duty' in change && touched.has(change.duty))) continue;
    const key = JSON.stringify(change);
    const known = found.get(key);
    if (known !== undefined) known.settles.push(finding.id);
    else found.set(key, { change, case: finding.case, settles: [finding.id], effect: effectOf(rows, change) });
  }
  return [...found.values()];
}

function effectOf(rows: readonly DraftRow[], change: Change): Suggestion['effect'] {
  const after = replay(
    rows.map((row) => ({ ...row, id: row.key })),
    [{ ...change, key: 'try', reason: '' }]
  ).rows;
  const count = (all: readonly DraftRow[], side: 'township' | 'city') =>
    all.reduce((total, { clauses }) => total + clauses[side].length, 0);
  return {
    duties: after.length - rows.length,
    township: count(after, 'township') - count(rows, 'township'),
    city: count(after, 'city') - count(rows, 'city')
  };
}
