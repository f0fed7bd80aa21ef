// print -- entry: texts on standard input, one a line; for each one the verdict and the nearest duties as one JSON
// object a line.
import { readFileSync } from 'node:fs';
import { entryCheck, type Verdict } from '../src/lib/entry/check.ts';
import { buildEntryIndex } from '../src/lib/entry/duty-index.ts';
import { readSeed } from './seed.ts';

interface EntryRow {
  text: string;
  verdict: Verdict;
  lead: string | null;
  hits: { id: string; score: number }[];
}

/** Answers to the lines of standard input, in their order; empty lines are left out. Hits best first, at least ten
 *  where there are ten duties. */
export function entryRows(): EntryRow[] {
  const index = buildEntryIndex(readSeed().duties);
  return readFileSync(0, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((text) => {
      const { verdict, lead, hits } = entryCheck(text, index);
      return { text, verdict, lead, hits: hits.map(({ id, score }) => ({ id, score })) };
    });
}
