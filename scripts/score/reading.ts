// How well lists of other places are read, in each form that they come in.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { readFiles } from '../../src/lib/duty/read-file.ts';
import { UNSORTED, type Duty, type Reading } from '../../src/lib/duty/record.ts';
import type { Means } from '../../src/lib/read/sheet.ts';
import { letterFile } from '../documents.ts';
import type { Figure } from './figure.ts';
import { FOLDER, readRight, type RightReading } from './lists.ts';

type RightRow = RightReading['rows'][number];

/** Where readers run in tests: the character maps of the PDF library lie in node_modules. */
export const MEANS: Means = {
  watch: () => undefined,
  maps: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/'),
  letters: letterFile
};

/** Readings of one file. */
export function readBytes(bytes: Uint8Array | string, name: string): Promise<Reading[]> {
  return readFiles([{ name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }], name, MEANS);
}

/** `exact`: rows with every field right; `silent`: rows that are wrong or too many without a flag, or missing where no
 *  gap is said and some duty stands without a flag; `flagged`: right rows that carry a flag; `wrong` says what
 *  differs. */
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
  right: readonly RightRow[],
  leaveOut: readonly (typeof FIELDS)[number][] = []
): ListScore {
  const score: ListScore = { rows: right.length, exact: 0, silent: [], flagged: 0, wrong: [] };
  const gaps = gapsOf(readings);
  const inDoubt = readings.every(({ duties }) => duties.every(({ flags }) => flags.length > 0));
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
    if (duty === undefined ? !inDoubt && !gaps.has(key) : differs.length > 0 && duty.flags.length === 0)
      score.silent.push(key);
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

function same(duty: Duty, row: RightRow, field: (typeof FIELDS)[number]): boolean {
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

/** A file, the right reading of it, and the fields that it does not have. */
interface Given {
  path: string;
  right: string;
  leaveOut: 'category'[];
}

/** Least share of exact rows of each form. */
const FLOOR = 0.97;

/** Rows read exactly, for each form of the lists of other places, and rows that are wrong, missing or too many without
 *  a word, which must be none. */
export async function scoreReading(): Promise<Figure[]> {
  const forms = new Map<string, { rows: number; exact: number; silent: number }>();
  for (const { path, right, leaveOut } of givenFiles()) {
    const form = basename(path).replace(/^[^.]*\./, '');
    const readings = await readBytes(new Uint8Array(readFileSync(path)), path);
    const { rows, exact, silent } = scoreList(readings, readRight(right).rows, leaveOut);
    const sum = forms.get(form) ?? { rows: 0, exact: 0, silent: 0 };
    forms.set(form, { rows: sum.rows + rows, exact: sum.exact + exact, silent: sum.silent + silent.length });
  }
  return [...forms].sort().flatMap(([form, { rows, exact, silent }]): Figure[] => [
    { name: `reading: rows exact, .${form} (${rows})`, value: exact / rows, floor: FLOOR },
    { name: `reading: rows right or flagged, .${form}`, value: 1 - silent / rows, floor: 1 }
  ]);
}

function givenFiles(): Given[] {
  return [FOLDER, join(FOLDER, 'text'), join(FOLDER, 'drawn')].flatMap((folder) =>
    readdirSync(folder).flatMap((name): Given[] => {
      const place = name.split('.')[0] ?? '';
      const rights = folder.endsWith('drawn') ? folder : FOLDER;
      const isList = folder.endsWith('drawn') ? name.endsWith('.pdf') : /^D\d.*\.(?:docx|xlsx|pdf|txt)$/.test(name);
      if (!isList) return [];
      const bare = name === 'D1-coastal-town.xlsx';
      return [
        { path: join(folder, name), right: join(rights, `${place}.right.json`), leaveOut: bare ? ['category'] : [] }
      ];
    })
  );
}
