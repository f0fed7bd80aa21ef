// Everything about one duty.
import { question, type Desk } from '../db/engine.ts';
import type { ListId } from '../duty/record.ts';
import { dutyClauses, type DutyClause } from './duty-clauses.ts';
import { dutyRoles, type DutyRole } from './selection.ts';
import { categoriesIn, inScope, withKeys } from './scope.ts';
import { sourceLines, type SourceLine } from './source-lines.ts';

export interface DutyName {
  id: string;
  list: ListId;
  seq: number;
  name: string;
}

/** A further column of the list: its head and what the duty has in it. */
export interface ExtraField {
  head: string;
  text: string;
}

/** One duty with its bureaus, clauses, source lines and its neighbours in official order (null at the ends). `flags`
 *  are the codes of what makes it uncertain; `pages` the printed numbers of the document's pages, '' for one
 *  without. */
export interface DutyDetail extends DutyName {
  category: string;
  fromLine: number;
  toLine: number;
  roles: DutyRole[];
  clauses: DutyClause[];
  lines: SourceLine[];
  extra: ExtraField[];
  flags: string[];
  pages: string[];
  before: DutyName | null;
  after: DutyName | null;
}

/** The duty of that id, or null where the lists have none. Throws QueryError. */
export async function dutyDetail(desk: Desk, id: string): Promise<DutyDetail | null> {
  const [duty] = await desk.ask(DUTY_HEAD, id);
  if (duty === undefined) return null;
  const { key, pages, ...head } = duty;
  const [[before], [after], roles, clauses, lines, extra, flags] = await Promise.all([
    desk.ask(DUTY_BEFORE, key),
    desk.ask(DUTY_AFTER, key),
    dutyRoles(desk, [key]),
    dutyClauses(desk, [key]),
    sourceLines(desk, key),
    desk.ask(DUTY_EXTRA, key),
    desk.ask(DUTY_FLAGS, key)
  ]);
  return {
    ...head,
    pages: pages === '' ? [] : pages.split('|'),
    roles: roles.get(key) ?? [],
    clauses,
    lines,
    extra,
    flags: flags.map(({ code }) => code),
    before: before ?? null,
    after: after ?? null
  };
}

/** Ids of all duties in official order. Throws QueryError. */
export async function dutyIds(desk: Desk): Promise<string[]> {
  return (await desk.ask(DUTY_IDS, null)).map(({ id }) => id);
}

export const DUTY_HEAD = question<
  string,
  DutyName & { key: number; category: string; fromLine: number; toLine: number; pages: string }
>('duty-head', (id, scope) => ({
  sql: `SELECT d.duty AS key, d.id AS id, d.list, d.seq, k.name AS category, d.name AS name, d.from_line AS "fromLine",
       d.to_line AS "toLine", o.pages
     FROM duty d JOIN ${categoriesIn(scope)} k ON k.category = d.category
       JOIN document o ON o.edition = d.edition AND o.document = d.document
     WHERE ${inScope(scope, 'd')} AND d.id = ? ORDER BY d.duty LIMIT 1`,
  values: [id]
}));

const neighbour = (duty: number) => `SELECT n.id, n.list, n.seq, n.name
  FROM duty n JOIN duty d ON d.edition = n.edition WHERE ${withKeys('d.duty', [duty])}`;

export const DUTY_BEFORE = question<number, DutyName>('duty-before', (duty) => ({
  sql: `${neighbour(duty)} AND n.duty < d.duty ORDER BY n.duty DESC LIMIT 1`,
  values: []
}));

export const DUTY_AFTER = question<number, DutyName>('duty-after', (duty) => ({
  sql: `${neighbour(duty)} AND n.duty > d.duty ORDER BY n.duty LIMIT 1`,
  values: []
}));

/** Further columns of the duty of that key, as they stand from left to right. */
export const DUTY_EXTRA = question<number, ExtraField>('duty-extra', (duty) => ({
  sql: `SELECT x.head, x.text FROM extra x WHERE ${withKeys('x.duty', [duty])} ORDER BY x.position`,
  values: []
}));

/** What makes the duty of that key uncertain. */
export const DUTY_FLAGS = question<number, { code: string }>('duty-flags', (duty) => ({
  sql: `SELECT f.code FROM flag f WHERE ${withKeys('f.duty', [duty])} ORDER BY f.position`,
  values: []
}));

export const DUTY_IDS = question<null, { id: string }>('duty-ids', (_, scope) => ({
  sql: `SELECT d.id FROM duty d WHERE ${inScope(scope, 'd')} ORDER BY d.duty`,
  values: []
}));
