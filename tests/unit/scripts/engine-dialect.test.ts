// What an engine's own words make of a statement, and how an answer is encoded; the engines themselves are tested by
// `npm run test:engines`.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clickhouseDdl, clickhouseLoad } from '../../../scripts/engine/clickhouse.ts';
import { forClickHouse, placed } from '../../../scripts/engine/dialect.ts';
import { encodeColumns } from '../../../scripts/engine/encode.ts';
import { heavy } from '../../../scripts/engine/heavy.ts';
import { postgresDdl } from '../../../scripts/engine/postgres.ts';
import { decode } from '../../../src/lib/db/answer.ts';
import { TABLES } from '../../../src/lib/duty/schema.ts';
import { joined, joinedOnce } from '../../../src/lib/query/portable.ts';

describe('values', () => {
  const mark = (at: number) => `$${at + 1}`;

  it('that are texts are marked, others stand in the statement; question marks of texts and names stay', () => {
    const sql = `SELECT '它''s ?', "a?", ? FROM t WHERE a = ? AND b IN (?, ?) AND c = ? AND d = ?`;
    expect(placed({ sql, values: ['甲', 7, "x'; DROP", 1.5, null, true] }, mark)).toEqual({
      sql: `SELECT '它''s ?', "a?", $1 FROM t WHERE a = 7 AND b IN ($2, 1.5) AND c = NULL AND d = TRUE`,
      texts: ['甲', "x'; DROP"]
    });
  });

  it.each([
    ['SELECT ?', []],
    ['SELECT ?', ['a', 'b']]
  ])('must be as many as their marks: %s with %j', (sql, values) => {
    expect(() => placed({ sql, values }, mark)).toThrow(RangeError);
  });

  it('a number that is none is no SQL', () => {
    expect(placed({ sql: 'SELECT ?', values: [Number.NaN] }, mark)).toEqual({ sql: 'SELECT $1', texts: ['NaN'] });
  });
});

describe('ClickHouse', () => {
  it('joins texts in its own words, and hears nothing of what it need not keep', () => {
    const aggregates = [
      joined('a.b', 'a.c, a.d', ','),
      joined("CASE WHEN a.kind = 'actor' THEN a.name END", 'a.position'),
      joinedOnce('a.b')
    ];
    const { sql, texts } = forClickHouse({
      sql: `WITH x AS MATERIALIZED (SELECT 1) SELECT ${aggregates.join(', ')} FROM a WHERE a.b = ?`,
      values: ['甲']
    });
    expect(sql).not.toContain('string_agg');
    expect(sql).toContain('WITH x AS (SELECT 1)');
    expect(sql).toContain("arraySort(groupUniqArray(a.b)), '|')");
    expect(sql).toMatch(/WHERE a\.b = \{t0:String\}$/u);
    expect(texts).toEqual(['甲']);
  });

  it('has every table, on a cluster spread by area but for the names, with a table on each shard behind it', () => {
    expect(clickhouseDdl({ database: 'atlas' })).toHaveLength(1 + TABLES.length);
    const spread = clickhouseDdl({ database: 'atlas', cluster: 'province' });
    expect(spread).toHaveLength(1 + TABLES.length * 2 - 4);
    expect(spread.every((sql) => sql.includes("ON CLUSTER 'province'"))).toBe(true);
    expect(spread.filter((sql) => sql.includes('/tables/all/')).map((sql) => /atlas\.(\w+)/u.exec(sql)?.[1])).toEqual([
      'edition',
      'document',
      'category',
      'bureau'
    ]);
    const loads = clickhouseLoad({ database: 'atlas', cluster: 'province' }, (table) => `s3('${table}.parquet')`);
    expect(loads.filter((sql) => sql.includes('e.city AS area'))).toHaveLength(TABLES.length - 4);
  });
});

describe('PostgreSQL', () => {
  it('compares texts by their bytes, as the tab does', () => {
    const tables = postgresDdl().filter((sql) => sql.startsWith('CREATE TABLE'));
    expect(tables).toHaveLength(TABLES.length);
    for (const sql of tables) expect(sql).not.toMatch(/VARCHAR|TEXT(?! COLLATE "C")/u);
  });
});

describe('columns of an answer', () => {
  it('come back as rows, nothing as null', () => {
    const bytes = encodeColumns([
      { name: 'n', kind: 'number', values: ['12', 0.5, null] },
      { name: 't', kind: 'text', values: ['甲', null, ''] },
      { name: 'f', kind: 'flag', values: [true, false, null] }
    ]);
    expect(decode(bytes)).toEqual([
      { n: 12, t: '甲', f: true },
      { n: 0.5, t: null, f: false },
      { n: null, t: '', f: null }
    ]);
    expect(decode(encodeColumns([{ name: 'n', kind: 'number', values: [] }]))).toEqual([]);
  });
});

describe('packages of the engines', () => {
  it('are none of the app, and their lock file names no registry', () => {
    const own = JSON.parse(readFileSync('scripts/engine/package.json', 'utf8')) as { dependencies: object };
    const app = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object; devDependencies: object };
    for (const name of Object.keys(own.dependencies))
      expect({ ...app.dependencies, ...app.devDependencies }).not.toHaveProperty([name]);
    expect(readFileSync('scripts/engine/package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  it('that are missing are named with what installs them', async () => {
    await expect(heavy('@no-such/engine')).rejects.toThrow(/npm run engines/u);
  });
});
