// The subset of SQL that all engines share: every statement of every question keeps to it, alone and over several
// places.
import { beforeAll, describe, expect, it } from 'vitest';
import { desk, type PageDesk, type Question, type Statement } from '../../../src/lib/db/engine.ts';
import { openNode } from '../../../src/lib/db/node.ts';
import { encodeTables } from '../../../src/lib/duty/arrow.ts';
import { tableRows } from '../../../src/lib/duty/tables.ts';
import { holding, joined, joinedOnce, placeAmong, rounded } from '../../../src/lib/query/portable.ts';
import { QUESTIONS } from '../../../src/lib/query/questions.ts';
import { withKeys } from '../../../src/lib/query/scope.ts';
import { spanningDesk } from '../../../src/lib/query/spanning.ts';
import { readingOf, type ListNotes } from '../../support/lists.ts';
import { filtersOf, samplesOf } from '../../support/questions.ts';
import { SIX } from '../../support/six-duties.ts';
import { sql } from '../../support/sql.ts';

const SAMPLED = {
  category: 'nongye',
  bureaus: ['shuiliju', 'gonganju'] as [string, string],
  text: '修 xq 12',
  duty: 'shared-1',
  keys: [3, 4, 5]
};

/** What may stand before a bracket: functions that all engines have, and words of SQL. */
const CALLED = new Set(
  [
    'cast coalesce concat_ws count floor lower max min position rank row_number string_agg sum',
    'and as by exists filter materialized from in join not on or over select union using values where'
  ]
    .join(' ')
    .split(' ')
);

/** Names of common tables may stand before their column lists. */
const COLUMN_LISTS = /\b[os]\((?:edition, id, label|bureau, first)\)/gu;

