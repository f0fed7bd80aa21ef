// A chart that breaks says so and leaves the rest of the page; a page that breaks stays readable as it was built.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Figure } from '../../src/lib/chart/figure.ts';
import ChartPage from './ChartPage.svelte';
import GuardedPage from './GuardedPage.svelte';

afterEach(() => {
  vi.restoreAllMocks();
  return cleanup();
});

const figure = (drawing: Figure['drawing']): Figure => ({
  id: 'test',
  title: '图',
  caption: '一句话',
  table: { columns: [], rows: [] },
  height: () => 100,
  drawing
});
const rest = () => page.getByText('其余内容');

describe.each([
  [
    'drawn by hand',
    (fails: () => boolean): Figure['drawing'] => ({
      kind: 'svg',
      svg: () => {
        if (fails()) throw new Error('没有这一列');
        return '<svg xmlns="http://www.w3.org/2000/svg"><text>好了</text></svg>';
      }
    })
  ],
  [
    'drawn by ECharts',
    (fails: () => boolean): Figure['drawing'] => ({
      kind: 'spec',
      spec: () => {
        if (fails()) throw new Error('没有这一列');
        return {
          xAxis: { type: 'category', data: ['好了'] },
          yAxis: { type: 'value' },
          series: [{ type: 'line', data: [1] }]
        };
      }
    })
  ]
])('a chart %s', (_, drawing) => {
  test('is drawn', async () => {
    render(ChartPage, { figure: () => figure(drawing(() => false)) });
    await expect.element(page.getByText('好了')).toBeVisible();
    await expect.element(rest()).toBeVisible();
  });

  test('that breaks says why, offers another try, and leaves the page', async () => {
    let fails = true;
    render(ChartPage, { figure: () => figure(drawing(() => fails)) });
    await expect.element(page.getByRole('alert')).toHaveTextContent('这张图没有画出来：没有这一列');
    await expect.element(rest()).toBeVisible();
    await page.getByRole('button', { name: '重试' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('没有这一列');
    fails = false;
    await page.getByRole('button', { name: '重试' }).click();
    await expect.element(page.getByText('好了')).toBeVisible();
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
});

test('a chart without a figure breaks alone too', async () => {
  render(ChartPage, {
    figure: () => {
      throw new Error('没有数据');
    }
  });
  await expect.element(page.getByRole('alert')).toHaveTextContent('没有数据');
  await expect.element(rest()).toBeVisible();
});

describe('a page that breaks', () => {
  const BUILT = '<body><nav>Rail</nav><main id="main"><h1>Workload as built</h1><footer>Source</footer></main></body>';

  test('stays readable as it was built, and comes alive again', async () => {
    vi.spyOn(window, 'fetch').mockResolvedValue(new Response(BUILT));
    let fails = true;
    render(GuardedPage, {
      title: () => {
        if (fails) throw new Error('no rows');
        return 'Workload alive';
      }
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('A script of this page broke (no rows).');
    await expect.element(page.getByRole('heading', { name: 'Workload as built' })).toBeVisible();
    expect(document.body.textContent).not.toContain('Source');
    await expect.element(page.getByText('Rail')).toBeVisible();
    fails = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('heading', { name: 'Workload alive' })).toBeVisible();
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  test('says so where the built page does not arrive either', async () => {
    vi.spyOn(window, 'fetch').mockRejectedValue(new Error('offline'));
    render(GuardedPage, {
      title: () => {
        throw new Error('no rows');
      }
    });
    await expect.element(page.getByText('Check the connection to the server and reload.')).toBeVisible();
    await expect.element(page.getByText('Rail')).toBeVisible();
  });
});
