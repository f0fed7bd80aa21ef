// What a finding is: kinds, shape, stable id, strength and evidence.
import { textHash } from '../duty/hash.ts';
import type { Clause, Duty, Span } from '../duty/record.ts';
import { inAll, type Texts } from '../i18n/languages.ts';
import type { NamedDuty } from '../i18n/zh-sentences.ts';

/** Kinds of findings in the order of the page. Source: GAO-15-49SP (fragmentation, overlap, duplication) and the row
 *  and column rules of RACI charts. */
export const KINDS = [
  'fragmentation',
  'overlap',
  'duplication',
  'listed without duty',
  'acting but unlisted',
  'unattributed',
  'residue',
  'reclaimed clean',
  'who hands it over',
  'township alone',
  'power without backing',
  'loop gap',
  'wrong column',
  'one-sided load',
  'unfunded task',
  'one-list category',
  'mismatch'
] as const;
export type Kind = (typeof KINDS)[number];

export type Level = 'strong' | 'medium' | 'weak';

/** One piece of the document that a finding rests on: `clause` is null where the name or the bureau column of the duty
 *  is meant; `quote` is the text as
 *  printed, `words` the parts of it that matched, `lines` the source lines, from 1, ascending (empty where they are
 *  unknown). */
export interface Evidence {
  duty: string;
  clause: string | null;
  lines: number[];
  quote: string;
  words: string[];
}

/** One question that a detector asks. `id` is kind and a hash of names, the same after a rebuild and after renumbering.
 *  `duties` hold ids, the one the finding
 *  is about first, then the others best first. `bureaus` hold official names, or names as printed for bodies outside
 *  the lists. `clauses` hold ids.
 *  `strength` is 0..1: how surely the rule holds, not how grave the matter is; `use` 0..1: how much it matters to
 *  somebody who settles things, beside others of its kind. `case` is the id and `matter` the title of the case it
 *  belongs to; `led` where it is one of those to settle first. */
export interface Finding {
  id: string;
  kind: Kind;
  duties: string[];
  bureaus: string[];
  clauses: string[];
  strength: number;
  use: number;
  level: Level;
  sentence: Texts;
  evidence: Evidence[];
  case: string;
  matter: Texts;
  led: boolean;
}

const LONGEST_NAME = 26;

/** A duty as a sentence names it: by its name, cut where it is long, and its place in the lists. */
export function dutyTitle({ id, list, seq, name }: Duty): NamedDuty {
  const letters = [...name.replaceAll('“', '‘').replaceAll('”', '’')];
  const cut = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join('');
  return { id, list, seq, name: cut };
}

/** How a duty enters a stable id: list and name, never the number. */
export function dutyKey(duty: Duty): string {
  return `${duty.list}:${duty.name}`;
}

/** Lines of spans, ascending, each once. */
export function linesOf(spans: readonly Span[]): number[] {
  return [...new Set(spans.map(({ line }) => line))].sort((a, b) => a - b);
}

/** The name of a duty as evidence, with its lines and the words that matched. */
export function nameEvidence(duty: Duty, words: readonly string[] = []): Evidence {
  return { duty: duty.id, clause: null, lines: linesOf(duty.nameSpans), quote: duty.name, words: [...words] };
}

/** The bureau column of a duty as evidence; the bodies given by official name are the words that matched. */
export function columnEvidence(duty: Duty, bodies: readonly string[]): Evidence {
  const chosen = duty.bureaus.filter(({ bureau }) => bodies.includes(bureau));
  return {
    duty: duty.id,
    clause: null,
    lines: linesOf(duty.bureaus.flatMap(({ spans }) => spans)),
    quote: duty.bureaus.map(({ printed }) => printed).join('、'),
    words: chosen.map(({ printed }) => printed)
  };
}

/** A clause as evidence, with its lines and the words that matched (each once). */
export function clauseEvidence(clause: Clause, words: readonly string[] = []): Evidence {
  return {
    duty: clause.dutyId,
    clause: clause.id,
    lines: linesOf(clause.spans),
    quote: clause.text,
    words: [...new Set(words)].filter((word) => word !== '')
  };
}

/** Strong from 0.7, medium from 0.45. */
export function levelOf(strength: number): Level {
  return strength >= 0.7 ? 'strong' : strength >= 0.45 ? 'medium' : 'weak';
}

/** A finding with id and level filled in, not yet put into a case. `key` holds what makes it this finding: keys of
 *  duties, names of bureaus, a category. */
export function makeFinding(
  kind: Kind,
  key: readonly string[],
  rest: Omit<Finding, 'id' | 'kind' | 'use' | 'level' | 'case' | 'matter' | 'led'> & { use?: number }
): Finding {
  const strength = Math.round(Math.min(1, Math.max(0, rest.strength)) * 100) / 100;
  return {
    id: `${slugOf(kind)}-${textHash([kind, ...key].join('\n'))}`,
    kind,
    ...rest,
    strength,
    use: rest.use ?? 1,
    level: levelOf(strength),
    case: '',
    matter: inAll(() => ''),
    led: false
  };
}

/** A kind in an address: blanks become hyphens. */
export function slugOf(kind: Kind): string {
  return kind.replaceAll(' ', '-');
}
