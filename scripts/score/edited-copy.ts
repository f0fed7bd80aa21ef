// Edited copies of a list with every edit known: what the comparison of two editions is measured on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomInt, randomLcg } from 'd3';
import type { ChangeKind } from '../../src/lib/compare/change.ts';
import type { Compared } from '../../src/lib/compare/subject.ts';
import { dutyId } from '../../src/lib/duty/id.ts';
import { LISTS, type Duty, type ListId } from '../../src/lib/duty/record.ts';

/** An edited list, and what became of each duty: `a` its id before, `b` in the copy, null where there is none. */
export interface EditedCopy {
  copy: Compared;
  edits: { a: string | null; b: string | null; kinds: ChangeKind[] }[];
}

interface Copied {
  duty: Duty;
  from: string[];
  kinds: Set<ChangeKind>;
}

const REWORDINGS = join('tests', 'fixtures', 'labels', 'rewordings.tsv');

/** Names of duties of a list as somebody else would put them, by duty id (tests/fixtures/labels/rewordings.tsv). */
export function rewordings(list: string): Map<string, string> {
  const rows = readFileSync(REWORDINGS, 'utf8').trim().split('\n').slice(1);
  return new Map(
    rows.flatMap((row) => {
      const [of, duty = '', name = ''] = row.split('\t');
      return of === list ? [[duty, name] as const] : [];
    })
  );
}

/** A copy with about `rate` times: one duty in 25 gone, one in 25 split where its name has parts, half of the reworded
 *  names taken, one in 20 moved to another list, one in 25 to another category, one bureau column in eight and one
 *  duty's clauses in five changed, three neighbours merged, eight duties of `others` added, all in another order under
 *  new numbers. The same for the same seed. */
export function editedCopy(
  list: Compared,
  names: ReadonlyMap<string, string>,
  others: readonly Duty[],
  seed: number,
  rate = 1
): EditedCopy {
  const source = randomLcg(seed);
  const pick = <Each>(from: readonly Each[]): Each => from[randomInt.source(source)(from.length)()] as Each;
  const chance = (of: number): boolean => source() < of * rate;
  const categories = [...new Set(list.duties.map(({ category }) => category))];
  const bodies = list.bureaus.map(({ name }) => name);
  const withClauses = list.duties.filter(({ clauses }) => clauses.length > 0);
  const edits: EditedCopy['edits'] = [];
  const copies: Copied[] = [];
  for (const original of list.duties) {
    if (chance(0.04)) {
      edits.push({ a: original.id, b: null, kinds: ['removed'] });
      continue;
    }
    const halves = chance(0.04) ? halvesOf(original) : null;
    if (halves !== null) {
      for (const duty of halves) copies.push({ duty, from: [original.id], kinds: new Set(['split']) });
      continue;
    }
    const copied: Copied = { duty: structuredClone(original), from: [original.id], kinds: new Set() };
    const name = names.get(original.id);
    if (name !== undefined && chance(0.5)) edit(copied, 'renamed', { name });
    if (chance(0.05)) {
      const to = pick(LISTS.filter((each) => each !== original.list));
      const donor = pick(list.duties.filter((duty) => duty.list === to));
      const bureaus = original.bureaus.length > 0 ? original.bureaus : donor.bureaus;
      edit(copied, 'moved', {
        list: to,
        bureaus: to === 'basic' ? [] : structuredClone(bureaus),
        clauses: to === 'basic' ? [] : structuredClone(donor.clauses)
      });
    }
    if (categories.length > 1 && chance(0.04))
      edit(copied, 'recategorised', { category: pick(categories.filter((each) => each !== original.category)) });
    if (!copied.kinds.has('moved')) {
      if (original.bureaus.length > 0 && chance(0.12)) changeBureaus(copied, bodies, pick);
      if (original.list === 'shared' && original.clauses.length > 1 && chance(0.2))
        changeClauses(copied, pick(withClauses), pick);
    }
    copies.push(copied);
  }
  for (let merged = 0; merged < 3 * rate; merged++)
    mergeNeighbours(copies, randomInt.source(source)(copies.length - 1)());
  for (let added = 0; others.length > 0 && added < 8 * rate; added++)
    copies.push({ duty: structuredClone(pick(others)), from: [], kinds: new Set(['added']) });
  const order = copies.map((copied) => ({ copied, place: source() })).sort((one, other) => one.place - other.place);
  const counts = new Map<ListId, number>();
  for (const { copied } of order) {
    const seq = (counts.get(copied.duty.list) ?? 0) + 1;
    counts.set(copied.duty.list, seq);
    Object.assign(copied.duty, { seq, id: dutyId(copied.duty.list, seq) });
    const kinds: ChangeKind[] = copied.kinds.size === 0 ? ['same'] : [...copied.kinds];
    if (copied.from.length === 0) edits.push({ a: null, b: copied.duty.id, kinds });
    for (const a of copied.from) edits.push({ a, b: copied.duty.id, kinds });
  }
  return { copy: { ...list, duties: order.map(({ copied }) => copied.duty) }, edits };
}

