// Parts whose code or words are fetched when they are shown: one that does not arrive says so and can be asked again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('no view fetches a part, or the words of one, by itself and stays empty where it fails', () => {
  const views = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.svelte'));
  const text = (path: string) => readFileSync(join('src', path), 'utf8');
  expect(views.filter((path) => text(path).includes('<Later')).length).toBeGreaterThan(2);
  expect(views.filter((path) => /\{#await [^}]*(?:import\(|loadArea\()/u.test(text(path)))).toEqual([]);
});
