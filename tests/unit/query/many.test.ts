// Several places in one engine: each answers as if it stood alone, and together they count right.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { desk, type Engine, type Question } from '../../../src/lib/db/engine.ts';
import { openNode } from '../../../src/lib/db/node.ts';
import { encodeTables, type Tables } from '../../../src/lib/duty/arrow.ts';
import type { Place, Reading } from '../../../src/lib/duty/record.ts';
import { NOTHING_KNOWN, tableRows } from '../../../src/lib/duty/tables.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { knownTables } from '../../../src/lib/query/known.ts';
import { matrix } from '../../../src/lib/query/matrix.ts';
import { names } from '../../../src/lib/query/names.ts';
import { QUESTIONS } from '../../../src/lib/query/questions.ts';
import { selected } from '../../../src/lib/query/selection.ts';
import { bureauSets, sharingTies } from '../../../src/lib/query/sharing.ts';
import { totals } from '../../../src/lib/query/totals.ts';
import { workload } from '../../../src/lib/query/workload.ts';
import { readingOf, type ListNotes } from '../../support/lists.ts';
import { ABOUT_ENGINE, filtersOf, samplesOf, type Sampled } from '../../support/questions.ts';
import { SIX } from '../../support/six-duties.ts';
import { SMALL } from '../../support/small-lists.ts';
import { sql } from '../../support/sql.ts';

/** The same notes as of another place. */
function moved(notes: ListNotes, place: Place): ListNotes {
  const bureaus = notes.bureaus.map((bureau) => ({ ...bureau, name: bureau.name.replace(/^某市/u, place.city) }));
  return { ...notes, place, bureaus };
}

/** With a report of a duty of two bureaus that says to nobody in particular. */
const water = SMALL.duties['shared-2'];
if (water === undefined) throw new Error('no shared-2');
const UNNAMED: ListNotes = {
  ...SMALL,
  duties: {
    ...SMALL.duties,
    'shared-2': { ...water, township: [...(water.township ?? []), { text: '发现险情上报', actions: ['上报反馈'] }] }
  }
};

/** The same with a remark and a flag on every duty, and a place for every line. */
function remarked(reading: Reading): Reading {
  const duties = reading.duties.map((duty) => ({
    ...duty,
    flags: ['seq-gap', 'bureau-odd'],
    extra: [{ head: '备注', text: duty.name, spans: [] }]
  }));
  return { ...reading, duties, places: reading.lines.map((_, at) => `page:${at + 1}`) };
}

const READINGS: Reading[] = [
  readingOf(UNNAMED),
  readingOf(moved(SIX, { city: '某市', township: '邻乡' })),
  readingOf(moved(SIX, { city: '远县', township: '远镇' }))
].map(remarked);
const SAMPLED: Record<number, Sampled> = {
  1: {
    category: 'ziranziyuan',
    bureaus: ['shuiliju', 'huanbaofenju'],
    text: '河道',
    duty: 'shared-2',
    keys: [3, 4, 6]
  },
  2: { category: 'nongye', bureaus: ['shuiliju', 'gonganju'], text: '修渠', duty: 'shared-1', keys: [3, 4, 6] },
  3: { category: 'nongye', bureaus: ['shuiliju', 'gonganju'], text: '供水', duty: 'shared-1', keys: [3, 5, 6] }
};
const DUTIES = 6;

/** Rows without the numbers that depend on what else the engine holds. */
function bare(rows: readonly object[]): object[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([column, value]) =>
          !['key', 'edition'].includes(column) &&
          !(['duty', 'clause', 'bureau', 'document', 'category'].includes(column) && typeof value === 'number')
      )
    )
  );
}

function tablesOf(readings: readonly Reading[]): Tables[] {
  return tableRows(readings).editions.map(({ rows }) => encodeTables(rows));
}

let together: Engine;
const alone: Engine[] = [];
beforeAll(async () => {
  together = await openNode(tablesOf(READINGS));
  for (const reading of READINGS) alone.push(await openNode(tablesOf([reading])));
});