function edit(copied: Copied, kind: ChangeKind, change: Partial<Duty>): void {
  Object.assign(copied.duty, change);
  copied.kinds.add(kind);
}

/** The two halves of a duty whose name has parts between commas, each with half of the clauses of each side; null where
 *  there is nothing to halve. */
function halvesOf(duty: Duty): [Duty, Duty] | null {
  const parts = duty.name.split(/(?<=[，、])/u);
  const cut = Math.ceil(parts.length / 2);
  const names = [parts.slice(0, cut).join(''), parts.slice(cut).join('')].map((name) => name.replace(/[，、]$/u, ''));
  if (names.some((name) => name.length < 6)) return null;
  const [first = [], second = []] = [0, 1].map((half) =>
    duty.clauses.filter(({ side, position }) => {
      const many = duty.clauses.filter((clause) => clause.side === side).length;
      return position > many / 2 === (half === 1);
    })
  );
  if (duty.clauses.length > 0 && (first.length < 2 || second.length < 2)) return null;
  const half = (at: number, clauses: Duty['clauses']): Duty => ({
    ...structuredClone(duty),
    name: names[at] ?? '',
    clauses: structuredClone(clauses)
  });
  return [half(0, first), half(1, second)];
}

function changeBureaus(copied: Copied, bodies: readonly string[], pick: <Each>(from: readonly Each[]) => Each): void {
  const { bureaus } = copied.duty;
  const bureau = pick(bodies.filter((name) => !bureaus.some((mention) => mention.bureau === name)));
  const fresh = { bureau, printed: bureau, others: false, part: null, spans: [] };
  const ways = [[...bureaus, fresh], [fresh, ...bureaus.slice(1)], bureaus.length > 1 ? bureaus.slice(0, -1) : [fresh]];
  edit(copied, 'bureaus', { bureaus: pick(ways) });
}

/** Takes a clause away, takes one over from another duty, or leaves a part of one out. */
function changeClauses(copied: Copied, donor: Duty, pick: <Each>(from: readonly Each[]) => Each): void {
  const { clauses } = copied.duty;
  const long = clauses.find(({ text }) => text.split('，').length > 2);
  const taken = donor.clauses.find(({ text }) => !clauses.some((clause) => clause.text === text));
  const ways = [clauses.slice(0, -1)];
  if (taken !== undefined) ways.push([...clauses, { ...taken, side: 'township' }]);
  if (long !== undefined)
    ways.push(
      clauses.map((clause) =>
        clause === long ? { ...clause, text: clause.text.split('，').slice(1).join('，') } : clause
      )
    );
  edit(copied, 'clauses', { clauses: pick(ways) });
}

/** Makes one of two untouched neighbours of one list and category. */
function mergeNeighbours(copies: Copied[], at: number): void {
  const [one, other] = copies.slice(at, at + 2);
  if (one === undefined || other === undefined || one.kinds.size > 0 || other.kinds.size > 0) return;
  if (one.duty.list !== other.duty.list || one.duty.category !== other.duty.category) return;
  const more = other.duty.bureaus.filter(
    ({ bureau }) => !one.duty.bureaus.some((mention) => mention.bureau === bureau)
  );
  edit(one, 'merged', {
    name: `${one.duty.name}，${other.duty.name}`,
    bureaus: [...one.duty.bureaus, ...more],
    clauses: [...one.duty.clauses, ...other.duty.clauses]
  });
  one.from.push(...other.from);
  copies.splice(at + 1, 1);
}
