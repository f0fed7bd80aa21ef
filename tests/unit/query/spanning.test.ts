// Several editions looked at as one: whose every duty is, and one bureau for all of its kind over cities.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, type Desk, type Engine, type PageDesk, type Question } from '../../../src/lib/db/engine.ts';
import { openNode } from '../../../src/lib/db/node.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { encodeTables } from '../../../src/lib/duty/arrow.ts';
import type { Place } from '../../../src/lib/duty/record.ts';
import { tableRows } from '../../../src/lib/duty/tables.ts';
import { duties, FIRST_DUTIES } from '../../../src/lib/query/duties.ts';
import { matrix } from '../../../src/lib/query/matrix.ts';
import { names } from '../../../src/lib/query/names.ts';
import { QUESTIONS } from '../../../src/lib/query/questions.ts';
import {
  BODIES_OF_EDITIONS,
  bodiesOverCities,
  spanningDesk,
  type BodyOfEdition
} from '../../../src/lib/query/spanning.ts';
import { workload } from '../../../src/lib/query/workload.ts';
import { readingOf, type ListNotes } from '../../support/lists.ts';
import { filtersOf, samplesOf, type Sampled } from '../../support/questions.ts';
import { SIX } from '../../support/six-duties.ts';
import { SMALL } from '../../support/small-lists.ts';

function moved(notes: ListNotes, place: Place): ListNotes {
  const bureaus = notes.bureaus.map((bureau) => ({ ...bureau, name: bureau.name.replace(/^某市/u, place.city) }));
  return { ...notes, place, bureaus };
}

const SAMPLED: Sampled = {
  category: 'nongye',
  bureaus: ['shuiliju', 'gonganju'],
  text: '修渠',
  duty: 'near~shared-1',
  keys: [9, 10, 15]
};
let engine: Engine;
let alone: Desk[];
let all: PageDesk;
/** A desk of the page at an engine in Node, which gives no bytes. */
const paged = (scope: number[]): PageDesk => ({
  ...desk(engine, scope),
  raw: () => Promise.reject(new Error('no bytes'))
});

beforeAll(async () => {
  const readings = [
    readingOf(SMALL),
    readingOf(moved(SIX, { city: '某市', township: '邻乡' })),
    readingOf(moved(SIX, { city: '远县', township: '远镇' }))
  ];
  engine = await openNode(tableRows(readings).editions.map(({ rows }) => encodeTables(rows)));
  alone = [1, 2, 3].map((edition) => desk(engine, [edition]));
  const span = await spanningDesk(paged([1, 2, 3]), [
    { edition: 1, id: 'here', label: '某乡' },
    { edition: 2, id: 'near', label: "邻'乡" },
    { edition: 3, id: 'far@2025-06', label: '远县远镇' }
  ]);
  all = span(paged([1, 2, 3]));
});
afterAll(() => engine.close());

