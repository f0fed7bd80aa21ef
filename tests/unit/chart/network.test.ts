import { beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/lib/analysis/labels.ts';
import { seeded } from '../../../src/lib/analysis/network.ts';
import { placedNetwork, type PlacedNetwork } from '../../../src/lib/analysis/placed-network.ts';
import { bureauDuties } from '../../../src/lib/chart/bureau-duties.ts';
import { bureauNetwork, spots, tieKey } from '../../../src/lib/chart/bureau-network.ts';
import { bureauSetsPlot } from '../../../src/lib/chart/bureau-sets.ts';
import { coreWords, networkStanding, placedStandings } from '../../../src/lib/chart/network-standing.ts';
import { reportingFlow } from '../../../src/lib/chart/reporting-flow.ts';
import type { TestDesk } from '../../support/sql.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { networkViews } from '../../../src/lib/query/network-views.ts';
import { naming } from '../../support/naming.ts';
import { smallLists } from '../../support/small-lists.ts';
import { expectPicture, picture } from '../../support/snapshot.ts';

let desk: TestDesk;
let rows: PlacedNetwork;
beforeAll(async () => {
  desk = await smallLists();
  rows = await placedNetwork(await networkViews(desk, NO_FILTER));
});

const equal = (duties: number) => ({ duties, weight: duties });
let many: PlacedNetwork;
beforeAll(async () => {
  many = await crowd(40);
});

function crowd(count: number): Promise<PlacedNetwork> {
  const chance = seeded(3);
  const bureaus = Array.from({ length: count }, (_, index) => ({
    id: `b${index}`,
    bureau: '市名字很长的综合行政管理局'.slice(0, 4 + Math.floor(chance() * 9)),
    tier: 'government' as const,
    duties: 1 + Math.floor(chance() ** 3 * 14)
  }));
  const ties = bureaus.flatMap((one, index) =>
    bureaus
      .slice(index + 1)
      .flatMap((two) => (chance() < 0.1 ? [{ one: one.id, two: two.id, ...equal(1 + Math.floor(chance() * 4)) }] : []))
  );
  return placedNetwork({ bureaus, ties, duties: [], sets: [], flows: [], only: 'shared' });
}

/** Marks of a row and of the duties in it. */
const opens = (mark: string) => ({ pick: mark, 'pick:duties': mark });

describe('bureau network', () => {
  it('holds every line in the table and tells the strongest tie', async () => {
    const figure = bureauNetwork(rows, '某乡', '', 'weighted', naming());
    expect(figure.caption).toContain('最多的是某市水利局和某州环保分局，共1项');
    expect(figure.table.rows).toEqual([
      {
        one: '某市水利局',
        two: '某州环保分局',
        duties: 1,
        weight: 1,
        ...opens('pair:shuiliju/huanbaofenju@shared'),
        'pick:weight': 'pair:shuiliju/huanbaofenju@shared'
      },
      { one: '某乡', two: '某市水利局', duties: 2, weight: null, ...opens('bureau:shuiliju@shared') },
      { one: '某乡', two: '某市教育局', duties: 1, weight: null, ...opens('bureau:jiaoyuju@shared') },
      { one: '某乡', two: '某州环保分局', duties: 1, weight: null, ...opens('bureau:huanbaofenju@shared') }
    ]);
    await expectPicture(figure, 1280);
  });
  it('has the pairs that share most at the head of its table', () => {
    const { table } = bureauNetwork(many, '某乡', '', 'weighted', naming());
    const counts = table.rows.filter(({ one }) => one !== '某乡').map(({ duties }) => Number(duties));
    expect(counts.length).toBeGreaterThan(5);
    expect(counts).toEqual([...counts].sort((one, two) => two - one));
    expect(table.rows.slice(0, counts.length).some(({ one }) => one === '某乡')).toBe(false);
  });
  it('marks ties of a draft that came or went, and says how many duties more or fewer', () => {
    const before = new Map([
      [tieKey('jiaoyuju', 'shuiliju'), 2],
      [tieKey('shuiliju', 'gone'), 1]
    ]);
    const figure = bureauNetwork(rows, '某乡', '', 'weighted', naming(), before);
    expect(figure.caption).toContain('虚线是不再共担的');
    expect(figure.table.rows.slice(0, 2).map(({ one, two, duties, shift }) => [one, two, duties, shift])).toEqual([
      ['某市水利局', '某州环保分局', 1, 1],
      ['某市教育局', '某市水利局', 0, -2]
    ]);
    expect(picture(figure, 1280).match(/stroke-dasharray/g)).toHaveLength(1);
    expect(picture(bureauNetwork(rows, '某乡', '', 'weighted', naming()), 1280)).not.toContain('stroke-dasharray');
  });
  it.each([
    [1280, 740],
    [640, 520],
    [358, 620]
  ])('no label covers another label or a point at %d px', (width, height) => {
    const { spots: places, labels } = spots(many, { width, height }, naming());
    const boxes = [...labels];
    expect(boxes.length).toBeGreaterThan(width >= 640 ? 37 : 20);
    boxes.forEach(([id, box], index) => {
      for (const [other, next] of boxes.slice(index + 1)) expect(overlaps(box, next), `${id} ${other}`).toBe(false);
      for (const place of places) {
        const disc = {
          x: place.x - place.radius,
          y: place.y - place.radius,
          width: 2 * place.radius,
          height: 2 * place.radius
        };
        expect(overlaps(box, disc), `${id} ${place.id}`).toBe(false);
      }
    });
  });
  it.each([1280, 640, 358])('every name is whole at %d px, a long one in lines', (width) => {
    const long = 'Human Resources and Social Security and Public Employment Bureau';
    const { spots: places } = spots(many, { width, height: 620 }, { bureau: () => long });
    for (const place of places) {
      expect(place.text.replaceAll('\n', ' ')).toBe(long);
      expect(place.height).toBeGreaterThan(16);
      expect(place.width).toBeLessThanOrEqual(width >= 640 ? 192 : 94);
    }
  });
  it.each(['某乡', '阿什里哈萨克民族乡', '天马街道办事处', '10 lists', 'Ashili Township, Changji City'])(
    'the middle is called %s in whole',
    (name) => {
      const text = picture(bureauNetwork(many, name, '', 'weighted', naming()), 1280);
      const letters = [...text.matchAll(/<t(?:ext|span)[^>]*>([^<]*)/g)].map(([, letter]) => letter);
      expect(letters.join('').replace(/\s/gu, '')).toContain(name.replace(/\s/gu, ''));
      for (const word of name.match(/[A-Za-z]+/gu) ?? [])
        expect(letters.some((line) => line?.includes(word))).toBe(true);
    }
  );
  it('draws the same picture to the byte, and another one for a chosen bureau', () => {
    const one = picture(bureauNetwork(many, '某乡', '', 'weighted', naming()), 1280);
    expect(picture(bureauNetwork(many, '某乡', '', 'weighted', naming()), 1280)).toBe(one);
    expect(picture(bureauNetwork(many, '某乡', 'b1', 'weighted', naming()), 1280)).not.toBe(one);
    expect(picture(bureauNetwork(many, '某乡', 'unknown', 'weighted', naming()), 1280)).toBe(one);
  });
  it('every label that found room is in the picture', () => {
    const figure = bureauNetwork(many, '某乡', '', 'weighted', naming());
    const { labels } = spots(many, { width: 1280, height: figure.height(1280) }, naming());
    expect(picture(figure, 1280).match(/<text/g)).toHaveLength(labels.size + 1);
  });
});

it('bureaus and duties', async () => {
  const figure = bureauDuties(rows, 3, '', naming());
  expect(figure.table.rows).toEqual([
    {
      name: '水源保护',
      count: 2,
      bureaus: '某市水利局、某州环保分局',
      pick: 'duty:shared-2',
      'pick:count': 'bureaus:duty.shared-2'
    }
  ]);
  await expectPicture(figure, 1280);
});

it('reporting flow', async () => {
  const figure = reportingFlow(rows.flows, '某乡', '', naming());
  expect(figure.caption).toBe(
    '向上报送的条款中，报给部门的3条次（写明，或本项只列这一个部门），涉及3个部门，以某市教育局最多（1条）；看不出报给哪个部门的0条。一条兼有两类工作或两个对象时各计一次。'
  );
  expect(figure.table.rows.at(-1)).toMatchObject({
    action: '排查巡查',
    clauses: 1,
    pick: 'clauses:bureau.any/tier.any/side.township/work.inspection/to.shuiliju'
  });
  await expectPicture(figure, 1280);
});

it('sets of bureaus', async () => {
  const figure = bureauSetsPlot(rows, '', naming());
  expect(figure.table.rows.map((row) => [row['pick'], row['duties']])).toEqual([
    ['set:shuiliju,huanbaofenju@shared', 1],
    ['set:jiaoyuju@shared', 1],
    ['set:shuiliju@shared', 1]
  ]);
  expect(picture(figure, 1280)).toContain('data-pick="set:shuiliju,huanbaofenju@shared"');
  await expectPicture(figure, 1280);
});

describe('standing', () => {
  it('ranks by partners', async () => {
    expect(placedStandings(rows, '', 'weighted').map(({ id, degree, core }) => [id, degree, core])).toEqual([
      ['shuiliju', 1, 1],
      ['huanbaofenju', 1, 1],
      ['jiaoyuju', 0, 0]
    ]);
    await expectPicture(networkStanding(rows, '', 'weighted', naming('en')), 1280);
  });
  it('of one bureau keeps its partners only', () => {
    expect(placedStandings(rows, 'huanbaofenju', 'weighted').map(({ id }) => id)).toEqual(['shuiliju', 'huanbaofenju']);
    expect(placedStandings(rows, 'jiaoyuju', 'weighted').map(({ id }) => id)).toEqual(['jiaoyuju']);
  });
});

describe('core in words', () => {
  const bureaus = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    bureau: `市${id}局`,
    tier: 'government' as const,
    duties: 2
  }));
  const pairs = ['ab', 'ac', 'bc', 'ad', 'bd', 'cd'].map(([one = '', two = '']) => ({ one, two }));
  const within = (set: string) => (pair: { one: string; two: string }) =>
    set.includes(pair.one) && set.includes(pair.two);
  const made = () =>
    placedNetwork({
      bureaus,
      ties: pairs.filter(within('abcd')).map((pair) => ({
        ...pair,
        duties: within('abc')(pair) ? 2 : 1,
        weight: within('abc')(pair) ? 0.833333333 : 0.333333333
      })),
      duties: [
        { duty: 'shared-1', name: '四家的事', bureaus: 'a,b,c,d' },
        { duty: 'shared-2', name: '三家的事', bureaus: 'a,b,c' }
      ],
      sets: [
        { bureaus: 'a,b,c,d', size: 4, duties: 1 },
        { bureaus: 'a,b,c', size: 3, duties: 1 }
      ],
      flows: [],
      only: 'shared'
    });
  it('names who is in it, and what is left without the largest duty', async () => {
    const words = coreWords(await made(), 'weighted', naming());
    expect(words).toContain('核心是市a局、市b局和市c局，共3个部门，核心值1.7。');
    expect(words).toContain('配合1（4个部门）的，不计这项，核心值为：市a局1，市b局1，市c局1。');
  });
  it('the bureau brought out stands in title, caption, options and table, by the rule chosen', async () => {
    const rows = await made();
    const picture = bureauNetwork(rows, '某乡', 'a', 'repeated', naming());
    expect(picture.title).toBe('以乡镇为中心的部门网络（突出市a局）');
    expect(picture.options).toBe('突出市a局，核心与中介度的联系共办两项以上才计');
    expect(picture.caption).toContain('不计列部门最多的配合1（4个部门），核心值为0，中介度为0%');
    const standing = networkStanding(rows, 'a', 'repeated', naming());
    expect(standing.caption).toContain('不计列部门最多的配合1（4个部门），核心值为0，中介度为0%');
    expect(standing.table.rows[0]).toMatchObject({ name: '市a局', core: 2, largest: '配合1', largestCore: 0 });
    expect(standing.table.foot).toMatchObject({ name: '不重复合计', duties: 2 });
    expect(networkStanding(rows, 'a', 'repeated', naming('en')).caption).toContain(
      'Without shared 1, which lists most bureaus (4), core 0 and betweenness 0% remain.'
    );
  });
});

it('stands without any row', async () => {
  const nothing = await placedNetwork(await networkViews(desk, { ...NO_FILTER, text: '没有这样的词' }));
  for (const figure of [
    bureauNetwork(nothing, '某乡', '', 'weighted', naming()),
    bureauDuties(nothing, 0, '', naming()),
    reportingFlow([], '某乡', '', naming()),
    bureauSetsPlot(nothing, '', naming()),
    networkStanding(nothing, '', 'weighted', naming())
  ]) {
    expect(figure.table.rows).toEqual([]);
  }
});
