// What the build made is covered where an address asks for something else (app.html): every key that narrows a page or
// changes its figures is known there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILTER_KEYS } from '../../../src/lib/address/filter.ts';

const source = readFileSync('src/app.html', 'utf8');
const covering = new Set(
  [...source.matchAll(/(?:asked|filter) \+?= (?:filter \+ )?'([a-z|]+)'/gu)].flatMap(([, keys = '']) => keys.split('|'))
);
/** They open a panel, mark a row, or choose what a paper is about and its language; what the figures are stays. */
const OPENING = ['open', 'mark', 'sections', 'duty', 'lang', 'language'];

test('every key of the filter covers, and the edition', () => {
  expect(['in', ...FILTER_KEYS.filter((key) => key !== 'v')].filter((key) => !covering.has(key))).toEqual([]);
});

test('every setting of a page with figures covers', () => {
  const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('+page.svelte'))
    .map((path) => readFileSync(join('src/routes', path), 'utf8'))
    .filter((text) => /<Answered[^>]* narrowed/u.test(text));
  const asked = pages.flatMap((text) => [...text.matchAll(/address\.get\('([a-z]+)'\)/gu)].map(([, key]) => key ?? ''));
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((key) => !covering.has(key) && !OPENING.includes(key))).toEqual([]);
});
