// Every question, asked of every engine over the same lists: equal rows in equal order.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClickHouse } from '../../scripts/engine/clickhouse.ts';
import { openDuckdb, writeParquet } from '../../scripts/engine/duckdb.ts';
import { loadPostgres, openPostgres } from '../../scripts/engine/postgres.ts';
import type { Store } from '../../scripts/engine/store.ts';
import { decode } from '../../src/lib/db/answer.ts';
import { desk, type Engine, type PageDesk, type Question, type Statement } from '../../src/lib/db/engine.ts';
import { openNode } from '../../src/lib/db/node.ts';
import { QUESTIONS } from '../../src/lib/query/questions.ts';
import { spanningDesk } from '../../src/lib/query/spanning.ts';
import { filtersOf, samplesOf, type Sampled } from '../support/questions.ts';
import { startClickHouse, type ClickHouseServer } from '../../scripts/engine/own-clickhouse.ts';
import { placeTables, sampled, SCOPES } from './places.ts';
import { startPostgres, type PostgresServer } from '../../scripts/engine/own-postgres.ts';

const LIMITS = { rows: 1_000_000, bytes: 1 << 28, patience: 60_000 };
const ENGINES = ['duckdb', 'postgres', 'clickhouse'] as const;

let reference: Engine;
let folder: string;
let postgres: PostgresServer;
let clickhouse: ClickHouseServer;
const stores = {} as Record<(typeof ENGINES)[number], Store>;
const samples: { scope: readonly number[]; of: Sampled }[] = [];

beforeAll(async () => {
  const tables = await placeTables();
  reference = await openNode(tables);
  for (const scope of SCOPES) samples.push({ scope, of: await sampled(desk(reference, scope)) });
  folder = mkdtempSync(join(tmpdir(), 'duty-atlas-parquet-'));
  await writeParquet(tables, folder);
  postgres = await startPostgres();
  await loadPostgres(postgres.url, tables);
  stores.duckdb = await openDuckdb(folder, LIMITS);
  stores.postgres = await openPostgres(postgres.url, LIMITS);
  clickhouse = await startClickHouse(folder);
  stores.clickhouse = await openClickHouse(clickhouse.url, LIMITS);
});
afterAll(async () => {
  for (const store of Object.values(stores)) await store.close();
  await postgres.stop();
  await clickhouse.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks the question of all engines with its samples, or with every `step`th. Resolves with how many rows it had. */
async function same(question: Question<unknown, object>, asked: (typeof samples)[number], step = 1, spanned?: Span) {
  const { scope, of } = asked;
  let rows = 0;
  const given = samplesOf(of).get(question.name) ?? filtersOf(of);
  for (const params of given.filter((_, at) => at % step === 0)) {
    const { sql, values } = (spanned ?? ((statement) => statement))(question.statement(params, scope));
    const stated: Question<unknown, object> = { name: question.name, statement: () => ({ sql, values }) };
    const wanted = await reference.ask(stated, params, scope);
    rows += wanted.length;
    const { signal } = new AbortController();
    const answers = await Promise.all(ENGINES.map((engine) => stores[engine].answer({ sql, values }, signal)));
    for (const [at, engine] of ENGINES.entries()) {
      const found = decode(answers[at] ?? new Uint8Array());
      expect({ engine, params, scope, rows: found }).toEqual({ engine, params, scope, rows: wanted });
    }
  }
  return rows;
}

type Span = (statement: Statement) => Statement;

describe('DuckDB, PostgreSQL and ClickHouse answer as the tab does', () => {
  const each = QUESTIONS.map((question) => [question.name, question as Question<unknown, object>] as const);

  it.each(each)('%s', async (_, question) => {
    let rows = 0;
    for (const [at, asked] of samples.entries()) rows += await same(question, asked, at === 0 ? 1 : 3);
    expect(rows, 'questions without any answer compare nothing').toBeGreaterThan(0);
  });

  it.each(each)('%s over several places as one', async (_, question) => {
    const [, cities] = samples;
    if (cities === undefined) throw new RangeError('no scope of several cities');
    await same(question, cities, 3, await spanOf(cities.scope));
  });
});

/** What a desk over several editions makes of a statement. */
async function spanOf(scope: readonly number[]): Promise<Span> {
  let told: Statement | undefined;
  const heard: PageDesk = {
    ...desk(reference, scope),
    raw: (_, statement) => {
      told = statement;
      return Promise.resolve(new Uint8Array());
    }
  };
  const besides = scope.map((edition) => ({ edition, id: `place-${edition}`, label: `${edition}?'号` }));
  const { raw } = (await spanningDesk(heard, besides))(heard);
  return (statement) => {
    void raw('', statement);
    return told ?? statement;
  };
}