/** What is wrong with a statement, by the words that say so. */
function faults({ sql }: Statement): string[] {
  const bare = sql.replace(/'(?:[^']|'')*'/gu, "''").replace(COLUMN_LISTS, '');
  const code = bare.replace(/"[^"]*"/gu, 'quoted');
  const wrong = [
    ...[...code.matchAll(/\b(\w+)\s*\(/gu)]
      .map(([, name = '']) => name)
      .filter((name) => !CALLED.has(name.toLowerCase())),
    ...[...code.matchAll(/\b[a-z]+[A-Z]\w*/gu)].map(([word]) => word),
    ...[...code.matchAll(/::|\[|\bGROUP BY ALL\b|\bREPLACE\b|\bEXCLUDE\b|\bQUALIFY\b|\bILIKE\b|\bmain\.|\bCREATE\b/gu)],
    ...[...code.matchAll(/\bFILTER \((?!\s*WHERE\s)/gu)],
    ...[...code.matchAll(/\bAS DOUBLE\)/gu)]
  ].map(String);
  const joins = [...bare.matchAll(/string_agg\(/gu)].length;
  const known = [...bare.matchAll(/string_agg\((?:DISTINCT [\w.]+|[^()]+?), '' ORDER BY [\w., ]+\)/gu)].length;
  return joins === known ? wrong : [...wrong, 'string_agg'];
}

/** Whether a statement leaves no order to the engine: it says one, or has one row. */
function ordered({ sql }: Statement): boolean {
  let inner = sql;
  for (let outer = ''; outer !== inner;) {
    outer = inner;
    inner = inner.replace(/\([^()]*\)/gu, '');
  }
  const last = inner.slice(inner.lastIndexOf('SELECT'));
  return last.includes('ORDER BY') || !/\bFROM\b/u.test(last) || /^SELECT (?:count|CAST AS)/u.test(last);
}

const statements: [name: string, statement: Statement][] = [];
beforeAll(async () => {
  const moved: ListNotes = {
    ...SIX,
    place: { city: '远县', township: '远镇' },
    bureaus: SIX.bureaus.map((bureau) => ({ ...bureau, name: bureau.name.replace(/^某市/u, '远县') }))
  };
  const { editions } = tableRows([readingOf(SIX), readingOf(moved)]);
  const engine = await openNode(editions.map(({ rows }) => encodeTables(rows)));
  const heard: PageDesk = {
    ...desk(engine, [1, 2]),
    raw: (name, statement) => {
      statements.push([`${name} over several places`, statement]);
      return Promise.resolve(new Uint8Array());
    }
  };
  const besides = [1, 2].map((edition) => ({ edition, id: `place-${edition}`, label: `${edition}'号` }));
  const { raw } = (await spanningDesk(heard, besides))(heard);
  for (const { name, statement } of QUESTIONS as readonly Question<unknown, unknown>[])
    for (const params of samplesOf(SAMPLED).get(name) ?? filtersOf(SAMPLED))
      for (const scope of [[1], [1, 2]]) {
        statements.push([name, statement(params, scope)]);
        await raw(name, statement(params, scope));
      }
  await engine.close();
});

describe('statements', () => {
  it('use only what all engines have', () => {
    expect(statements.length).toBeGreaterThan(1000);
    const found = statements.flatMap(([name, statement]) => faults(statement).map((fault) => `${name}: ${fault}`));
    expect([...new Set(found)]).toEqual([]);
  });

  it('leave no order to the engine', () => {
    expect([...new Set(statements.filter(([, statement]) => !ordered(statement)).map(([name]) => name))]).toEqual([]);
  });

  it('name keys as numbers, by which an engine finds rows without reading the whole table', () => {
    const asked = statements.filter(([, { sql }]) => /\.(?:duty|clause|edition) (?:=|IN \() ?\?/u.test(sql));
    expect(asked.map(([name]) => name)).toEqual([]);
    expect(withKeys('d.duty', [3, 14])).toBe('d.duty IN (3, 14)');
    expect(withKeys('d.duty', [])).toBe('FALSE');
    expect(() => withKeys('d.duty', [1.5])).toThrow(RangeError);
  });

  it.each([
    'SELECT contains(a.b, ?) FROM a ORDER BY a.b',
    'SELECT a.b::INTEGER FROM a ORDER BY a.b',
    'SELECT list_position([1], a.b) FROM a ORDER BY a.b',
    'SELECT a.b AS someName FROM a ORDER BY a.b',
    'SELECT a.b, count(*) FROM a GROUP BY ALL ORDER BY a.b',
    "SELECT string_agg(a.b, '|') FROM a",
    'SELECT count(*) FILTER (a.b > 1) FROM a',
    'SELECT d.* REPLACE (1 AS b) FROM d ORDER BY d.b'
  ])('a statement that does not is found: %s', (sql) => {
    expect(faults({ sql, values: [] })).not.toEqual([]);
  });

  it('a statement without an order is found', () => {
    const sql = 'WITH c AS (SELECT a.b FROM a ORDER BY a.b) SELECT c.b FROM c';
    expect([ordered({ sql, values: [] }), ordered({ sql: `${sql} ORDER BY c.b`, values: [] })]).toEqual([false, true]);
  });
});

describe('what engines say differently', () => {
  it('is written in one form', () => {
    expect(joined('a.b', 'a.c, a.d', ',')).toBe("string_agg(a.b, ',' ORDER BY a.c, a.d)");
    expect(joinedOnce('a.b')).toBe("string_agg(DISTINCT a.b, '|' ORDER BY a.b)");
    expect(placeAmong('a.b', ['x', 'y'])).toBe("CASE a.b WHEN 'x' THEN 1 WHEN 'y' THEN 2 END");
    expect(holding('a.b', '河')).toEqual({ sql: 'a.b LIKE ?', value: '%河%' });
    expect(holding('a.b', '5%')).toEqual({ sql: 'position(? IN a.b) > 0', value: '5%' });
    expect(rounded('a.b', 2)).toBe('floor(CAST(a.b AS DOUBLE PRECISION) * 100 + 0.5) / 100');
  });

  it.each([
    ['占5%', ['占5%以上']],
    ['占5', ['占5%以上', '占5成']],
    ['a_b', ['a_b']],
    ['\\', ['c:\\d']]
  ])('holds %s as it is written', async (word, wanted) => {
    const engine = await openNode();
    const { sql: where, value } = holding('t.x', word);
    const texts = `(VALUES ('占5%以上'), ('占5成'), ('a_b'), ('acb'), ('c:\\d')) t(x)`;
    const rows = await sql<{ x: string }>(engine, `SELECT t.x FROM ${texts} WHERE ${where}`, [value]);
    expect(rows.map(({ x }) => x).sort()).toEqual([...wanted].sort());
    await engine.close();
  });
});
