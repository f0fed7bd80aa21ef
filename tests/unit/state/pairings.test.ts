// What a reader says of pairs of duties: kept for both ways round, the last word holds, and taken back.
import { expect, test } from 'vitest';
import type { ListStore, Pairing } from '../../../src/lib/state/list-store.ts';
import { Pairings } from '../../../src/lib/state/pairings.svelte.ts';

function fake(kept: Pairing[] = [], fails = false) {
  const held = [...kept];
  const of = (each: Omit<Pairing, 'same' | 'at'>) => `${each.a} ${each.dutyOfA} ${each.b} ${each.dutyOfB}`;
  const drop = (pairing: Omit<Pairing, 'same' | 'at'>) => {
    const at = held.findIndex((each) => of(each) === of(pairing));
    if (at >= 0) held.splice(at, 1);
  };
  const store = {
    pairings: async () => {
      if (fails) throw new Error('no database');
      return [...held];
    },
    keepPairing: async (pairing: Pairing) => {
      if (fails) throw new Error('no database');
      drop(pairing);
      held.push(pairing);
    },
    forgetPairing: async (pairing: Pairing) => drop(pairing)
  } satisfies Partial<ListStore>;
  return { held, store: store as unknown as ListStore };
}

test('a correction holds whichever way round the two are compared, and after a reload', async () => {
  const { held, store } = fake();
  const first = new Pairings();
  await first.start(store);
  await first.keep('y', 'x', { a: 'basic-1', b: 'basic-2', same: true });
  expect(first.of('y', 'x')).toEqual([{ a: 'basic-1', b: 'basic-2', same: true }]);
  expect(first.of('x', 'y')).toEqual([{ a: 'basic-2', b: 'basic-1', same: true }]);
  expect(first.of('x', 'z')).toEqual([]);
  expect(held).toHaveLength(1);
  const again = new Pairings();
  await again.start(store);
  expect(again.of('y', 'x')).toEqual([{ a: 'basic-1', b: 'basic-2', same: true }]);
});

test('the last word about a pair holds, and can be taken back', async () => {
  const { held, store } = fake();
  const pairings = new Pairings();
  await pairings.start(store);
  await pairings.keep('x', 'y', { a: 'basic-1', b: 'basic-1', same: false });
  await pairings.keep('y', 'x', { a: 'basic-1', b: 'basic-1', same: true });
  expect(pairings.of('x', 'y')).toEqual([{ a: 'basic-1', b: 'basic-1', same: true }]);
  expect(held).toHaveLength(1);
  await pairings.undo('x', 'y', { a: 'basic-1', b: 'basic-1', same: true });
  expect([pairings.of('x', 'y'), held]).toEqual([[], []]);
});

test('lasts as long as the tab where the browser keeps nothing', async () => {
  const { store } = fake([], true);
  const pairings = new Pairings();
  await pairings.start(store);
  await pairings.keep('x', 'y', { a: 'basic-1', b: 'basic-1', same: false });
  expect(pairings.ready).toBe(true);
  expect(pairings.of('x', 'y')).toHaveLength(1);
});
