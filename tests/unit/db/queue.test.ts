// The queue before the engine: order, how many at a time, and giving up.
import { describe, expect, it } from 'vitest';
import { queue } from '../../../src/lib/db/queue.ts';

/** Work that ends when told to, and says that it began. */
function work(begun: string[], name: string) {
  let end: (value: string) => void = () => undefined;
  const result = new Promise<string>((resolve) => {
    end = resolve;
  });
  return {
    run: () => {
      begun.push(name);
      return result;
    },
    end: () => end(name)
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('queue', () => {
  it('runs as many as it may, in the order they came, and goes on after a failure', async () => {
    const begun: string[] = [];
    const [one, two, three] = [work(begun, 'one'), work(begun, 'two'), work(begun, 'three')];
    const turn = queue(2);
    const first = turn('one', one.run);
    const failing = turn('failing', () => Promise.reject(new Error('no such table')));
    const second = turn('two', two.run);
    const third = turn('three', three.run);
    expect(begun).toEqual(['one']);
    await expect(failing).rejects.toThrow('no such table');
    await settle();
    expect(begun).toEqual(['one', 'two']);
    two.end();
    expect(await second).toBe('two');
    await settle();
    expect(begun).toEqual(['one', 'two', 'three']);
    three.end();
    one.end();
    expect([await first, await third]).toEqual(['one', 'three']);
  });

  it('goes on after work that throws before it promises anything', async () => {
    const turn = queue(1);
    const failing = turn('failing', () => {
      throw new Error('no such bytes');
    });
    await expect(failing).rejects.toThrow('no such bytes');
    expect(await turn('next', async () => 'next')).toBe('next');
  });

  it('never begins what was given up while it waited, and frees no place early for what runs', async () => {
    const begun: string[] = [];
    const [one, two, three] = [work(begun, 'one'), work(begun, 'two'), work(begun, 'three')];
    const stop = new AbortController();
    const turn = queue(1);
    const first = turn('one', one.run, stop.signal);
    const second = turn('two', two.run, stop.signal);
    const third = turn('three', three.run);
    stop.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(begun).toEqual(['one']);
    one.end();
    await settle();
    expect(begun).toEqual(['one', 'three']);
    three.end();
    expect(await third).toBe('three');
    await expect(turn('late', two.run, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(begun).not.toContain('two');
  });
});
