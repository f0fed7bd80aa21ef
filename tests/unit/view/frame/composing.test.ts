import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composing } from '../../../../src/lib/view/frame/composing.ts';

test('keys of an input method', () => {
  expect(composing({ isComposing: true, keyCode: 27 })).toBe(true);
  expect(composing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(composing({ isComposing: false, keyCode: 27 })).toBe(false);
});

test('every view that acts on Escape, Enter or letters leaves those of an input method alone', () => {
  const views = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.svelte'));
  const acting = views.filter((path) => /event\.key\b/u.test(readFileSync(join('src', path), 'utf8')));
  expect(acting.length).toBeGreaterThan(2);
  const deaf = acting.filter((path) => !readFileSync(join('src', path), 'utf8').includes('composing(event)'));
  expect(deaf).toEqual([]);
});
