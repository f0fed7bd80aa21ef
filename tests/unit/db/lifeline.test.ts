// The end of an engine: whoever waits hears of it, a question that hangs brings it about, a slow one does not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lifeline } from '../../../src/lib/db/lifeline.ts';
import { EngineError } from '../../../src/lib/errors.ts';

const LIMITS = { answer: 15_000, unwanted: 5_000, grace: 3_000 };
const never = () => new Promise<never>(() => undefined);
const said = (promise: Promise<unknown>) =>
  promise.then(
    (value) => value,
    (error: Error) => error.message
  );

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('everything that waits rejects with why it ended, and so does what comes later', async () => {
  const life = lifeline(LIMITS, never);
  const waiting = [said(life.alive(never())), said(life.watched('workload', never))];
  life.end(new EngineError('died', 'worker'));
  life.end(new EngineError('hung', 'other'));
  expect(await Promise.all(waiting)).toEqual(['died: worker', 'died: worker']);
  expect((await life.ended).message).toBe('died: worker');
  expect(await said(life.alive(Promise.resolve(1)))).toBe('died: worker');
  const work = vi.fn(never);
  expect(await said(life.watched('late', work))).toBe('died: worker');
  expect(work).not.toHaveBeenCalled();
});

test('a question without an answer ends the engine once the worker does not answer a ping either', async () => {
  const life = lifeline(LIMITS, never);
  const asked = said(life.watched('workload', never));
  const other = said(life.watched('names', never));
  await vi.advanceTimersByTimeAsync(17_900);
  await vi.advanceTimersByTimeAsync(200);
  expect(await asked).toBe('hung: workload');
  expect(await other).toBe('hung: workload');
});

test('a timer that fires late, as after a sleep, does not end an engine that answers', async () => {
  const life = lifeline(LIMITS, () => Promise.resolve());
  let answer: (value: string) => void = () => undefined;
  const asked = said(life.watched('workload', () => new Promise<string>((resolve) => (answer = resolve))));
  await vi.advanceTimersByTimeAsync(60_000);
  answer('rows');
  expect(await asked).toBe('rows');
});

test('a question that nobody waits for any more may hold the engine for a short while only', async () => {
  const life = lifeline(LIMITS, never);
  const round = new AbortController();
  const asked = said(life.watched('workload', never, round.signal));
  await vi.advanceTimersByTimeAsync(1000);
  round.abort();
  await vi.advanceTimersByTimeAsync(6900);
  const other = said(life.alive(never()));
  await vi.advanceTimersByTimeAsync(200);
  expect([await asked, await other]).toEqual(['hung: workload', 'hung: workload']);
});

test('an answered question leaves no timer behind', async () => {
  const life = lifeline(LIMITS, never);
  expect(await life.watched('workload', () => Promise.resolve(3), new AbortController().signal)).toBe(3);
  await expect(life.watched('names', () => Promise.reject(new Error('no table')))).rejects.toThrow('no table');
  expect(vi.getTimerCount()).toBe(0);
});
