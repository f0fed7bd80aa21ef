// Traditional characters of a search become the simplified ones; printed lists stay as they are.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { simplified } from '../../../src/lib/state/simplified.ts';
import { DOCUMENT } from '../../support/site.ts';

test.each([
  ['環境衛生', '环境卫生'],
  ['農村宅基地審批', '农村宅基地审批'],
  ['乾部', '干部'],
  ['消防安全', '消防安全'],
  ['slj 12', 'slj 12']
])('%s is sought as %s', async (typed, sought) => expect(await simplified(typed)).toBe(sought));

test('nothing that a published list prints is changed', async () => {
  const text = await readFile(DOCUMENT, 'utf8');
  expect(await simplified(text)).toBe(text);
});