describe('keys and ids', () => {
  it('two townships of one city share its bureaus, another city has its own, categories are shared by name', () => {
    const { editions, known } = tableRows(READINGS);
    const keys = editions.map(({ rows }) => new Map(rows.bureau.map(({ stem, bureau }) => [stem, bureau])));
    expect(keys[0]?.get('水利局')).toBe(keys[1]?.get('水利局'));
    expect(keys[1]?.get('水利局')).not.toBe(keys[2]?.get('水利局'));
    expect(new Set(editions.flatMap(({ rows }) => rows.bureau.map(({ bureau }) => bureau))).size).toBe(8);
    expect(known.bureaus).toHaveLength(8);
    expect(known.categories.map(({ name }) => name)).toEqual(['民生服务', '自然资源', '农业', '安全']);
    expect(editions[1]?.rows.category.map(({ category }) => category)).toEqual(
      editions[2]?.rows.category.map(({ category }) => category)
    );
    expect(editions.map(({ rows }) => rows.bureau.find(({ stem }) => stem === '水利局')?.kind)).toEqual([
      '水利',
      '水利',
      '水利'
    ]);
    for (const table of ['duty', 'clause'] as const) {
      const all = editions.flatMap(({ rows }) => rows[table].map((row) => row[table as keyof typeof row]));
      expect(all).toEqual(all.map((_, index) => index + 1));
    }
  });

  it('an edition laid behind what an engine holds gets the rows it would get among all', async () => {
    const engine = await openNode(tablesOf(READINGS.slice(0, 1)));
    for (const reading of READINGS.slice(1)) {
      const known = await knownTables(desk(engine, []), NOTHING_KNOWN.next);
      const [edition] = tableRows([reading], known).editions;
      if (edition === undefined) throw new Error('no edition');
      await engine.add(encodeTables(edition.rows));
    }
    for (const table of ['edition', 'document', 'bureau', 'category', 'participation', 'clause_actor', 'span'])
      expect(await sql(engine, `SELECT * FROM ${table} ORDER BY ALL`)).toEqual(
        await sql(together, `SELECT * FROM ${table} ORDER BY ALL`)
      );
    await engine.close();
  });

  it('keys of built editions that are not loaded are left free', async () => {
    const engine = await openNode();
    const built = { edition: 9, document: 8, category: 40, bureau: 50, duty: 600, clause: 700 };
    expect((await knownTables(desk(engine, []), built)).next).toEqual(built);
    await engine.close();
  });

  it('places whose city is not named have no bureau in common', () => {
    const nowhere = { city: '', township: '' };
    const { editions } = tableRows([readingOf({ ...SMALL, place: nowhere }), readingOf({ ...SMALL, place: nowhere })]);
    expect(editions.map(({ entry }) => entry.id)).toEqual(['x', 'x.b']);
    expect(new Set(editions.flatMap(({ rows }) => rows.bureau.map(({ bureau }) => bureau))).size).toBe(6);
  });

  it('ids of bureaus do not depend on the order of the editions', () => {
    const alike = moved(SMALL, { city: '某市', township: '他乡' });
    const [education, ...others] = alike.bureaus;
    if (education === undefined) throw new Error('no bureau');
    const sounding = { ...education, name: '某市叫育局', stem: '叫育局', short: '市叫育局', tier: 'branch' as const };
    const other = readingOf({ ...alike, bureaus: [education, ...others, sounding] });
    const idsOf = (readings: Reading[]) =>
      Object.fromEntries(tableRows(readings).known.bureaus.map(({ name, id }) => [name, id]));
    expect(idsOf([readingOf(SMALL), other])).toEqual(idsOf([other, readingOf(SMALL)]));
    expect(idsOf([readingOf(SMALL), other])).toMatchObject({
      某市教育局: 'jiaoyuju-government',
      某市叫育局: 'jiaoyuju-branch'
    });
  });
});

/** The first parameters of a question are tried on all three editions, each other on one of them in turn. */
describe.each([1, 2, 3])('edition %i among three', (edition) => {
  it.each(
    QUESTIONS.filter(({ name }) => !ABOUT_ENGINE.includes(name)).map((question) => [question.name, question] as const)
  )('answers %s as alone', async (name, asked) => {
    const question = asked as Question<unknown, object>;
    const sampled = SAMPLED[edition];
    const own = alone[edition - 1];
    if (sampled === undefined || own === undefined) throw new Error('no such edition');
    const [here, there] = [0, (edition - 1) * DUTIES].map((offset) => {
      const shifted = { ...sampled, keys: sampled.keys.map((key) => key + offset) };
      return samplesOf(shifted).get(name) ?? filtersOf(shifted);
    });
    let rows = 0;
    for (const [index, params] of (here ?? []).entries()) {
      if (index > 0 && index % READINGS.length !== edition - 1) continue;
      const right = bare(await own.ask(question, params, [1]));
      expect(bare(await together.ask(question, there?.[index], [edition]))).toEqual(right);
      rows += right.length;
    }
    expect(rows).toBeGreaterThan(0);
  });
});

