// Heads of tables whole at every width, and names of places in the language of the page.
import { expect, type Page } from '@playwright/test';
import { PAGES, settled } from '../support/site.ts';
import { test } from '../support/visit.ts';

test.describe.configure({ mode: 'default' });

/** Heads and words of lines that are wider than their cell; slanted and upright heads stand over their columns. */
const cutHeads = (page: Page) =>
  page.locator('main :is(th, td, li > span):not(.standing)').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const { clientWidth, scrollWidth, className, textContent } = cell as HTMLElement;
      const style = getComputedStyle(cell);
      const shown = clientWidth > 1 && style.visibility === 'visible' && style.overflowX === 'visible';
      // A bar or a mark may be wider than its cell; words are not.
      const words = [...cell.childNodes].some(({ nodeType, data }: Node & { data?: string }) =>
        nodeType === Node.TEXT_NODE ? data?.trim() !== '' : false
      );
      return shown && words && scrollWidth > clientWidth + 1
        ? [`${className}: ${textContent.trim().slice(0, 30)} is ${scrollWidth} in ${clientWidth}`]
        : [];
    })
  );

for (const [root, width] of [
  ['/en/', 1366],
  ['/en/', 390],
  ['/', 390]
] as const)
  test(`no head of a table is cut: ${root} at ${width}`, async ({ visit, visitor }) => {
    test.setTimeout(300_000);
    const faults: string[] = [];
    for (const path of [...PAGES, 'bureau/shuiliju/', 'duty/shared-70/']) {
      await visit(root + path);
      await visitor.setViewportSize({ width, height: 844 });
      await settled(visitor);
      faults.push(...(await cutHeads(visitor)).map((fault) => `${path} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

test('a picture names the place in the language of its page', async ({ visit }) => {
  for (const view of ['', '?view=flow']) {
    const page = await visit(`/en/network/${view}`);
    const drawn = page.locator('main figure').first().locator('svg text');
    await expect(drawn.filter({ hasText: 'Township' }).first()).toBeAttached();
    await expect(drawn.filter({ hasText: /\p{Script=Han}/u })).toHaveCount(0);
  }
});

test('the heatmap says of which tier its rows are, however narrow it is', async ({ visit, visitor }) => {
  for (const [root, width, tier] of [
    ['/en/', 1366, 'Government'],
    ['/en/', 1440, 'Government'],
    ['/en/', 390, 'Government'],
    ['/', 390, '政府']
  ] as const) {
    await visit(`${root}heatmap/`);
    await visitor.setViewportSize({ width, height: 844 });
    await settled(visitor);
    const said = visitor.locator('main tbody tr').getByText(tier, { exact: true });
    await expect(said.filter({ visible: true }), `${root} at ${width}`).toHaveCount(1);
  }
});

test('what stands where the panel will has the room of the panel', async ({ visit, visitor }) => {
  for (const [path, title] of [
    ['/', '想知道什么'],
    ['/workload/', '负担指数怎么算']
  ] as const)
    for (const width of [1366, 1440, 1920, 2560]) {
      await visit(path);
      await visitor.setViewportSize({ width, height: 900 });
      await settled(visitor);
      const box = await visitor.locator('main').getByText(title, { exact: true }).locator('..').boundingBox();
      expect(box?.width, `${path} at ${width}`).toBeGreaterThan(380);
      expect((box?.x ?? width) + (box?.width ?? 0), `${path} at ${width}`).toBeLessThanOrEqual(width);
    }
});

test('pictures are drawn as wide as the paper while they are printed', async ({ visit, visitor }) => {
  for (const path of ['/network/', '/workload/', '/']) {
    await visit(path);
    const widths = () =>
      visitor
        .locator('main .host :is(.live, .still:not(.gone)) svg')
        .evaluateAll((drawn) => drawn.map((svg) => (svg as SVGSVGElement).viewBox.baseVal.width));
    const before = await widths();
    await visitor.evaluate(() => {
      addEventListener(
        'beforeprint',
        () =>
          document.body.setAttribute(
            'data-printed',
            [...document.querySelectorAll<SVGSVGElement>('main .host :is(.live, .still:not(.gone)) svg')]
              .map((svg) => svg.viewBox.baseVal.width)
              .join()
          ),
        { once: true }
      );
    });
    await visitor.pdf();
    const printed = (await visitor.locator('body').getAttribute('data-printed')) ?? '';
    expect(printed.split(',').map(Number), path).toEqual(before.map(() => 680));
    await expect.poll(widths, path).toEqual(before);
  }
});
