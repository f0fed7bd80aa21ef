// Larger lists for the benchmarks: the real ones many times over, bureaus moved round by a seeded rule.
import { builtManifest, builtTables } from '../src/lib/db/built.ts';
import { openNodeRaw } from '../src/lib/db/node.ts';
import { columnsOf, type TableName } from '../src/lib/duty/schema.ts';

const SEED = 20250601;
const SEQ = 1000;

/** What copy `k` of a row has in place of its own values, by column: keys behind all others, a number of its own in its
 *  list, and bureaus further round the official order. */
const MOVED: Partial<Record<TableName, Record<string, string>>> = {
  duty: {
    duty: 't.duty + k * s.duties',
    id: `t.list || '-' || CAST(t.seq + k * ${SEQ} AS INTEGER)`,
    seq: `t.seq + k * ${SEQ}`,
    rank: 't.rank + k * s.duties'
  },
  participation: {
    duty: 't.duty + k * s.duties',
    bureau: `1 + (t.bureau - 1 + k * (hash(k + ${SEED}) % 7)) % s.bureaus`
  },
  clause: {
    clause: 't.clause + k * s.clauses',
    duty: 't.duty + k * s.duties',
    id: `d.list || '-' || CAST(d.seq + k * ${SEQ} AS INTEGER) || substr(t.id, length(d.id) + 1)`
  },
  clause_actor: { clause: 't.clause + k * s.clauses', duty: 't.duty + k * s.duties' },
  clause_recipient: { clause: 't.clause + k * s.clauses', duty: 't.duty + k * s.duties' },
  action: { clause: 't.clause + k * s.clauses', duty: 't.duty + k * s.duties' }
};

/** Arrow IPC streams of the first edition's tables with at least `duties` duties, by file name. Same number, same
 *  bytes. */
export async function enlarged(duties: number): Promise<Map<string, Uint8Array>> {
  const { tables } = await builtManifest();
  const streams = await builtTables(tables);
  const engine = await openNodeRaw([streams]);
  const size = tables.find(({ name }) => name === 'duty')?.rows ?? 0;
  const copies = Math.ceil(duties / size);
  const files = new Map<string, Uint8Array>();
  for (const { name, file } of tables) {
    const moved = MOVED[name];
    files.set(file, copies === 1 || moved === undefined ? streams[name] : engine.bytes(copied(name, moved, copies)));
  }
  await engine.close();
  return files;
}

function copied(name: TableName, moved: Record<string, string>, copies: number): string {
  const columns = columnsOf(name).map(([column, type]) => {
    const value = moved[column] ?? `t.${column}`;
    return `${type.startsWith('int') ? `CAST(${value} AS INTEGER)` : value} AS ${column}`;
  });
  return `SELECT ${columns.join(', ')} FROM ${name} t ${name === 'clause' ? 'JOIN duty d ON d.duty = t.duty' : ''},
      range(${copies}) r(k), (SELECT (SELECT count(*) FROM duty) AS duties, (SELECT count(*) FROM clause) AS clauses,
        (SELECT count(*) FROM bureau) AS bureaus) s
    ORDER BY k, t.${name === 'clause' ? 'clause' : 'duty'}`;
}
