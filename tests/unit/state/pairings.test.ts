// What a reader says of pairs of duties: kept for both ways round, the last word holds, and taken back.
import { expect, test } from 'vitest';
import type { ListStore, Pairing } from '../../../src/lib/state/list-store.ts';
import { Pairings } from '../../../src/lib/state/pairings.svelte.ts';

function fake(kept: Pairing[] = [], fails = false) {
  const held = [...kept];
  let tell: () => void = () => undefined;
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
    forgetPairing: async (pairing: Pairing) => drop(pairing),
    watchSaid: (changed: () => void) => void (tell = changed)
  } satisfies Partial<ListStore>;
  return { held, store: store as unknown as ListStore, tell: () => tell() };
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

test('goes along with an edition that is named anew, all at once, and stays under its old name', async () => {
  const { held, store } = fake();
  const pairings = new Pairings();
  await pairings.start(store);
  await pairings.keep('m', 'a', { a: 'basic-1', b: 'basic-2', same: false });
  await pairings.keep('m', 'z', { a: 'basic-3', b: 'basic-4', same: true });
  const carried = pairings.carry('m', 'q');
  expect(held).toHaveLength(4);
  await carried;
  expect(pairings.of('q', 'a')).toEqual([{ a: 'basic-1', b: 'basic-2', same: false }]);
  expect(pairings.of('q', 'z')).toEqual([{ a: 'basic-3', b: 'basic-4', same: true }]);
  expect([pairings.about('m').length, pairings.about('q').length]).toEqual([2, 2]);
});

test('lasts as long as the tab where the browser keeps nothing', async () => {
  const { store } = fake([], true);
  const pairings = new Pairings();
  await pairings.start(store);
  await pairings.keep('x', 'y', { a: 'basic-1', b: 'basic-1', same: false });
  await pairings.keep('x', 'y', { a: 'basic-2', b: 'basic-2', same: true });
  expect([pairings.ready, pairings.keeps]).toEqual([true, false]);
  expect(pairings.of('x', 'y')).toHaveLength(2);
});

test('what another tab says comes in, and what the browser did not take here stays', async () => {
  const { held, store, tell } = fake();
  const [here, there] = [new Pairings(), new Pairings()];
  await here.start(store);
  await there.start(store);
  await there.keep('x', 'y', { a: 'basic-1', b: 'basic-1', same: false });
  tell();
  await here.keep('x', 'y', { a: 'basic-2', b: 'basic-2', same: true });
  const whole = store.keepPairing.bind(store);
  store.keepPairing = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  await there.keep('x', 'y', { a: 'basic-3', b: 'basic-3', same: true });
  expect(there.keeps).toBe(false);
  tell();
  await expect.poll(() => there.of('x', 'y').map(({ a }) => a)).toEqual(['basic-1', 'basic-2', 'basic-3']);
  store.keepPairing = whole;
  await there.keep('x', 'y', { a: 'basic-3', b: 'basic-3', same: false });
  expect([there.keeps, held.length]).toEqual([true, 3]);
});
