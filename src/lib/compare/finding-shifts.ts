// Findings that came up between two editions, went, or stayed.
import { group } from 'd3';

/** What is known of a finding here: its kind, the ids of its duties, and its bureaus without their city. */
interface Found {
  kind: string;
  duties: readonly string[];
  bureaus: readonly string[];
}

/** What a duty of the earlier edition became; null where there is none. */
interface Turn {
  a: { id: string } | null;
  b: { id: string } | null;
}

/** Findings of both editions: those that only the later one has, only the earlier one had, and those that stayed as the
 *  later has them. */
export interface FindingShifts<Finding> {
  came: Finding[];
  went: Finding[];
  stayed: Finding[];
}

/** Parts the findings of two editions by what became of their duties. A finding stayed where the later edition has one
 *  of its kind about what its duties became and about the same bureaus. */
export function findingShifts<Finding extends Found>(
  before: readonly Finding[],
  after: readonly Finding[],
  lines: readonly Turn[]
): FindingShifts<Finding> {
  const became = new Map<string, Set<string>>();
  for (const { a, b } of lines)
    if (a !== null && b !== null) became.set(a.id, (became.get(a.id) ?? new Set<string>()).add(b.id));
  /** Kind and bureaus in one word; only findings that have them in common are set beside each other. */
  const alike = ({ kind, bureaus }: Finding) => [kind, ...[...bureaus].sort()].join(' ');
  const left = new Set(after);
  const open = new Map([...group(after, alike)].map(([key, found]) => [key, new Set(found)]));
  const went = before.filter((finding) => {
    const images = finding.duties.map((id) => became.get(id) ?? new Set<string>());
    const others = open.get(alike(finding)) ?? new Set<Finding>();
    for (const other of others) {
      const all = images.every((image) => other.duties.some((id) => image.has(id)));
      if (!all || !other.duties.every((id) => images.some((image) => image.has(id)))) continue;
      others.delete(other);
      left.delete(other);
      return false;
    }
    return true;
  });
  return {
    came: after.filter((finding) => left.has(finding)),
    went,
    stayed: after.filter((finding) => !left.has(finding))
  };
}
