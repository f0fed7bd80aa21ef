// What stands in which row, column and cell of the responsibility matrix, and what it shows by rows and by columns.
import type { ListId, Role } from '../duty/record.ts';
import type { BureauName } from '../query/names.ts';
import type { RoleCell, RoleDuty, Roles } from '../query/roles.ts';

/** The township's part by list: carries it alone, cooperates, has handed it back. */
export const TOWNSHIP_ROLE: Record<ListId, 'own' | 'cooperates' | 'handedBack'> = {
  basic: 'own',
  shared: 'cooperates',
  reclaimed: 'handedBack'
};

/** A bureau's column; `duties` counts the duties here whose bureau column lists it, 0 for one that only acts unlisted.
 *  `id` is '' for a bureau that these lists do not name any more. */
export interface RoleColumn {
  id: string;
  name: string;
  duties: number;
}

/** A duty's row: `cells` follow the columns, null is no part; `parts` are those that are not null; `listed` counts the
 *  bureaus of its bureau column. */
export interface RoleLine {
  duty: RoleDuty;
  cells: (RoleCell | null)[];
  parts: RoleCell[];
  listed: number;
}

/** What can be read off the matrix. By rows: several leads, no bureau named by any clause, several bureaus without a
 *  lead, many bureaus, listed without duty, acting
 *  unlisted, township alone. By columns: most duties, most often lead, only listed, never listed. */
export const ROW_STATEMENTS = ['leads', 'nobody', 'leaderless', 'hands', 'silent', 'unlisted', 'alone'] as const;
export const COLUMN_STATEMENTS = ['load', 'leading', 'gap', 'outside'] as const;
export type StatementId = (typeof ROW_STATEMENTS)[number] | (typeof COLUMN_STATEMENTS)[number];

/** One statement with its evidence: ids of duties and of bureaus, both in the order of the matrix. `count` is what its
 *  sentence counts: duties, or bureaus for gap and outside. */
export interface RoleStatement {
  id: StatementId;
  count: number;
  duties: string[];
  bureaus: string[];
}

export interface RoleModel {
  total: number;
  columns: RoleColumn[];
  lines: RoleLine[];
  pairs: number;
  widest: RoleLine | null;
  statements: RoleStatement[];
}

/** What a cell of a draft is against the lists that it was made from: a part that came, one that went, or another role
 *  than before. */
export type RoleShift = 'came' | 'went' | 'role';

/** By duty and bureau (`shared-70/昌吉市水利局`) how the cells of a draft differ; `origins` say which duty of the base
 *  became which of the draft (draft/origins.ts). Duties that no step touched and that came of one duty alone differ in
 *  nothing. */
export function roleShifts(
  now: readonly RoleCell[],
  before: readonly RoleCell[],
  origins: readonly { a: string; b: string }[]
): Map<string, RoleShift> {
  const became = new Map<string, string[]>();
  for (const { a, b } of origins) became.set(a, [...(became.get(a) ?? []), b]);
  const then = new Map<string, Role>();
  for (const { duty, bureau, role } of before)
    for (const own of became.get(duty) ?? []) then.set(`${own}/${bureau}`, role);
  const shifts = new Map<string, RoleShift>();
  for (const { duty, bureau, role } of now) {
    const key = `${duty}/${bureau}`;
    const was = then.get(key);
    if (was !== role) shifts.set(key, was === undefined ? 'came' : 'role');
    then.delete(key);
  }
  for (const key of then.keys()) shifts.set(key, 'went');
  return shifts;
}

/** From how many listed bureaus on a duty counts as one of many hands. */
export const MANY = 4;

/** Arranges the answer of query/roles.ts: duties in official order, only bureaus that have a part, in official order,
 *  and those of `gone`, which have none left. */