describe('a desk over several editions', () => {
  it.each(QUESTIONS.map((question) => [question.name, question] as const))('answers %s', async (name, question) => {
    const given = samplesOf(SAMPLED).get(name) ?? filtersOf(SAMPLED);
    for (const params of given.slice(0, 3))
      expect(await all.ask(question as Question<unknown, object>, params)).toBeInstanceOf(Array);
  });

  it('says of every duty whose it is, in its id and its name', async () => {
    const { total, rows } = await duties(all, NO_FILTER, FIRST_DUTIES);
    const each = await Promise.all(alone.map((own) => duties(own, NO_FILTER, FIRST_DUTIES)));
    expect(total).toBe(each.reduce((sum, one) => sum + one.total, 0));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
    const prefixes = ['here~', 'near~', 'far@2025-06~'];
    expect(rows.map(({ id }) => id)).toEqual(
      each.flatMap((one, at) => one.rows.map(({ id }) => `${prefixes[at] ?? ''}${id}`))
    );
    expect(rows.find(({ id }) => id === 'near~basic-1')?.name).toBe(
      `〔邻'乡〕${each[1]?.rows.find(({ id }) => id === 'basic-1')?.name ?? ''}`
    );
  });

  it('calls the bureau of all cities as the first edition does, whichever number that has', async () => {
    const given = [
      { edition: 3, id: 'far', label: '远县远镇' },
      { edition: 1, id: 'here', label: '某乡' }
    ];
    const own = paged([3, 1]);
    const both = (await spanningDesk(own, given))(own);
    const keys = await both.ask(BODIES_OF_EDITIONS, null);
    const first = await own.ask(BODIES_OF_EDITIONS, null);
    const water = (rows: BodyOfEdition[], of: number) =>
      rows.find((row) => row.edition === of && row.stem === '水利局');
    expect(water(keys, 1)?.bureau).toBe(water(first, 3)?.bureau);
    expect(water(first, 1)?.bureau).not.toBe(water(first, 3)?.bureau);
  });

  it('has one bureau for all cities, whose figures are the sum of theirs', async () => {
    const { bureaus } = await names(all);
    expect(bureaus.filter(({ name }) => name.includes('水利局'))).toMatchObject([
      { id: 'shuiliju', name: '水利局', shortName: '水利局' }
    ]);
    expect(new Set(bureaus.map(({ id }) => id)).size).toBe(bureaus.length);
    const of = async (own: Desk) => (await workload(own, NO_FILTER)).find(({ id }) => id === 'shuiliju')?.duties ?? 0;
    const each = await Promise.all(alone.map(of));
    expect(each[2]).toBeGreaterThan(0);
    expect(await of(all)).toBe(each.reduce((sum, one) => sum + one));
    const cells = await matrix(all, { ...NO_FILTER, bureaus: ['shuiliju'] });
    expect(cells.filter(({ bureau }) => bureau !== null).map(({ bureau }) => bureau)).toEqual(
      cells.filter(({ bureau }) => bureau !== null).map(() => 'shuiliju')
    );
  });
});

describe('a bureau of several cities', () => {
  it('is called as that of the first one, so that no two have one name', async () => {
    const called = (city: string, name: string): ListNotes =>
      moved(JSON.parse(JSON.stringify(SIX).replaceAll('水利局', name)) as ListNotes, { city, township: '某乡' });
    const both = called('三县', '水利局');
    const notes = [
      called('一县', '水务局'),
      called('二县', '水利局'),
      {
        ...both,
        bureaus: [
          ...both.bureaus,
          { name: '三县水务局', stem: '水务局', short: '县水务局', tier: 'government' as const, aliases: [] }
        ]
      }
    ];
    const own = await openNode(
      tableRows(notes.map((each) => readingOf(each))).editions.map(({ rows }) => encodeTables(rows))
    );
    const bare = { ...desk(own, [1, 2, 3]), raw: () => Promise.reject(new Error('no bytes')) };
    const span = await spanningDesk(
      bare,
      [1, 2, 3].map((edition) => ({ edition, id: String(edition), label: String(edition) }))
    );
    const { bureaus } = await names(span(bare));
    await own.close();
    expect(
      bureaus
        .map(({ name }) => name)
        .filter((name) => name.startsWith('水'))
        .sort()
    ).toEqual(['水利局', '水务局']);
  });
});

describe('bodies over cities', () => {
  const body = (bureau: number, city: string, stem: string, kind: string | null): BodyOfEdition => ({
    edition: city === '甲市' ? 1 : 2,
    bureau,
    stem,
    kind,
    city
  });

  it('match by name, then by kind, one of each city at most', () => {
    const here = [
      body(1, '甲市', '水利局', '水利'),
      body(2, '甲市', '河长办', '水利'),
      body(3, '甲市', '档案馆', null)
    ];
    const there = [
      body(4, '乙县', '河长办', '水利'),
      body(5, '乙县', '水务局', '水利'),
      body(6, '乙县', '茶叶局', null)
    ];
    expect([...bodiesOverCities([...here, ...there])]).toEqual([
      [4, 2],
      [5, 1]
    ]);
  });

  it('stay as they are in one city, and where no city is named they are of one list each', () => {
    expect(bodiesOverCities([body(1, '甲市', '水利局', '水利'), body(1, '甲市', '水利局', '水利')]).size).toBe(0);
    const nowhere = { ...body(1, '', '水利局', '水利'), edition: 1 };
    expect([...bodiesOverCities([nowhere, { ...nowhere, edition: 2, bureau: 7 }])]).toEqual([[7, 1]]);
  });
});
