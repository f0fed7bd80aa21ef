// PostgreSQL, where nothing else is allowed.
import { tableFromIPC } from '@uwdata/flechette';
import type { Tables } from '../../src/lib/duty/arrow.ts';
import { baseOf, columnsOf, creation, TABLES, type TableName } from '../../src/lib/duty/schema.ts';
import { placed } from './dialect.ts';
import { encodeColumns, type Kind } from './encode.ts';
import { heavy } from './heavy.ts';
import { Stopped, type Limits, type Store } from './store.ts';

/** What is used of pg. */
interface Client {
  processID: number;
  query(query: string | { text: string; values: unknown[] }): Promise<unknown>;
  query(cursor: Cursor): Cursor;
  release(broken?: boolean): void;
}
interface Field {
  name: string;
  dataTypeID: number;
}
interface Cursor {
  read(most: number, done: (cause: Error | null, rows: unknown[][], answer?: { fields: Field[] }) => void): void;
  close(): Promise<void>;
}
interface Pool {
  connect(): Promise<Client>;
  query(text: string, values?: unknown[]): Promise<unknown>;
  on(event: 'error', heard: (cause: Error) => void): void;
  end(): Promise<void>;
}
type CursorClass = new (sql: string, values: unknown[], config: { rowMode: 'array'; types: typeof AS_TEXT }) => Cursor;
interface Api {
  Pool: new (config: Record<string, unknown>) => Pool;
}

/** Object ids of PostgreSQL's types that are no text. */
const KINDS: Record<number, Kind> = {
  16: 'flag',
  20: 'number',
  21: 'number',
  23: 'number',
  700: 'number',
  701: 'number',
  1700: 'number'
};

/** Values as PostgreSQL writes them. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Columns that questions look rows up by. */
const INDEXES: Partial<Record<TableName, string[]>> = {
  category: ['edition', 'category'],
  bureau: ['edition', 'bureau'],
  duty: ['edition', 'duty', 'category'],
  participation: ['edition', 'duty', 'bureau'],
  clause: ['edition', 'duty', 'clause'],
  clause_actor: ['edition', 'clause', 'duty', 'bureau'],
  clause_recipient: ['edition', 'clause', 'duty', 'bureau'],
  action: ['edition', 'clause', 'duty'],
  extra: ['duty'],
  flag: ['duty'],
  source_line: ['edition'],
  span: ['duty']
};

/** Types of columns. */
const TYPES = { int: 'integer', text: 'text', word: 'text', flag: 'boolean' } as const;

/** Rows of one INSERT. */
const BATCH = 1000;

/** Statements that make the empty tables with their indexes. Texts are compared by their bytes, as in the tab. */
export function postgresDdl(): string[] {
  return [
    ...TABLES.map((table) => creation(table).replaceAll('VARCHAR', 'TEXT COLLATE "C"')),
    ...Object.entries(INDEXES).flatMap(([table, columns]) =>
      columns.map((column) => `CREATE INDEX ON ${table} (${column})`)
    )
  ];
}

/** Makes the tables in an empty database and fills them. */
export async function loadPostgres(url: string, editions: AsyncIterable<Tables> | Iterable<Tables>): Promise<void> {
  const { Pool } = await heavy<Api>('pg');
  const pool = new Pool({ connectionString: url, max: 1 });
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const sql of postgresDdl()) await client.query(sql);
    for await (const edition of editions)
      for (const table of TABLES) {
        const names = columnsOf(table).map(([name]) => name);
        const rows = tableFromIPC(edition[table], { useProxy: false }).toArray() as Record<string, unknown>[];
        const types = columnsOf(table).map(([, type]) => `${TYPES[baseOf(type)]}[]`);
        const insert =
          `INSERT INTO ${table} (${names.join(', ')}) ` +
          `SELECT * FROM unnest(${types.map((type, at) => `$${at + 1}::${type}`).join(', ')})`;
        for (let from = 0; from < rows.length; from += BATCH) {
          const some = rows.slice(from, from + BATCH);
          const values = names.map((name) => some.map((row) => row[name]));
          await client.query({ text: insert, values });
        }
      }
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    client.release();
    await pool.end();
  }
}

/** Opens a database that holds the tables, for reading. Give it a role that may only read. */
export async function openPostgres(url: string, limits: Limits): Promise<Store> {
  const { Pool } = await heavy<Api>('pg');
  const { default: Cursor } = await heavy<{ default: CursorClass }>('pg-cursor');
  const pool = new Pool({
    connectionString: url,
    application_name: 'duty-atlas',
    statement_timeout: limits.patience,
    options: '-c default_transaction_read_only=on -c jit=off',
    types: AS_TEXT
  });
  pool.on('error', () => undefined);
  return {
    answer: async (statement, signal) => {
      const { sql, texts } = placed(statement, (at) => `$${at + 1}`);
      const client = await pool.connect();
      const cancel = () => void pool.query('SELECT pg_cancel_backend($1)', [client.processID]).catch(() => undefined);
      signal.addEventListener('abort', cancel);
      try {
        signal.throwIfAborted();
        const cursor = client.query(new Cursor(sql, texts, { rowMode: 'array', types: AS_TEXT }));
        const { fields, rows } = await read(cursor, limits.rows + 1).finally(() => cursor.close());
        if (rows.length > limits.rows) throw new Stopped('rows');
        return encodeColumns(
          fields.map(({ name, dataTypeID }, at) => {
            const kind = KINDS[dataTypeID] ?? 'text';
            const values = rows.map((row) => row[at] ?? null);
            return { name, kind, values: kind === 'flag' ? values.map((value) => value && value === 't') : values };
          })
        );
      } finally {
        signal.removeEventListener('abort', cancel);
        client.release();
      }
    },
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end()
  };
}

/** The first rows of an answer with its columns. */
function read(cursor: Cursor, most: number): Promise<{ fields: Field[]; rows: unknown[][] }> {
  return new Promise((resolve, reject) =>
    cursor.read(most, (cause, rows, { fields } = { fields: [] }) =>
      cause == null ? resolve({ fields, rows }) : reject(cause)
    )
  );
}
