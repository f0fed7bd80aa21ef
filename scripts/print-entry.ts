// print -- entry: texts on standard input, one a line (with --json one JSON string a line, so that a text keeps its
// line breaks); for each one the verdict, the nearest duties and its matters as one JSON object a line. --file LIST
// compares with the list of that document instead of the first one in seeds/.
import { readFileSync } from 'node:fs';
import { entryCheck, type EntryHit, type PartAnswer, type Verdict } from '../src/lib/entry/check.ts';
import { buildEntryIndex, type EntryDuty } from '../src/lib/entry/duty-index.ts';
import { editionOf, type DocumentOptions } from './editions.ts';
import { isRightReading, rightList } from './score/lists.ts';

interface PartRow {
  text: string;
  verdict: Verdict;
  lead: string | null;
  hits: { id: string; score: number }[];
}

interface EntryRow extends PartRow {
  certainty: string;
  parts: PartRow[];
}

function ranked(hits: readonly EntryHit[]): PartRow['hits'] {
  return hits.map(({ id, score }) => ({ id, score }));
}

function partRow({ text, verdict, lead, hits }: PartAnswer): PartRow {
  return { text, verdict, lead, hits: ranked(hits) };
}

/** Duties of a list: the edition asked for, or a right reading as JSON. Throws ReadError. */
async function dutiesOf(options: DocumentOptions): Promise<readonly EntryDuty[]> {
  const { file } = options;
  return file !== undefined && isRightReading(file) ? rightList(file).duties : (await editionOf(options)).duties;
}

/** Standard input that is not what the command reads; the message names the line. */
export class InputError extends Error {}

/** The text that a line of JSON holds. Throws InputError. */
export function textOf(line: string, at: number): string {
  let text: unknown;
  try {
    text = JSON.parse(line);
  } catch {
    text = null;
  }
  if (typeof text !== 'string') throw new InputError(`line ${at} of the input is no JSON string: ${line.slice(0, 80)}`);
  return text;
}

function asked(json: boolean): string[] {
  const lines = readFileSync(0, 'utf8').split(/\r?\n/u);
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    return [json ? textOf(line, at + 1) : line];
  });
}

/** Answers to the texts of standard input, in their order; empty lines are left out. `verdict`, `lead` and `hits` are
 *  those of the matter asked for first. Hits best first, at least ten where there are ten duties. Throws InputError
 *  for a line that is no JSON string where JSON is asked for. */
export async function entryRows(options: DocumentOptions): Promise<EntryRow[]> {
  const index = buildEntryIndex(await dutiesOf(options));
  return asked(options.json !== undefined).map((text) => {
    const { verdict, lead, hits, certainty, parts } = entryCheck(text, index);
    return { text, verdict, lead, hits: ranked(hits), certainty, parts: parts.map(partRow) };
  });
}
