import { beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/lib/analysis/labels.ts';
import { seeded } from '../../../src/lib/analysis/network.ts';
import { placedNetwork, type PlacedNetwork } from '../../../src/lib/analysis/placed-network.ts';
import { bureauDuties } from '../../../src/lib/chart/bureau-duties.ts';
import { bureauNetwork, spots } from '../../../src/lib/chart/bureau-network.ts';
import { bureauSetsPlot } from '../../../src/lib/chart/bureau-sets.ts';
import { networkStanding, standings } from '../../../src/lib/chart/network-standing.ts';
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
  rows = placedNetwork(await networkViews(desk, NO_FILTER));
});

function crowd(count: number): PlacedNetwork {
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
      .flatMap((two) => (chance() < 0.1 ? [{ one: one.id, two: two.id, duties: 1 + Math.floor(chance() * 4) }] : []))
  );
  return placedNetwork({ bureaus, ties, duties: [], sets: [], flows: [], only: 'shared' });
}

describe('bureau network', () => {
  it('holds every line in the table and tells the strongest tie', async () => {
    const figure = bureauNetwork(rows, '某乡', '', naming());
    expect(figure.caption).toContain('最多的是某市水利局和某州环保分局，共1项');
    expect(figure.table.rows).toEqual([
      { one: '某乡', two: '某市教育局', duties: 1, pick: 'bureau:jiaoyuju@shared' },
      { one: '某乡', two: '某市水利局', duties: 2, pick: 'bureau:shuiliju@shared' },
      { one: '某乡', two: '某州环保分局', duties: 1, pick: 'bureau:huanbaofenju@shared' },
      { one: '某市水利局', two: '某州环保分局', duties: 1, pick: 'pair:shuiliju/huanbaofenju@shared' }
    ]);
    await expectPicture(figure, 1280);
  });
  it.each([
    [1280, 740],
    [640, 520],
    [358, 620]
  ])('no label covers another label or a point at %d px', (width, height) => {
    const { spots: places, labels } = spots(crowd(40), { width, height }, naming());
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
  it('draws the same picture to the byte, and another one for a chosen bureau', () => {
    const one = picture(bureauNetwork(crowd(40), '某乡', '', naming()), 1280);
    expect(picture(bureauNetwork(crowd(40), '某乡', '', naming()), 1280)).toBe(one);
    expect(picture(bureauNetwork(crowd(40), '某乡', 'b1', naming()), 1280)).not.toBe(one);
    expect(picture(bureauNetwork(crowd(40), '某乡', 'unknown', naming()), 1280)).toBe(one);
  });
  it('every label that found room is in the picture', () => {
    const figure = bureauNetwork(crowd(40), '某乡', '', naming());
    const { labels } = spots(crowd(40), { width: 1280, height: figure.height(1280) }, naming());
    expect(picture(figure, 1280).match(/<text/g)).toHaveLength(labels.size + 1);
  });
});

it('bureaus and duties', async () => {
  const figure = bureauDuties(rows, 3, '', naming());
  expect(figure.table.rows).toEqual([
    { name: '水源保护', count: 2, bureaus: '某市水利局、某州环保分局', pick: 'duty:shared-2' }
  ]);
  await expectPicture(figure, 1280);
});

it('reporting flow', async () => {
  const figure = reportingFlow(rows.flows, '某乡', '', naming());
  expect(figure.caption).toBe(
    '向上报送的条款中，报给部门的3条次（写明，或本项只列这一个部门），涉及3个部门，以某市教育局最多（1条）；看不出报给哪个部门的0条。一条兼有两类工作或两个对象时各计一次。'
  );
  expect(figure.table.rows.at(-1)).toMatchObject({ action: '排查巡查', clauses: 1, pick: 'bureau:shuiliju' });
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
    expect(standings(rows, '').map(({ id, degree, core }) => [id, degree, core])).toEqual([
      ['shuiliju', 1, 1],
      ['huanbaofenju', 1, 1],
      ['jiaoyuju', 0, 0]
    ]);
    await expectPicture(networkStanding(rows, '', naming('en')), 1280);
  });
  it('of one bureau keeps its partners only', () => {
    expect(standings(rows, 'huanbaofenju').map(({ id }) => id)).toEqual(['shuiliju', 'huanbaofenju']);
    expect(standings(rows, 'jiaoyuju').map(({ id }) => id)).toEqual(['jiaoyuju']);
  });
});

it('stands without any row', async () => {
  const nothing = placedNetwork(await networkViews(desk, { ...NO_FILTER, text: '没有这样的词' }));
  for (const figure of [
    bureauNetwork(nothing, '某乡', '', naming()),
    bureauDuties(nothing, 0, '', naming()),
    reportingFlow([], '某乡', '', naming()),
    bureauSetsPlot(nothing, '', naming()),
    networkStanding(nothing, '', naming())
  ]) {
    expect(figure.table.rows).toEqual([]);
  }
});
