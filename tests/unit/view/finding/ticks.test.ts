// Ticks of findings: ranges reach from the tick before, within what stands on the page.
import { expect, test } from 'vitest';
import { Ticks } from '../../../../src/lib/view/finding/ticks.svelte.ts';

const order = () => ['a', 'b', 'c', 'd'];

test('a range ticks or unticks everything from the tick before, in either direction', () => {
  const ticks = new Ticks();
  ticks.click('d', true, false, order);
  ticks.click('b', true, true, order);
  expect([...ticks.ids].sort()).toEqual(['b', 'c', 'd']);
  ticks.click('c', false, true, order);
  expect([...ticks.ids]).toEqual(['d']);
});

test('there is no range from what is not on the page, nor from before everything was unticked', () => {
  const ticks = new Ticks();
  ticks.click('elsewhere', true, false, order);
  ticks.click('c', true, true, order);
  expect([...ticks.ids]).toEqual(['elsewhere', 'c']);
  ticks.clear();
  ticks.click('a', true, true, order);
  expect([...ticks.ids]).toEqual(['a']);
});
