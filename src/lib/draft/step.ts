// What a reader changes in a draft (推演稿): steps from the lists that it was made from to lists as they could be.
import { LISTS, SIDES, type ListId, type Side } from '../duty/record.ts';
import type { PrintedBureau, PrintedDuty } from '../query/printed-lists.ts';

/** Names a duty through all steps: its id in the base, or the key of the step that made it. */
export type DutyKey = string;

/** A clause that a step names: its side and its text as it stands. */
export interface NamedClause {
  side: Side;
  text: string;
}

/** One change. `bureaus` stand in the order of the column; `way` is how a duty is taken over, where it goes among the
 *  reclaimed ones. A merger keeps the first duty and takes `others` into it; a split leaves a new duty beside the old
 *  one, which takes `clauses` with it. */
export type Change =
  | { kind: 'move'; duty: DutyKey; to: ListId; bureaus: PrintedBureau[]; way: string }
  | { kind: 'bureaus'; duty: DutyKey; bureaus: PrintedBureau[] }
  | ({ kind: 'add-clause'; duty: DutyKey } & NamedClause)
  | ({ kind: 'drop-clause'; duty: DutyKey } & NamedClause)
  | { kind: 'merge'; duty: DutyKey; others: DutyKey[]; name: string }
  | { kind: 'split'; duty: DutyKey; name: string; clauses: NamedClause[] }
  | {
      kind: 'add';
      list: ListId;
      category: string;
      name: string;
      bureaus: PrintedBureau[];
      clauses: NamedClause[];
    }
  | { kind: 'drop'; duty: DutyKey };

export type StepKind = Change['kind'];
export const STEP_KINDS = [
  'move',
  'bureaus',
  'add-clause',
  'drop-clause',
  'merge',
  'split',
  'add',
  'drop'
] as const satisfies readonly StepKind[];

/** A change with a key of its own, which two copies of a draft share, and why it is made, '' where nothing is said. */
export type Step = Change & { key: string; reason: string };

/** A draft: `rows` are the lists that it was made from, `base` which edition they were; `steps` in order. `id` is its
 *  own, and stays when it is renamed. */
export interface Draft {
  id: string;
  name: string;
  base: { edition: string; city: string; township: string; date: string; file: string };
  rows: PrintedDuty[];
  steps: Step[];
}

/** The most letters of a name, a reason or a clause that is typed. */
export const MOST_LETTERS = { name: 200, reason: 500, clause: 2000, draft: 40 } as const;

/** Key of the document that holds a draft. */
export function draftKey({ id }: Pick<Draft, 'id'>): string {
  return `draft ${id}`;
}

/** The duties that a step is about, the one that it makes left out. */
export function dutiesOf(step: Step): DutyKey[] {
  if (step.kind === 'add') return [];
  return step.kind === 'merge' ? [step.duty, ...step.others] : [step.duty];
}

/** A draft out of unknown data, null where it is not whole. */
export function readDraft(value: unknown): Draft | null {
  const { id, name, base, rows, steps } = object(value);
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  if (!hasTexts(base, 'edition', 'city', 'township', 'date', 'file')) return null;
  if (!all(rows, isRow) || !all(steps, isStep)) return null;
  return { id, name, base: base as Draft['base'], rows: rows as PrintedDuty[], steps: steps as Step[] };
}

function isRow(value: unknown): boolean {
  const { list, seq, bureaus, clauses, extra, flags } = object(value);
  return (
    hasTexts(value, 'id', 'category', 'name') &&
    isList(list) &&
    typeof seq === 'number' &&
    all(bureaus, isBureau) &&
    SIDES.every((side) => all(object(clauses)[side], isClause)) &&
    all(extra, (each) => hasTexts(each, 'head', 'text')) &&
    all(flags, (each) => typeof each === 'string')
  );
}

function isStep(value: unknown): boolean {
  const { kind, to, list, bureaus, others, clauses, side } = object(value);
  if (!hasTexts(value, 'key', 'reason') || !STEP_KINDS.some((each) => each === kind)) return false;
  if (kind !== 'add' && !hasTexts(value, 'duty')) return false;
  switch (kind as StepKind) {
    case 'move':
      return isList(to) && all(bureaus, isBureau) && hasTexts(value, 'way');
    case 'bureaus':
      return all(bureaus, isBureau);
    case 'add-clause':
    case 'drop-clause':
      return hasTexts(value, 'text') && isSide(side);
    case 'merge':
      return hasTexts(value, 'name') && all(others, (each) => typeof each === 'string');
    case 'split':
      return hasTexts(value, 'name') && all(clauses, isNamed);
    case 'add':
      return hasTexts(value, 'category', 'name') && isList(list) && all(bureaus, isBureau) && all(clauses, isNamed);
    case 'drop':
      return true;
  }
}

const isList = (value: unknown) => LISTS.some((list) => list === value);
const isSide = (value: unknown) => SIDES.some((side) => side === value);
const isNamed = (value: unknown) => hasTexts(value, 'text') && isSide(object(value)['side']);

function isBureau(value: unknown): boolean {
  const { part } = object(value);
  return hasTexts(value, 'printed') && (part === null || part === 'lead' || part === 'helper');
}

function isClause(value: unknown): boolean {
  const { group, number } = object(value);
  return (
    hasTexts(value, 'text') &&
    (group === null || typeof group === 'string') &&
    (number === null || typeof number === 'number')
  );
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function hasTexts(value: unknown, ...keys: string[]): boolean {
  return keys.every((key) => typeof object(value)[key] === 'string');
}

function all(values: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(values) && values.every(isOne);
}
