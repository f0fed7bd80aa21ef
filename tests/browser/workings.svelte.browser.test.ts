// What parts of a page tell of their derived numbers, for as long as they stand.
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { tellWorkings, workingOf } from '../../src/lib/state/workings.svelte.ts';

test('each part tells its own numbers once it stands, as they are now, and none when it is gone', () => {
  let value = $state(1);
  let runs = 0;
  const told = (name: string) => (of: string) =>
    of === name ? { title: name, value, formula: '', operands: [] } : null;
  const end = $effect.root(() => {
    $effect(() => {
      runs += 1;
      return tellWorkings(told('one'));
    });
    $effect(() => tellWorkings(told('two')));
  });
  flushSync();
  expect(runs).toBe(1);
  expect([workingOf('one')?.title, workingOf('two')?.title, workingOf('three')]).toEqual(['one', 'two', null]);
  value = 2;
  expect(workingOf('two')?.value).toBe(2);
  end();
  flushSync();
  expect(workingOf('one')).toBeNull();
});
