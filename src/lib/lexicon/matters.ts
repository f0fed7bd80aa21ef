// The plain-word lexicon: matters of township affairs, the words of lists they stand for and the words people use for
// them.
import type { Pattern } from './finder.ts';
import { table } from './load.ts';
import { parsePhrase } from './phrase.ts';
import { holdsIn, type Regions } from './regions.ts';

/** One matter. `anchors` are words of published lists that mark a duty of this matter; `cues` are what people say.
 *  `said` are whole sentences, joined by blanks. A matter that is `off` stands on no list (selling, likes, collections
 *  for firms) and has no anchors; one that is `idle` is no official business at all (small talk). */
export interface Matter {
  id: number;
  name: string;
  anchors: readonly Pattern[];
  cues: readonly Pattern[];
  said: string;
  off: boolean;
  idle: boolean;
}

const WEAK = 0.45;
const SINGLE = [0, 0.3, 0.6, 0.85, 1];

/** A pattern of the lexicon as written in an anchor or a cue; the longer and the more parts, the more telling. A weak
 *  one counts for less than half. Throws SyntaxError for a phrase that is not well formed. */
export function patternOf(text: string, weak: boolean): Pattern {
  const phrase = parsePhrase(text);
  if (phrase === null) throw new SyntaxError(`not a phrase: ${text}`);
  const { parts } = phrase;
  const size = parts.reduce((sum, part) => sum + Math.min(...part.map((word) => word.length)), 0);
  const bare = parts.every((part) => part.every((word) => word.length === 1));
  const full =
    bare && parts.length === 2
      ? 0.5
      : parts.length === 1
        ? (SINGLE[Math.min(size, 4)] ?? 1)
        : parts.length === 2
          ? Math.min(1, 0.35 + 0.15 * size)
          : 1.15;
  return { text, parts, weight: weak ? full * WEAK : full };
}

interface Said {
  matter: string;
  region: string;
}

function grouped<Each extends Said, Value>(
  rows: readonly Each[],
  regions: Regions,
  value: (row: Each) => Value
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    if (!holdsIn(row.region, regions)) continue;
    const known = groups.get(row.matter);
    if (known === undefined) groups.set(row.matter, [value(row)]);
    else known.push(value(row));
  }
  return groups;
}

const ROWS = {
  matters: table('matters'),
  anchors: table('anchors'),
  cues: table('cues'),
  sentences: table('sentences')
};
const MADE = new Map<string, readonly Matter[]>();

/** All matters as places of some regions speak of them: what holds everywhere and what holds there. `id` is the index,
 *  the same for all regions. Made once for each set of regions. */
export function mattersOf(regions: Regions): readonly Matter[] {
  const key = [...regions].sort().join(' ');
  const known = MADE.get(key);
  if (known !== undefined) return known;
  const anchors = grouped(ROWS.anchors, regions, ({ anchor, weak }) => patternOf(anchor, weak));
  const cues = grouped(ROWS.cues, regions, ({ cue, weak }) => patternOf(cue, weak));
  const sentences = grouped(ROWS.sentences, regions, ({ sentence }) => sentence);
  const matters = ROWS.matters.map(({ matter: name, off, idle }, id) => ({
    id,
    name,
    anchors: anchors.get(name) ?? [],
    cues: cues.get(name) ?? [],
    said: (sentences.get(name) ?? []).join(' '),
    off,
    idle
  }));
  MADE.set(key, matters);
  return matters;
}
