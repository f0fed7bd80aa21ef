// The lists of a draft: its base with every step taken in order.
import { dutyId } from '../duty/id.ts';
import { LISTS, SIDES, type ListId, type Side } from '../duty/record.ts';
import type { PrintedBureau, PrintedClause, PrintedDuty } from '../query/printed-lists.ts';
import type { Change, DutyKey, NamedClause, Step } from './step.ts';

/** A row of the draft. `from` are the duties of the base that it is made of, by id: none where a step added it, several
 *  where they were merged. */
export interface DraftRow extends PrintedDuty {
  key: DutyKey;
  from: string[];
}

/** Why a step cannot be taken: its duty is not there any more, nor is the clause; there is no such column in its list;
 *  nobody would take the duty; nothing is said of how it is taken over; duties of two lists cannot be merged; a name is
 *  missing; it changes nothing. */
export type StepFault =
  'no-duty' | 'no-clause' | 'no-column' | 'no-bureau' | 'no-way' | 'two-lists' | 'no-name' | 'no-change';

export interface Replayed {
  rows: DraftRow[];
  /** Steps that could not be taken and were left out, by key. */
  faults: ReadonlyMap<string, StepFault>;
}

/** The rows after all steps that can be taken; those that cannot change nothing. Rows stand in list order; a list in
 *  which duties came or went is numbered anew, as it would be published, and `id` and `seq` follow. Same rows and
 *  steps, same result. */
export function replay(base: readonly PrintedDuty[], steps: readonly Step[]): Replayed {
  let rows = base.map((duty): DraftRow => ({ ...duty, key: duty.id, from: [duty.id] }));
  const faults = new Map<string, StepFault>();
  for (const step of steps) {
    const taken = take(rows, step);
    if (typeof taken === 'string') faults.set(step.key, taken);
    else rows = taken;
  }
  return { rows: numbered(rows, base), faults };
}

function take(rows: readonly DraftRow[], step: Step): DraftRow[] | StepFault {
  if (step.kind === 'add') return added(rows, step);
  const own = rows.find(({ key }) => key === step.duty);
  if (own === undefined) return 'no-duty';
  const others = rows.filter((row) => row !== own);
  const changed = (change: Partial<DraftRow>) => rows.map((row) => (row === own ? { ...own, ...change } : row));
  switch (step.kind) {
    case 'drop':
      return others;
    case 'move': {
      const moved = movedTo(own, step);
      return typeof moved === 'string' ? moved : beside(others, moved);
    }
    case 'bureaus':
      return withBureaus(own, step.bureaus, changed);
    case 'add-clause': {
      if (!sidesOf(own.list).includes(step.side)) return 'no-column';
      const text = oneLine(step.text);
      if (text === '') return 'no-clause';
      const group = own.clauses[step.side].at(-1)?.group ?? null;
      const clauses = [...own.clauses[step.side], { group, number: null, text }];
      return changed({ clauses: { ...own.clauses, [step.side]: counted(clauses) } });
    }
    case 'drop-clause': {
      const clauses = without(own.clauses[step.side], step.text);
      return clauses === null ? 'no-clause' : changed({ clauses: { ...own.clauses, [step.side]: counted(clauses) } });
    }
    case 'merge':
      return merged(rows, own, step);
    case 'split':
      return split(rows, own, step);
  }
}

/** Columns of clauses that a list has. */
export function sidesOf(list: ListId): Side[] {
  return list === 'basic' ? [] : list === 'shared' ? ['city', 'township'] : ['takeover'];
}

function added(rows: readonly DraftRow[], step: Extract<Step, { kind: 'add' }>): DraftRow[] | StepFault {
  const { key, list, category } = step;
  const name = oneLine(step.name);
  if (name === '') return 'no-name';
  if (list !== 'basic' && step.bureaus.length === 0) return 'no-bureau';
  const clauses = clausesOf(step.clauses.filter(({ side }) => sidesOf(list).includes(side)));
  const way = clauses.takeover.map(({ text }) => text).join('');
  if (list === 'reclaimed' && way === '') return 'no-way';
  const bureaus = list === 'basic' ? [] : step.bureaus;
  return beside(rows, {
    key,
    from: [],
    id: key,
    list,
    seq: 0,
    category,
    name,
    bureaus,
    clauses: list === 'reclaimed' ? { ...clauses, takeover: takenOver(bureaus, [], way) } : clauses,
    extra: [],
    flags: []
  });
}

function movedTo(own: DraftRow, { to, bureaus, way }: Extract<Change, { kind: 'move' }>): DraftRow | StepFault {
  if (to === own.list) return 'no-change';
  const bare = { ...own, list: to, bureaus: [], clauses: { city: [], township: [], takeover: [] } };
  if (to === 'basic') return bare;
  const carried = bureaus.length > 0 ? bureaus : own.bureaus;
  if (carried.length === 0) return 'no-bureau';
  if (to === 'shared')
    return { ...bare, bureaus: carried, clauses: { ...bare.clauses, city: counted(own.clauses.takeover) } };
  const text = oneLine(way);
  if (text === '') return 'no-way';
  return { ...bare, bureaus: carried, clauses: { ...bare.clauses, takeover: takenOver(carried, [], text) } };
}

function withBureaus(
  own: DraftRow,
  bureaus: PrintedBureau[],
  changed: (change: Partial<DraftRow>) => DraftRow[]
): DraftRow[] | StepFault {
  if (own.list === 'basic') return 'no-column';
  if (bureaus.length === 0) return 'no-bureau';
  if (JSON.stringify(bureaus) === JSON.stringify(own.bureaus)) return 'no-change';
  if (own.list === 'shared') return changed({ bureaus });
  const { takeover } = own.clauses;
  const way = takeover.map(({ text }) => text)[0] ?? '';
  return changed({ bureaus, clauses: { ...own.clauses, takeover: takenOver(bureaus, takeover, way) } });
}

