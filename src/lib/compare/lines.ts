// Makes the lines of a comparison of two editions. Apart from what reads lines: it matches duties by all words of the
// lexicon, which pages do without.
import { group } from 'd3';
import { compare, type Correction, type Origin } from './compare.ts';
import type { ClausePair, Line, ShownDuty } from './line.ts';
import { stemsOf, type Compared } from './subject.ts';

/** The lines of the comparison of two editions; see compare, also for `heard` and `origins`. */
export function linesOf(
  a: Compared,
  b: Compared,
  corrections: readonly Correction[] = [],
  heard?: (share: number) => void,
  origins: readonly Origin[] | null = null
): Line[] {
  const [before, after] = [a, b].map(({ duties }) => new Map(duties.map((duty) => [duty.id, duty])));
  const [stemBefore, stemAfter] = [stemsOf(a), stemsOf(b)];
  const [calledBefore, calledAfter] = [shortNamesOf(a), shortNamesOf(b)];
  const lines = compare(a, b, corrections, heard, origins).map((row): Line => {
    const [one, other] = [before?.get(row.a ?? ''), after?.get(row.b ?? '')];
    const textOf = (duty: typeof one, id: string) => duty?.clauses.find((clause) => clause.id === id);
    const pair = (from: string | null, to: string | null): ClausePair => {
      const [gone, come] = [textOf(one, from ?? ''), textOf(other, to ?? '')];
      return {
        side: gone?.side ?? come?.side ?? 'city',
        before: gone?.text ?? null,
        after: come?.text ?? null
      };
    };
    const { reworded = [], removed = [], added = [] } = row.clauses ?? {};
    return {
      a: shown(one, stemBefore, calledBefore),
      b: shown(other, stemAfter, calledAfter),
      kinds: row.kinds,
      bureaus: row.bureaus,
      clauses: [
        ...reworded.map((each) => pair(each.before, each.after)),
        ...removed.map((id) => pair(id, null)),
        ...added.map((id) => pair(null, id))
      ],
      confidence: row.confidence,
      evidence: row.evidence,
      corrected: row.corrected,
      came: [],
      went: []
    };
  });
  return withShifts(lines);
}

function withShifts(lines: readonly Line[]): Line[] {
  const moves = (from: 'a' | 'b', to: 'a' | 'b') => {
    const counterparts = group(lines, (line) => line[to]?.id ?? '');
    const told = new Set<string>();
    return (line: Line): string[] => {
      const duty = line[to];
      if (duty === null || told.has(duty.id)) return [];
      told.add(duty.id);
      const others = counterparts.get(duty.id) ?? [];
      return duty.bureaus.filter((bureau) => !others.some((each) => each[from]?.bureaus.includes(bureau) === true));
    };
  };
  const [came, went] = [moves('a', 'b'), moves('b', 'a')];
  return lines.map((line) => ({ ...line, came: came(line), went: went(line) }));
}

function shortNamesOf({ bureaus }: Compared): (name: string) => string {
  const known = new Map(bureaus.map(({ name, shortName }) => [name, shortName]));
  return (name) => known.get(name) ?? name;
}

function shown(
  duty: Compared['duties'][number] | undefined,
  stemOf: (name: string) => string,
  shortOf: (name: string) => string
): ShownDuty | null {
  if (duty === undefined) return null;
  const { id, list, seq, category, name, bureaus } = duty;
  return {
    id,
    list,
    seq,
    category,
    name,
    bureaus: bureaus.map(({ bureau }) => stemOf(bureau)),
    called: bureaus.map(({ bureau }) => shortOf(bureau))
  };
}
