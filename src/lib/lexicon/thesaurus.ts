// The thesaurus of township affairs: fields, groups and topics with their terms, and which topics a term points to.
import { LAND_TERMS } from './thesaurus-land.ts';
import { TOPIC_LINKS } from './thesaurus-links.ts';
import { ORDER_TERMS } from './thesaurus-order.ts';
import { PARTY_TERMS } from './thesaurus-party.ts';
import { TOWN_TERMS } from './thesaurus-town.ts';
import { WELFARE_TERMS } from './thesaurus-welfare.ts';

/** One topic of township affairs. `field` and `group` are the two levels above it; `coherence` 0..1 says how near to
 *  each other the topics
 *  of the group are (0.7: mostly one subject; 0.4: neighbours only). `terms` stand without their weak mark. */
export interface Topic {
  id: number;
  name: string;
  group: string;
  field: string;
  coherence: number;
  terms: string[];
}

/** A topic that a term points to; `weight` 0..1: 1 for a plain term of one topic, less for a weak term or one shared by
 *  several topics. */
export interface Pointer {
  topic: Topic;
  weight: number;
}

const WEAK = 0.4;

function unwrapped(text: string): string[] {
  return text.replaceAll(/\n +/g, ' ').split('\n');
}

/** Reads thesaurus lines: `# field`, `## group coherence`, `topic = term term~ …` (a trailing ~ marks a weak term; an
 *  indented line goes on).
 *  The name of a topic is a term of it as well. Returns topics in order of the lines; throws on a line of no known
 *  form. */
export function parseThesaurus(text: string): { topics: Topic[]; pointers: Map<string, Pointer[]> } {
  const topics: Topic[] = [];
  const pointers = new Map<string, Pointer[]>();
  let field = '';
  let group = '';
  let coherence = 0;
  for (const line of unwrapped(text)) {
    if (line.startsWith('## ')) {
      const [name = '', number] = line.slice(3).split(' ');
      group = name;
      coherence = Number(number);
    } else if (line.startsWith('# ')) {
      field = line.slice(2).trim();
    } else if (line.trim() !== '') {
      const cut = line.indexOf(' = ');
      if (cut < 0 || !(coherence > 0)) throw new Error(`not a line of the thesaurus: ${line}`);
      const name = line.slice(0, cut).trim();
      const topic: Topic = { id: topics.length, name, group, field, coherence, terms: [] };
      topics.push(topic);
      const seen = new Set<string>();
      for (const printed of [
        name,
        ...line
          .slice(cut + 3)
          .trim()
          .split(/\s+/)
      ]) {
        const weak = printed.endsWith('~');
        const term = weak ? printed.slice(0, -1) : printed;
        if (seen.has(term)) continue;
        seen.add(term);
        topic.terms.push(term);
        const known = pointers.get(term) ?? [];
        known.push({ topic, weight: weak ? WEAK : 1 });
        pointers.set(term, known);
      }
    }
  }
  for (const known of pointers.values()) {
    if (known.length > 1) for (const pointer of known) pointer.weight /= Math.sqrt(known.length);
  }
  return { topics, pointers };
}

const PARSED = parseThesaurus([PARTY_TERMS, WELFARE_TERMS, ORDER_TERMS, LAND_TERMS, TOWN_TERMS].join('\n'));

/** All topics in thesaurus order; `id` is the index. */
export const TOPICS: readonly Topic[] = PARSED.topics;

/** Which topics a term points to, strongest knowledge of the genre the app has; a term that is not in the thesaurus is
 *  not in the map. */
export const POINTERS: ReadonlyMap<string, readonly Pointer[]> = PARSED.pointers;

const BY_NAME = new Map(TOPICS.map((topic) => [topic.name, topic]));
const FIELD_NEARNESS = 0.05;

function readLinks(text: string): Map<string, number> {
  const links = new Map<string, number>();
  for (const line of unwrapped(text.trim())) {
    const [from = '', rest = ''] = line.split(': ');
    for (const part of rest.split(', ')) {
      const [to = '', nearness] = part.split(' ');
      if (!BY_NAME.has(from) || !BY_NAME.has(to) || !(Number(nearness) > 0))
        throw new Error(`not a link of the thesaurus: ${from}: ${part}`);
      links.set([from, to].sort().join(' '), Number(nearness));
    }
  }
  return links;
}

const LINKS = readLinks(TOPIC_LINKS);

function matrixOf(): Float32Array {
  const size = TOPICS.length;
  const matrix = new Float32Array(size * size);
  for (const x of TOPICS) {
    for (const y of TOPICS) {
      const link = LINKS.get(x.name < y.name ? `${x.name} ${y.name}` : `${y.name} ${x.name}`);
      matrix[x.id * size + y.id] =
        x === y ? 1 : (link ?? (x.field !== y.field ? 0 : x.group === y.group ? x.coherence : FIELD_NEARNESS));
    }
  }
  return matrix;
}

const NEAR = matrixOf();

/** How near two topics (by `id`) are, 0..1, the same both ways: 1 the same topic, the listed link where there is one,
 *  else the coherence of a common
 *  group, a little for a common field, 0 otherwise. An id that is no topic is near to itself only. */
export function nearness(a: number, b: number): number {
  if (a === b) return 1;
  return a < TOPICS.length && b < TOPICS.length ? (NEAR[a * TOPICS.length + b] ?? 0) : 0;
}