/** The column of the reclaimed list, which says for each body what it does: as before for a body that stands there,
 *  `way` for any other. */
function takenOver(bureaus: readonly PrintedBureau[], before: readonly PrintedClause[], way: string): PrintedClause[] {
  return bureaus.flatMap(({ printed }) => {
    const own = before.filter(({ group, text }) => (group ?? text).includes(printed));
    return own.length > 0 ? own : [{ group: printed, number: null, text: way }];
  });
}

function merged(
  rows: readonly DraftRow[],
  own: DraftRow,
  { others, name }: Extract<Change, { kind: 'merge' }>
): DraftRow[] | StepFault {
  const parts = others.map((key) => rows.find((row) => row.key === key && row !== own));
  const found = parts.filter((row) => row !== undefined);
  if (found.length === 0 || found.length < parts.length) return 'no-duty';
  if (found.some(({ list }) => list !== own.list)) return 'two-lists';
  const all = [own, ...found];
  const whole: DraftRow = {
    ...own,
    name: oneLine(name) || own.name,
    from: all.flatMap(({ from }) => from),
    bureaus: once(
      all.flatMap(({ bureaus }) => bureaus),
      ({ printed }) => printed
    ),
    clauses: eachSide((side) =>
      counted(
        once(
          all.flatMap(({ clauses }) => clauses[side]),
          ({ group, text }) => `${group ?? ''}\n${text}`
        )
      )
    )
  };
  return rows.flatMap((row) => (row === own ? [whole] : found.includes(row) ? [] : [row]));
}

function split(
  rows: readonly DraftRow[],
  own: DraftRow,
  step: Extract<Step, { kind: 'split' }>
): DraftRow[] | StepFault {
  const name = oneLine(step.name);
  if (name === '') return 'no-name';
  let left = own.clauses;
  const goes: DraftRow['clauses'] = { city: [], township: [], takeover: [] };
  for (const { side, text } of step.clauses) {
    const rest = without(left[side], text);
    const one = left[side].find((clause) => clause.text === text);
    if (rest === null || one === undefined) return 'no-clause';
    left = { ...left, [side]: rest };
    goes[side].push(one);
  }
  const piece: DraftRow = {
    ...own,
    key: step.key,
    id: step.key,
    name,
    clauses: eachSide((side) => counted(goes[side])),
    extra: []
  };
  const rest: DraftRow = { ...own, clauses: eachSide((side) => counted(left[side])) };
  return rows.flatMap((row) => (row === own ? [rest, piece] : [row]));
}

/** A row among the others: behind the last one of its list and category, else behind the last one of its list. */
function beside(others: readonly DraftRow[], row: DraftRow): DraftRow[] {
  const inList = others.filter(({ list }) => list === row.list);
  const last = inList.filter(({ category }) => category === row.category).at(-1) ?? inList.at(-1);
  const at = last === undefined ? others.length : others.indexOf(last) + 1;
  return [...others.slice(0, at), row, ...others.slice(at)];
}

function clausesOf(named: readonly NamedClause[]): DraftRow['clauses'] {
  return eachSide((side) =>
    counted(
      named
        .filter((clause) => clause.side === side && oneLine(clause.text) !== '')
        .map(({ text }) => ({ group: null, number: null, text: oneLine(text) }))
    )
  );
}

function eachSide(of: (side: Side) => PrintedClause[]): DraftRow['clauses'] {
  return Object.fromEntries(SIDES.map((side) => [side, of(side)])) as DraftRow['clauses'];
}

/** Clauses numbered from 1 under each heading; one alone keeps its number or none. Headings that are names of bodies
 *  carry their clauses as they are. */
function counted(clauses: readonly PrintedClause[]): PrintedClause[] {
  return clauses.map((clause, at) => {
    const under = clauses.filter(({ group }) => group === clause.group);
    if (under.length < 2) return { ...clause, number: clause.number === null ? null : 1 };
    return { ...clause, number: clauses.slice(0, at).filter(({ group }) => group === clause.group).length + 1 };
  });
}

function without(clauses: readonly PrintedClause[], text: string): PrintedClause[] | null {
  const at = clauses.findIndex((clause) => clause.text === text);
  return at < 0 ? null : clauses.filter((_, index) => index !== at);
}

function once<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/** What is typed over several lines is one cell's line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, '').trim();
}

/** Rows list by list. A list whose duties changed counts from 1, or on from the list before it where the base does, and
 *  anew in each category where the base does. */
function numbered(rows: readonly DraftRow[], base: readonly PrintedDuty[]): DraftRow[] {
  let before = 0;
  return LISTS.flatMap((list) => {
    const [own, was] = [rows.filter((row) => row.list === list), base.filter((row) => row.list === list)];
    const same = own.length === was.length && own.every(({ from }, at) => from[0] === was[at]?.id);
    const start = (was[0]?.seq ?? 1) > 1 ? before : 0;
    const anew = was.some((row, at) => at > 0 && row.seq === 1 && row.category !== was[at - 1]?.category);
    const times = new Map<number, number>();
    let last = start;
    return own.map((row, at): DraftRow => {
      const fresh = anew && at > 0 && row.category !== own[at - 1]?.category;
      const seq = same ? row.seq : (fresh ? 0 : last) + 1;
      last = before = seq;
      const time = (times.get(seq) ?? 0) + 1;
      times.set(seq, time);
      return { ...row, seq, id: dutyId(list, seq, time) };
    });
  });
}
