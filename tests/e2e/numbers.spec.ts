// Numbers on screen equal SQL on the dataset, and open down to the line of the source.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { builtEngine } from '../../src/lib/db/built.ts';
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