describe('two editions of one city together', () => {
  const both = () => desk(together, [1, 2]);
  const each = () => [desk(together, [1]), desk(together, [2])] as const;

  it('sum up duties and clauses, and count a shared bureau once', async () => {
    const [one, two] = await Promise.all(each().map((at) => totals(at, NO_FILTER)));
    const sum = await totals(both(), NO_FILTER);
    if (one === undefined || two === undefined) throw new Error('no totals');
    for (const measure of [
      'basic',
      'shared',
      'reclaimed',
      'cityClauses',
      'townshipClauses',
      'reports',
      'period'
    ] as const)
      expect([measure, sum[measure]]).toEqual([measure, one[measure] + two[measure]]);
    expect([one.bureaus, two.bureaus, sum.bureaus]).toEqual([3, 2, 4]);
  });

  it('have one row a bureau, whose figures are the sum, and panels that count the same', async () => {
    const rows = await workload(both(), NO_FILTER);
    const single = (await Promise.all(each().map((at) => workload(at, NO_FILTER)))).flat();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, duties, full } of rows) {
      const { cityClauses, townshipClauses, reports } = full;
      const own = single.filter((row) => row.id === id);
      const sum = (of: 'cityClauses' | 'townshipClauses' | 'reports') =>
        own.reduce((all, row) => all + row.full[of], 0);
      expect(duties).toBe(own.reduce((all, row) => all + row.duties, 0));
      expect([cityClauses, townshipClauses, reports]).toEqual(
        (['cityClauses', 'townshipClauses', 'reports'] as const).map(sum)
      );
      expect(await selected(both(), { kind: 'bureau', bureau: id, list: null }, NO_FILTER)).toMatchObject({
        duties,
        cityClauses,
        townshipClauses,
        reports
      });
    }
    expect((await names(both())).bureaus.map(({ id }) => id)).toEqual([
      'zuzhibu',
      'jiaoyuju',
      'shuiliju',
      'gonganju',
      'huanbaofenju'
    ]);
  });

  it('have cells, ties and sets that sum up', async () => {
    const key = ({ bureau, category, list }: { bureau: string | null; category: string; list: string }) =>
      `${bureau} ${category} ${list}`;
    const single = (await Promise.all(each().map((at) => matrix(at, NO_FILTER)))).flat();
    const sums = new Map<string, number>();
    for (const cell of single) sums.set(key(cell), (sums.get(key(cell)) ?? 0) + cell.duties);
    expect(new Map((await matrix(both(), NO_FILTER)).map((cell) => [key(cell), cell.duties]))).toEqual(sums);
    expect(await sharingTies(both(), NO_FILTER)).toEqual([
      { one: 'shuiliju', two: 'gonganju', duties: 2, weight: 2 },
      { one: 'shuiliju', two: 'huanbaofenju', duties: 1, weight: 1 }
    ]);
    expect((await bureauSets(both(), NO_FILTER)).map(({ bureaus, duties }) => [bureaus, duties])).toEqual([
      ['shuiliju,gonganju', 2],
      ['shuiliju', 2],
      ['shuiliju,huanbaofenju', 1],
      ['jiaoyuju', 1]
    ]);
  });

  it('of two cities keep their bureaus apart', async () => {
    const rows = await workload(desk(together, [2, 3]), NO_FILTER);
    expect(rows.map(({ bureau, duties }) => [bureau, duties])).toEqual([
      ['某市水利局', 4],
      ['远县水利局', 4],
      ['某市公安局', 2],
      ['远县公安局', 2]
    ]);
  });
});

describe('adding and dropping', () => {
  let engine: Engine | undefined;
  afterEach(async () => {
    await engine?.close();
    engine = undefined;
  });
  const count = async (edition: number) => (await totals(desk(engine as Engine, [edition]), NO_FILTER)).shared;

  it('takes out one edition and nothing else, and takes it in again', async () => {
    const tables = tablesOf(READINGS);
    engine = await openNode(tables);
    await engine.drop(2);
    expect([await count(1), await count(2), await count(3)]).toEqual([3, 0, 3]);
    await engine.add(tables[1] as Tables);
    expect([await count(1), await count(2), await count(3)]).toEqual([3, 3, 3]);
  });

  it('adds all of an edition or nothing', async () => {
    const [first, second] = tablesOf(READINGS);
    if (first === undefined || second === undefined) throw new Error('no tables');
    engine = await openNode([first]);
    await expect(engine.add({ ...second, span: second.duty })).rejects.toThrow(
      'table span, column document: duty in place 2'
    );
    await expect(engine.add({ ...second, span: second.span.slice(0, 40) })).rejects.toThrow('table span');
    expect([await count(1), await count(2)]).toEqual([3, 0]);
  });
});
