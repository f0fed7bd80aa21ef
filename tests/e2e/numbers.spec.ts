// Numbers on screen equal SQL on the dataset, and open down to the line of the source.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { readMark, sizes, type Mark } from '../../src/lib/address/mark.ts';
import { NO_FILTER } from '../../src/lib/address/filter.ts';
import { builtEngine } from '../../src/lib/db/built.ts';
import { desk, type Desk } from '../../src/lib/db/engine.ts';
import { findingBriefs, type FindingBrief } from '../../src/lib/finding/brief.ts';
import { builtFindings } from '../../src/lib/finding/built.ts';
import { slugOf } from '../../src/lib/finding/finding.ts';
import { openedRows } from '../../src/lib/query/opened-rows.ts';
import { numbersOf } from '../support/numbers.ts';
import { sql } from '../support/sql.ts';
import { DETAIL, DOCUMENT, PAGES } from '../support/site.ts';
import { test } from '../support/visit.ts';

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

test('ten cells of the heatmap hold what SQL counts, and open to that many duties', async ({ visit }) => {
  test.setTimeout(300_000);
  const engine = await builtEngine();
  const page = await visit('/heatmap/');
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

test.describe('as built', () => {
  test.use({ javaScriptEnabled: false });

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
});

/** How many rows a number opens; null for what opens no rows (a formula, one duty). */
async function rowsOf(desk: Desk, mark: Mark, findings: readonly FindingBrief[]): Promise<number | null> {
  switch (mark.kind) {
    case 'in':
      return rowsOf(desk, mark.of, findings);
    case 'list':
      return rowsOf(desk, { kind: 'duties', of: { list: [mark.list] } }, findings);
    case 'size':
      return rowsOf(desk, { kind: 'duties', of: { list: ['shared'], sharers: sizes(mark) } }, findings);
    case 'findings':
      return findings.filter(
        ({ kind, level, categories }) =>
          (mark.of === null || slugOf(kind) === mark.of) &&
          (mark.category === '' || categories.includes(mark.category)) &&
          (mark.part === undefined || mark.part === 'open' || level === mark.part)
      ).length;
    case 'duty':
    case 'rows':
    case 'tier':
    case 'action':
      return null;
    default:
      return openedRows(desk, mark, NO_FILTER);
  }
}

test('every number of every page opens as many rows as it says, or counts none', async ({ browser }) => {
  test.setTimeout(600_000);
  const own = desk(await builtEngine(), [1]);
  const { briefs } = findingBriefs(await builtFindings(), 'zh');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const faults: string[] = [];
  const counted = new Map<string, number | null>();
  let tried = 0;
  for (const path of [...PAGES, ...DETAIL]) {
    await page.goto(`/${path}`);
    for (const { text, pick, within } of await numbersOf(page)) {
      const mark = readMark(pick);
      if (pick === '') faults.push(`/${path} “${text}” opens nothing (${within})`);
      else if (mark === null) faults.push(`/${path} ${pick} has no meaning`);
      if (mark === null || !/^[1-9][\d,]*$/u.test(text)) continue;
      if (!counted.has(pick)) counted.set(pick, await rowsOf(own, mark, briefs));
      const count = counted.get(pick) ?? null;
      if (count === null) continue;
      tried += 1;
      if (count !== Number(text.replaceAll(',', ''))) faults.push(`/${path} ${pick}: ${text}, opens ${count}`);
    }
  }
  await context.close();
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(1500);
});

test('a number of clauses, of bureaus, and an index open in the panel, each with the same count', async ({ visit }) => {
  const page = await visit('/workload/');
  for (const kind of ['clauses', 'bureaus', 'formula']) {
    const number = page.locator(`main button[data-pick^="${kind}:"], main text[data-pick^="${kind}:"]`);
    const numeric = number.filter({ hasText: /^[1-9]\d*$/u }).first();
    if ((await numeric.count()) === 0) continue;
    const text = (await numeric.textContent())?.trim() ?? '';
    await numeric.click();
    await expect(page.locator('aside [data-count]')).toHaveAttribute('data-count', text);
  }
});
