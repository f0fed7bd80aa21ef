// Compares what was read with the right reading of a list, row by row.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UNSORTED } from '../../src/lib/duty/assemble.ts';
import { readFiles } from '../../src/lib/duty/read-file.ts';
import type { Duty, Reading } from '../../src/lib/duty/record.ts';
import type { Means } from '../../src/lib/read/sheet.ts';
import type { ListedDuty } from './list-layout.ts';

/** Where readers run in tests: the character maps of the PDF library lie in node_modules. */
export const MEANS: Means = {
  watch: () => undefined,
  maps: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')
};

/** Readings of one file. */
export function readBytes(bytes: Uint8Array | string, name: string): Promise<Reading[]> {
  return readFiles([{ name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }], name, MEANS);
}

/** `exact`: rows with every field right; `silent`: rows that are wrong or too many without a flag, or missing without a
 *  gap that is said; `flagged`: right
 *  rows that carry a flag; `wrong` says what differs. */
export interface ListScore {
  rows: number;
  exact: number;
  silent: string[];
  flagged: number;
  wrong: string[];
}

const FIELDS = ['category', 'name', 'bureaus', 'city', 'township', 'takeover'] as const;

/** Scores readings against the right rows; `leaveOut` are fields that the file does not have. Blanks do not count. The
 *  text of a takeover may have the names of its heading before it. */
export function scoreList(
  readings: readonly Reading[],
  right: readonly ListedDuty[],
  leaveOut: readonly (typeof FIELDS)[number][] = []
): ListScore {
  const score: ListScore = { rows: right.length, exact: 0, silent: [], flagged: 0, wrong: [] };
  const gaps = gapsOf(readings);
  const left = new Map<string, Duty[]>();
  for (const duty of readings.flatMap(({ duties }) => duties)) {
    const key = `${duty.list} ${duty.seq}`;
    left.set(key, [...(left.get(key) ?? []), duty]);
  }
  for (const row of right) {
    const key = `${row.list} ${row.seq}`;
    const duty = left.get(key)?.shift();
    const differs =
      duty === undefined ? ['missing'] : FIELDS.filter((field) => !leaveOut.includes(field) && !same(duty, row, field));
    if (differs.length === 0) score.exact++;
    else score.wrong.push(`${key}: ${differs.join(', ')}`);
    if (differs.length === 0 && duty !== undefined && duty.flags.length > 0) score.flagged++;
    if (duty === undefined ? !gaps.has(key) : differs.length > 0 && duty.flags.length === 0) score.silent.push(key);
  }
  for (const duty of [...left.values()].flat()) {
    score.wrong.push(`${duty.id}: too many`);
    if (duty.flags.length === 0) score.silent.push(duty.id);
  }
  return score;
}

function gapsOf(readings: readonly Reading[]): Set<string> {
  const gaps = new Set<string>();
  for (const { code, value } of readings.flatMap(({ problems }) => problems)) {
    const [, list, first, last] = (code === 'seq-gap' && /^(\S+) (\d+)(?:–(\d+))?$/.exec(value)) || [];
    for (let seq = Number(first); seq <= Number(last ?? first); seq++) gaps.add(`${list} ${seq}`);
  }
  return gaps;
}

function same(duty: Duty, row: ListedDuty, field: (typeof FIELDS)[number]): boolean {
  const texts = (side: string) => duty.clauses.filter((clause) => clause.side === side).map(({ text }) => text);
  const found = {
    category: [duty.category === UNSORTED ? '' : duty.category],
    name: [duty.name],
    bureaus: duty.bureaus.map(({ printed }) => printed),
    city: texts('city'),
    township: texts('township'),
    takeover: [texts('takeover').join('')]
  }[field];
  const wanted = [row[field]].flat();
  const plain = (words: readonly string[]) => words.map((word) => word.replace(/\s+/g, '')).join('\n');
  if (plain(found) === plain(wanted)) return true;
  if (field !== 'takeover') return false;
  const groups = [...new Set(duty.clauses.map(({ group }) => group))].filter((group) => group !== null).join('、');
  return plain([`${groups}：${found.join('')}`]) === plain(wanted);
}