export function roleModel(
  { total, duties, cells }: Roles,
  bureaus: readonly BureauName[],
  gone: readonly string[] = []
): RoleModel {
  const byDuty = new Map<string, Map<string, RoleCell>>();
  const load = new Map<string, number>();
  for (const cell of cells) {
    byDuty.set(cell.duty, (byDuty.get(cell.duty) ?? new Map<string, RoleCell>()).set(cell.bureau, cell));
    load.set(cell.bureau, (load.get(cell.bureau) ?? 0) + (cell.listed ? 1 : 0));
  }
  const known = new Set(bureaus.map(({ name }) => name));
  const unknown = gone.filter((name) => !known.has(name)).map((name) => ({ id: '', name }));
  const columns = [...bureaus, ...unknown]
    .filter(({ name }) => load.has(name) || gone.includes(name))
    .map(({ id, name }): RoleColumn => ({ id, name, duties: load.get(name) ?? 0 }));
  const place = new Map(columns.map(({ name }, index) => [name, index]));
  const lines = duties.map((duty): RoleLine => {
    const row = new Array<RoleCell | null>(columns.length).fill(null);
    const parts = [...(byDuty.get(duty.id)?.values() ?? [])];
    for (const part of parts) row[place.get(part.bureau) ?? -1] = part;
    return { duty, cells: row, parts, listed: parts.filter(({ listed }) => listed).length };
  });
  const widest = lines.reduce<RoleLine | null>((best, line) => (line.listed > (best?.listed ?? 0) ? line : best), null);
  return {
    total,
    columns,
    lines,
    pairs: cells.length,
    widest,
    statements: [...rowStatements(lines), ...columnStatements(lines, columns)]
  };
}

function rowStatements(lines: readonly RoleLine[]): RoleStatement[] {
  const roles = ({ parts }: RoleLine, role: Role) => parts.filter((part) => part.role === role).length;
  const acting = ({ parts }: RoleLine) =>
    parts.some(({ clauses, role }) => clauses > 0 || role === 'lead' || role === 'takeover');
  const tests: Record<(typeof ROW_STATEMENTS)[number], (line: RoleLine) => boolean> = {
    leads: (line) => roles(line, 'lead') > 1,
    nobody: (line) => line.duty.list === 'shared' && line.listed > 0 && !acting(line),
    leaderless: (line) => line.duty.list === 'shared' && line.listed > 1 && roles(line, 'lead') === 0,
    hands: (line) => line.listed >= MANY,
    silent: (line) => roles(line, 'silent') > 0,
    unlisted: (line) => roles(line, 'unlisted') > 0,
    alone: (line) => line.duty.list === 'basic' && line.parts.length === 0
  };
  return ROW_STATEMENTS.map((id) => {
    const found = lines.filter((line) => tests[id](line)).map(({ duty }) => duty.id);
    return { id, count: found.length, duties: found, bureaus: [] };
  });
}

function columnStatements(lines: readonly RoleLine[], columns: readonly RoleColumn[]): RoleStatement[] {
  const byBureau = new Map(columns.map(({ name }): [string, RoleCell[]] => [name, []]));
  for (const { parts } of lines) for (const part of parts) byBureau.get(part.bureau)?.push(part);
  const down = columns.map((column) => ({ column, parts: byBureau.get(column.name) ?? [] }));
  const most = (count: (parts: readonly RoleCell[]) => RoleCell[], id: StatementId): RoleStatement => {
    const best = down.reduce<{ column: RoleColumn; parts: RoleCell[] } | null>((so, { column, parts }) => {
      const found = count(parts);
      return found.length > (so?.parts.length ?? 0) ? { column, parts: found } : so;
    }, null);
    return {
      id,
      count: best?.parts.length ?? 0,
      duties: best?.parts.map(({ duty }) => duty) ?? [],
      bureaus: best === null ? [] : [best.column.id]
    };
  };
  const only = (role: Role, id: StatementId): RoleStatement => {
    const found = down.filter(({ parts }) => parts.every((part) => part.role === role));
    return {
      id,
      count: found.length,
      duties: found.flatMap(({ parts }) => parts.map(({ duty }) => duty)),
      bureaus: found.map(({ column }) => column.id)
    };
  };
  return [
    most((parts) => parts.filter(({ listed }) => listed), 'load'),
    most((parts) => parts.filter(({ role }) => role === 'lead'), 'leading'),
    only('silent', 'gap'),
    only('unlisted', 'outside')
  ];
}
