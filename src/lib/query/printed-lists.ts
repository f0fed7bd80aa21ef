// The lists as their tables print them: a cell for each column of a duty.
import { question, type Desk } from '../db/engine.ts';
import type { ListId, Side } from '../duty/record.ts';
import { inScope } from './scope.ts';
import { ALL_CLAUSES, ALL_DUTIES } from './whole-lists.ts';

/** A name of a duty's bureau column as printed; `part` is what the column says it plays. */
export interface PrintedBureau {
  printed: string;
  part: 'lead' | 'helper' | null;
}

/** A clause as its cell prints it: `group` is the heading above it, `number` its own, null where there is none. */
export interface PrintedClause {
  group: string | null;
  number: number | null;
  text: string;
}

/** One row of a list. `bureaus` stand in printed order, `clauses` by side; `extra` are its further columns from left to
 *  right; `flags` the codes of what makes it uncertain. */
export interface PrintedDuty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  bureaus: PrintedBureau[];
  clauses: Record<Side, PrintedClause[]>;
  extra: { head: string; text: string }[];
  flags: string[];
}

/** Every duty in official order with all that its row prints. Throws QueryError. */
export async function printedLists(desk: Desk): Promise<PrintedDuty[]> {
  const [duties, bureaus, clauses, extra, flags] = await Promise.all([
    desk.ask(ALL_DUTIES, null),
    desk.ask(PRINTED_BUREAUS, null),
    desk.ask(ALL_CLAUSES, null),
    desk.ask(ALL_EXTRA, null),
    desk.ask(ALL_FLAGS, null)
  ]);
  const printed = new Map(
    duties.map(({ key, ...duty }): [number, PrintedDuty] => [
      key,
      { ...duty, bureaus: [], clauses: { city: [], township: [], takeover: [] }, extra: [], flags: [] }
    ])
  );
  for (const { key, ...bureau } of bureaus) printed.get(key)?.bureaus.push(bureau);
  for (const { duty, side, group, number, text } of clauses)
    printed.get(duty)?.clauses[side].push({ group, number, text });
  for (const { key, ...field } of extra) printed.get(key)?.extra.push(field);
  for (const { key, code } of flags) printed.get(key)?.flags.push(code);
  return [...printed.values()];
}

/** The bureau column of every duty as printed. */
export const PRINTED_BUREAUS = question<null, PrintedBureau & { key: number }>('printed-bureaus', (_, scope) => ({
  sql: `SELECT p.duty AS key, p.printed, p.part FROM participation p
     WHERE ${inScope(scope, 'p')} AND p.listed ORDER BY p.duty, p.position`,
  values: []
}));

/** Further columns of all duties. */
export const ALL_EXTRA = question<null, { key: number; head: string; text: string }>('all-extra', (_, scope) => ({
  sql: `SELECT x.duty AS key, x.head, x.text FROM extra x
     WHERE ${inScope(scope, 'x')} ORDER BY x.duty, x.position`,
  values: []
}));

/** What makes duties uncertain. */
export const ALL_FLAGS = question<null, { key: number; code: string }>('all-flags', (_, scope) => ({
  sql: `SELECT f.duty AS key, f.code FROM flag f WHERE ${inScope(scope, 'f')} ORDER BY f.duty, f.position`,
  values: []
}));
