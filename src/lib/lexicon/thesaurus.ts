// The thesaurus of township affairs: fields, groups and topics with their terms, and how near topics are to each other.
import { table } from './load.ts';
import { holdsIn, type Regions } from './regions.ts';

/** One topic of township affairs. `field` and `group` are the two levels above it; `coherence` 0..1 says how near to
 *  each other the topics of the group are (0.7: mostly one subject; 0.4: neighbours only). `terms` of all regions. */
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
const FIELD_NEARNESS = 0.05;
const ROWS = table('thesaurus');
const COHERENCE = new Map(table('groups').map(({ group, coherence }) => [group, coherence]));
const BY_NAME = new Map<string, Topic>();
for (const { topic: name, group, field, term } of ROWS) {
  const known = BY_NAME.get(name) ?? {
    id: BY_NAME.size,
    name,
    group,
    field,
    coherence: COHERENCE.get(group) ?? 0,
    terms: []
  };
  known.terms.push(term);
  BY_NAME.set(name, known);
}

/** All topics in thesaurus order; `id` is the index. */
export const TOPICS: readonly Topic[] = [...BY_NAME.values()];

/** Which topics a term points to in places of the given regions: general terms and those of the regions. A term that is
 *  not in the thesaurus is not in the map. */
export function pointersIn(regions: Regions): Map<string, Pointer[]> {
  const pointers = new Map<string, Pointer[]>();
  for (const { topic: name, term, weak, region } of ROWS) {
    const topic = BY_NAME.get(name);
    if (topic === undefined || !holdsIn(region, regions)) continue;
    const known = pointers.get(term) ?? [];
    known.push({ topic, weight: weak ? WEAK : 1 });
    pointers.set(term, known);
  }
  for (const known of pointers.values())
    if (known.length > 1) for (const pointer of known) pointer.weight /= Math.sqrt(known.length);
  return pointers;
}

function matrixOf(): Float32Array {
  const size = TOPICS.length;
  const matrix = new Float32Array(size * size);
  for (const x of TOPICS) {
    for (const y of TOPICS) {
      matrix[x.id * size + y.id] =
        x === y ? 1 : x.field !== y.field ? 0 : x.group === y.group ? x.coherence : FIELD_NEARNESS;
    }
  }
  for (const { topic, other, nearness: near } of table('links')) {
    const [x, y] = [BY_NAME.get(topic)?.id ?? -1, BY_NAME.get(other)?.id ?? -1];
    if (x < 0 || y < 0) throw new RangeError(`a link of an unknown topic: ${topic}, ${other}`);
    matrix[x * size + y] = near;
    matrix[y * size + x] = near;
  }
  return matrix;
}

const NEAR = matrixOf();

/** How near two topics (by `id`) are, 0..1, the same both ways: 1 the same topic, the listed link where there is one,
 *  else the coherence of a common group, a little for a common field, 0 otherwise. An id that is no topic is near to
 *  itself only. */
export function nearness(a: number, b: number): number {
  if (a === b) return 1;
  return a < TOPICS.length && b < TOPICS.length ? (NEAR[a * TOPICS.length + b] ?? 0) : 0;
}
