// Which lines of a comparison are meant: what a number of it counts, as an address writes it.
import { LISTS, type ListId } from '../duty/record.ts';
import { CHANGES, type ChangeKind } from './change.ts';
import { categoryOf, isDoubtful, listOf, type Line } from './line.ts';

/** Where a duty stood or stands: in a list, or in none. */
export type End = ListId | 'none';

/** Some lines of a comparison; null leaves a side open, and all lines that changed are meant where every side is open.
 *  `doubtful` lines are those whose pairing is in doubt, `before` those of the earlier edition's duties, each once.
 *  `on` is the list of the duty now, or as it was where it went; `group` its category's name likewise; `came` and
 *  `went` the name of a bureau without its city that the duty came to or left. */
export interface Part {
  kind: ChangeKind | 'doubtful' | 'before' | null;
  on: ListId | null;
  group: string | null;
  was: End | null;
  now: End | null;
  came: string | null;
  went: string | null;
}

export const PART_KEYS = ['kind', 'on', 'group', 'was', 'now', 'came', 'went'] as const;
const ENDS = [...LISTS, 'none'] as const;

/** The part that an address asks for; what means nothing there is left open. */
export function readPart(get: (key: (typeof PART_KEYS)[number]) => string): Part {
  const among = <Value extends string>(values: readonly Value[], text: string) =>
    values.find((each) => each === text) ?? null;
  return {
    kind: among([...CHANGES, 'doubtful', 'before'] as const, get('kind')),
    on: among(LISTS, get('on')),
    group: get('group') || null,
    was: among(ENDS, get('was')),
    now: among(ENDS, get('now')),
    came: get('came') || null,
    went: get('went') || null
  };
}

/** Address keys of a part, all of them, '' for a side that is open. */
export function writePart(part: Partial<Part>): Record<(typeof PART_KEYS)[number], string> {
  const keys = PART_KEYS.map((key) => [key, part[key] ?? ''] as const);
  return Object.fromEntries(keys) as Record<(typeof PART_KEYS)[number], string>;
}

/** The lines of a part, in their order; those in doubt least sure first. */
export function linesOfPart(lines: readonly Line[], part: Part): Line[] {
  const open = PART_KEYS.every((key) => part[key] === null);
  const kept = lines.filter((line) => (open ? !line.kinds.includes('same') : isOf(line, part)));
  if (part.kind === 'before')
    return [...new Map([...kept].reverse().map((line) => [line.a?.id, line])).values()].reverse();
  return part.kind === 'doubtful' ? kept.sort((one, other) => (one.confidence ?? 1) - (other.confidence ?? 1)) : kept;
}

function isOf(line: Line, { kind, on, group, was, now, came, went }: Part): boolean {
  const { a, b } = line;
  return (
    (kind === null || isOfKind(line, kind)) &&
    (on === null || listOf(line) === on) &&
    (group === null || categoryOf(line) === group) &&
    (was === null || (a?.list ?? 'none') === was) &&
    (now === null || (b?.list ?? 'none') === now) &&
    (came === null || line.came.includes(came)) &&
    (went === null || line.went.includes(went))
  );
}

function isOfKind(line: Line, kind: NonNullable<Part['kind']>): boolean {
  if (kind === 'doubtful') return isDoubtful(line);
  return kind === 'before' ? line.a !== null : line.kinds.includes(kind);
}
