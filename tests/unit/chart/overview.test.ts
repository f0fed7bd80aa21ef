import { beforeAll, describe, expect, it } from 'vitest';
import { bureauBars } from '../../../src/lib/chart/bureau-bars.ts';
import { bureausPerDuty } from '../../../src/lib/chart/bureaus-per-duty.ts';
import { compositionBars } from '../../../src/lib/chart/composition-bars.ts';
import { listBenchmark } from '../../../src/lib/chart/list-benchmark.ts';
import { lorenzCurve } from '../../../src/lib/chart/lorenz-curve.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { overview, type Overview } from '../../../src/lib/query/overview.ts';
import { naming } from '../../support/naming.ts';
import { smallLists } from '../../support/small-lists.ts';
import { expectPicture, picture } from '../../support/snapshot.ts';

let rows: Overview;
beforeAll(async () => {
  rows = await overview(await smallLists(), NO_FILTER);
});

describe('list benchmark', () => {
  it('sets each list beside the national mean', async () => {
    const figure = listBenchmark(rows.composition, naming());
    expect(figure.table.rows).toEqual([
      { name: '基本履职', count: 2, mean: 117, difference: -115, pick: 'list:basic', 'pick:count': 'list:basic' },
      { name: '配合履职', count: 3, mean: 99, difference: -96, pick: 'list:shared', 'pick:count': 'list:shared' },
      {
        name: '上级收回',
        count: 1,
        mean: 124,
        difference: -123,
        pick: 'list:reclaimed',
        'pick:count': 'list:reclaimed'
      }
    ]);
    await expectPicture(figure, 624);
  });
  it('compares the sums of several places with no mean of single ones', () => {
    const together = listBenchmark(rows.composition, naming(), true);
    expect(together.table.columns.map(({ key }) => key)).toEqual(['name', 'count']);
    expect(together.table.columns.map(({ label }) => label).join()).not.toContain('本');
    expect(`${together.title}${picture(together, 624)}`).not.toMatch(/全国平均|117/u);
    expect(picture(listBenchmark(rows.composition, naming()), 624)).toMatch(/全国平均117/u);
  });
  it('draws bars where squares could not be counted', () => {
    const many = listBenchmark([{ category: '甲', id: 'jia', basic: 9000, shared: 4000, reclaimed: 100 }], naming());
    expect(picture(many, 624).match(/<rect/g)).toHaveLength(3);
  });
});

describe('composition', () => {
  it('names the largest category and gives every number', async () => {
    const figure = compositionBars(rows.composition, naming());
    expect(figure.caption).toContain('2个类别中，自然资源事项最多，共4项（基本1、配合2、收回1）');
    expect(figure.table.rows[0]).toEqual({
      name: '民生服务',
      basic: 1,
      shared: 1,
      reclaimed: 0,
      total: 2,
      pick: 'category:minshengfuwu',
      'pick:basic': 'category:minshengfuwu@basic',
      'pick:shared': 'category:minshengfuwu@shared',
      'pick:reclaimed': 'category:minshengfuwu@reclaimed',
      'pick:total': 'category:minshengfuwu'
    });
    expect(picture(figure, 624)).toContain('data-pick="category:ziranziyuan@reclaimed"');
    await expectPicture(figure, 624);
  });
  it('takes duties without category for no category', () => {
    const unsorted = { category: '未分类', id: 'y', basic: 0, shared: 0, reclaimed: 7 };
    expect(compositionBars([...rows.composition, unsorted], naming()).caption).toMatch(
      /^2个类别中，自然资源事项最多，共4项.*7项没有类别。$/u
    );
    expect(compositionBars([unsorted], naming()).caption).toBe('7项没有类别。');
  });
  it('escapes what names bring along', () => {
    const figure = compositionBars([{ category: '<script>"&', id: 'x', basic: 1, shared: 0, reclaimed: 0 }], naming());
    expect(picture(figure, 624)).toContain('&lt;script&gt;&quot;&amp;');
    expect(picture(figure, 624)).not.toContain('<script');
  });
});

describe('bureau bars', () => {
  it('ranks by duties and keeps all bureaus in the table', async () => {
    const figure = bureauBars(rows.workload, rows.totals, naming(), { most: 2 });
    expect(figure.table.rows.map((row) => [row['pick'], row['duties']])).toEqual([
      ['bureau:shuiliju', 3],
      ['bureau:jiaoyuju', 1],
      ['bureau:huanbaofenju', 1]
    ]);
    expect(picture(figure, 624)).not.toContain('huanbaofenju');
    await expectPicture(figure, 624);
  });
});

it('a name of a bureau is whole beside bars in half a column', () => {
  const name = '某市文化体育广播电视和旅游局';
  const [row] = rows.workload;
  if (row === undefined) throw new Error('no row');
  const figure = bureauBars([{ ...row, bureau: name }], rows.totals, { ...naming(), bureau: (each) => each });
  expect(picture(figure, 430)).toContain(`>${name}<`);
  expect(picture(figure, 300)).toContain('…');
});

describe('bureaus per duty', () => {
  it('counts duties by the length of their column', async () => {
    const figure = bureausPerDuty(rows.sets, 'shared', naming());
    expect(figure.table.rows.map((row) => row['duties'])).toEqual([2, 1]);
    expect(figure.caption).toContain('3项配合事项中，2项只对应一个部门，1项对应两个以上');
    await expectPicture(figure, 624);
  });
});

describe('lorenz curve', () => {
  const carried = [5, 1, 1, 2, 1, 10].map((value, index) => ({ bureau: `部门${index}`, id: `b${index}`, value }));
  it('states the share of five and the Gini coefficient', async () => {
    const figure = lorenzCurve(carried, 'shared', '事项数', naming());
    expect(figure.caption).toBe('事项数最多的五个部门占95%，基尼系数0.48：比较集中。虚线是人人一样多。');
    expect(figure.table.rows.at(-1)).toEqual({ name: '部门5', value: 10, carriers: 1, load: 1, pick: 'bureau:b5' });
    await expectPicture(figure, 624);
  });
  it('says nothing about concentration of few', () => {
    expect(lorenzCurve(carried.slice(0, 3), 'shared', '事项数', naming()).caption).toBe(
      '只有3个部门，看不出集中程度。'
    );
  });
});
