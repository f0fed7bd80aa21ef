// Numbers on screen equal SQL on the dataset, and open down to the line of the source.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { readMark, type Mark } from '../../src/lib/address/mark.ts';
import { NO_FILTER } from '../../src/lib/address/filter.ts';
import { builtEngine } from '../../src/lib/db/built.ts';
import { desk, type Desk } from '../../src/lib/db/engine.ts';
import { listedBureaus } from '../../src/lib/query/bureau-list.ts';
import { CLAUSE_COUNT } from '../../src/lib/query/clause-list.ts';
import { SELECTED_TOTALS } from '../../src/lib/query/selection.ts';
import { sql } from '../support/sql.ts';
import { DOCUMENT, settled } from '../support/site.ts';

const SEED = 7;

/** Numbers from 0 to 1, the same on every run. */
function* chances(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state / 4294967296;
  }
}

const LISTS: Record<string, string[]> = { shared: ['shared'], reclaimed: ['reclaimed'], basic: ['basic'] };

test('ten cells of the heatmap hold what SQL counts, and open to that many duties', async ({ page }) => {
  test.setTimeout(300_000);
  const engine = await builtEngine();
  await page.goto('/heatmap/');
  await settled(page);
  const picks = await page
    .locator('td[data-pick^="cell:"]')
    .evaluateAll((cells) =>
      cells
        .map((cell) => ({ pick: cell.getAttribute('data-pick') ?? '', text: cell.textContent?.trim() ?? '' }))
        .filter(({ text }) => /^\d+$/.test(text))
    );
  expect(picks.length).toBeGreaterThan(50);
  const chance = chances(SEED);
  for (let round = 0; round < 10; round++) {
    const { pick, text } = picks[Math.floor((chance.next().value ?? 0) * picks.length)] ?? { pick: '', text: '' };
    const [, bureau = '', category = '', list = ''] = /^cell:([^/]+)\/([^@]+)(?:@(\w+))?$/.exec(pick) ?? [];
    const lists = LISTS[list] ?? ['basic', 'shared', 'reclaimed'];
    const own = bureau === 'township';
    const [row] = await sql<{ duties: number }>(
      engine,
      `SELECT count(DISTINCT d.duty) AS duties FROM duty d JOIN category k ON k.category = d.category
       ${own ? '' : 'JOIN participation p ON p.duty = d.duty AND p.listed JOIN bureau b ON b.bureau = p.bureau'}
       WHERE k.id = ? AND d.list IN (${lists.map(() => '?').join(', ')})
         ${own ? "AND d.list = 'basic'" : 'AND b.id = ?'}`,
      own ? [category, ...lists] : [category, ...lists, bureau]
    );
    expect(Number(text), pick).toBe(row?.duties);
    await page.locator(`td[data-pick="${pick}"]`).first().click();
    await expect(page.locator('aside [data-count]')).toHaveAttribute('data-count', text);
  }
});

test('a duty found by its number leads to the very line of the source file', async ({ page }) => {
  const engine = await builtEngine();
  const lines = (await readFile(DOCUMENT, 'utf8')).split('\n');
  const [duty] = await sql<{ id: string; name: string; line: number }>(
    engine,
    "SELECT id, name, from_line AS line FROM duty WHERE id = 'shared-48'"
  );
  await page.goto(`/duty/${duty?.id}/`);
  await expect(page.locator('h1')).toContainText(duty?.name ?? '');
  const printed = lines[(duty?.line ?? 0) - 1]?.trim() ?? '';
  expect(printed).toMatch(/^48/);
  await expect(page.locator('main')).toContainText(printed.replace(/\s+/g, ' '));
});

test('the overview counts what the tables hold', async ({ page }) => {
  const engine = await builtEngine();
  const counted = await sql<{ list: string; duties: number }>(
    engine,
    'SELECT list, count(*) AS duties FROM duty GROUP BY list'
  );
  await page.goto('/');
  for (const { duties } of counted) await expect(page.locator('main')).toContainText(String(duties));
});

/** Pages whose numbers say what they count, with the fewest of them. */
const COUNTED: [path: string, least: number][] = [
  ['', 60],
  ['heatmap/', 150],
  ['workload/', 300],
  ['network/', 60],
  ['bureaus/', 100],
  ['bureau/shuiliju/', 3],
  ['clauses/', 6],
  ['duties/', 3]
];

/** How many rows a number opens; null for what opens no rows (a formula, one duty). */
async function rowsOf(desk: Desk, mark: Mark): Promise<number | null> {
  switch (mark.kind) {
    case 'clauses':
      return (await desk.ask(CLAUSE_COUNT, { of: mark.of, filter: NO_FILTER }))[0]?.clauses ?? 0;
    case 'bureaus':
      return (await listedBureaus(desk, mark.of, NO_FILTER)).length;
    case 'list':
      return rowsOf(desk, { kind: 'duties', of: { list: [mark.list] } });
    case 'size':
      return rowsOf(desk, { kind: 'duties', of: { list: ['shared'], sharers: [String(mark.size)] } });
    case 'duties':
    case 'bureau':
    case 'category':
    case 'cell':
    case 'pair':
    case 'set':
      return (await desk.ask(SELECTED_TOTALS, { selection: mark, filter: NO_FILTER }))[0]?.duties ?? 0;
    default:
      return null;
  }
}

test('every number of every page that says what it counts opens as many rows', async ({ browser }) => {
  test.setTimeout(600_000);
  const own = desk(await builtEngine(), [1]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const faults: string[] = [];
  const counted = new Map<string, number | null>();
  for (const [path, least] of COUNTED) {
    await page.goto(`/${path}`);
    const numbers = await page.locator('main [data-pick]').evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const text = node.textContent?.trim() ?? '';
        return /^[1-9][\d,]*$/u.test(text) ? [[node.getAttribute('data-pick') ?? '', text.replaceAll(',', '')]] : [];
      })
    );
    let tried = 0;
    for (const [pick = '', text = ''] of numbers) {
      const mark = readMark(pick);
      if (mark === null) faults.push(`/${path} ${pick} has no meaning`);
      if (mark === null) continue;
      if (!counted.has(pick)) counted.set(pick, await rowsOf(own, mark));
      const count = counted.get(pick) ?? null;
      if (count === null) continue;
      tried += 1;
      if (count !== Number(text)) faults.push(`/${path} ${pick}: ${text}, opens ${count}`);
    }
    expect(tried, path).toBeGreaterThanOrEqual(least);
  }
  await context.close();
  expect(faults).toEqual([]);
});

test('a number of clauses, of bureaus, and an index open in the panel, each with the same count', async ({ page }) => {
  await page.goto('/workload/');
  await settled(page);
  for (const kind of ['clauses', 'bureaus', 'formula']) {
    const number = page.locator(`main button[data-pick^="${kind}:"], main text[data-pick^="${kind}:"]`);
    const numeric = number.filter({ hasText: /^[1-9]\d*$/u }).first();
    if ((await numeric.count()) === 0) continue;
    const text = (await numeric.textContent())?.trim() ?? '';
    await numeric.click();
    await expect(page.locator('aside [data-count]')).toHaveAttribute('data-count', text);
  }
});
