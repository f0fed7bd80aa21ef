// Larger lists for the benchmarks: the real ones many times over, bureaus moved round by a seeded rule.
import { builtManifest, builtTables } from '../src/lib/db/built.ts';
import { openNodeRaw } from '../src/lib/db/node.ts';
import type { TableFile } from '../src/lib/duty/dataset.ts';
import { bytesHash } from '../src/lib/duty/hash.ts';
import { columnsOf, type TableName } from '../src/lib/duty/schema.ts';

const SEED = 20250601;
const SEQ = 1000;
/** Letters of the hash in a table's file name. */
const HASH = 10;

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

/** A table of the first edition made larger: its file as the built pages name it, and under what name and with which
 *  bytes it stands now. */
export interface EnlargedTable {
  built: TableFile;
  file: string;
  bytes: Uint8Array;
}

/** The first edition's tables with at least `duties` duties. Same number, same bytes. */
export async function enlarged(duties: number): Promise<EnlargedTable[]> {
  const { tables } = await builtManifest();
  const streams = await builtTables(tables);
  const engine = await openNodeRaw([streams]);
  const size = tables.find(({ name }) => name === 'duty')?.rows ?? 0;
  const copies = Math.ceil(duties / size);
  const made = tables.map((built): EnlargedTable => {
    const moved = MOVED[built.name];
    if (copies === 1 || moved === undefined) return { built, file: built.file, bytes: streams[built.name] };
    const bytes = engine.bytes(copied(built.name, moved, copies));
    const hash = bytesHash([bytes]).slice(0, HASH);
    return { built, file: built.file.replace(/[0-9a-f]+(?=\.arrow$)/u, hash), bytes };
  });
  await engine.close();
  return made;
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
