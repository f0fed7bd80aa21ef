// Larger lists for the benchmarks: the real ones many times over, bureaus moved round by a seeded rule.
import { builtManifest } from '../src/lib/db/built.ts';
import { openNodeRaw } from '../src/lib/db/node.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SEED = 20250601;

/** How each table grows: copy `k` of a duty gets a new number in its list and bureaus further round the official order.
 *  */
const GROW: Record<string, (copies: number) => string> = {
  duty: (
    copies
  ) => `SELECT list || '-' || (seq + k * 1000)::INTEGER AS id, list, (seq + k * 1000)::INTEGER AS seq, (rank + k * 1000)::INTEGER AS rank, category, category_rank, name, from_line, to_line, city_clauses, township_clauses, reports
    FROM duty, range(${copies}) t(k)`,
  participation: (
    copies
  ) => `SELECT split_part(p.duty_id, '-', 1) || '-' || (split_part(p.duty_id, '-', 2)::INTEGER + k * 1000)::INTEGER AS duty_id,
      n.name AS bureau, p.position, p.listed, p.role, p.clauses, p.city_clauses, p.reports
    FROM participation p JOIN bureau b ON b.name = p.bureau, range(${copies}) t(k), (SELECT count(*) AS size FROM bureau) s
    JOIN bureau n ON n.rank = ((b.rank + k * (hash(k + ${SEED}) % 7)) % s.size)`,
  clause: (
    copies
  ) => `SELECT ${moved('id')} AS id, ${moved('duty_id')} AS duty_id, side, group_title, number, position, text, cadence, deadline, lead, from_line, to_line
    FROM clause, range(${copies}) t(k)`,
  clause_actor: (copies) =>
    `SELECT ${moved('clause_id')} AS clause_id, kind, position, name, bureau, printed, basis FROM clause_actor, range(${copies}) t(k)`,
  clause_recipient: (copies) =>
    `SELECT ${moved('clause_id')} AS clause_id, position, name, bureau, printed FROM clause_recipient, range(${copies}) t(k)`,
  action: (copies) => `SELECT ${moved('clause_id')} AS clause_id, action FROM action, range(${copies}) t(k)`
};

function moved(column: string): string {
  return `regexp_replace(${column}, '-[0-9]+', '-' || (regexp_extract(${column}, '-([0-9]+)', 1)::INTEGER + k * 1000)::INTEGER)`;
}

/** Arrow IPC streams of all tables with at least `duties` duties, by file name. Same number, same bytes. */
export async function enlarged(duties: number): Promise<Map<string, Uint8Array>> {
  const manifest = await builtManifest();
  const streams = Object.fromEntries(
    await Promise.all(
      manifest.tables.map(
        async ({ name, file }) => [name, new Uint8Array(await readFile(join('static', 'data', file)))] as const
      )
    )
  );
  const engine = await openNodeRaw(streams);
  const size = manifest.tables.find(({ name }) => name === 'duty')?.rows ?? 0;
  const copies = Math.ceil(duties / size);
  const files = new Map<string, Uint8Array>();
  for (const { name, file } of manifest.tables) {
    const grow = GROW[name];
    const bytes = copies === 1 || grow === undefined ? streams[name] : engine.bytes(grow(copies));
    if (bytes !== undefined) files.set(file, bytes);
  }
  await engine.close();
  return files;
}
