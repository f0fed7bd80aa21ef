// Folders change places whole, and builds take turns.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from '../../../scripts/lock.mjs';
import { swapFolder } from '../../../scripts/swap.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function folder(name: string, text: string): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'file'), text);
  return path;
}

test('the next folder takes the place, what stood there goes aside, what lay aside is gone', async () => {
  const [next, place, aside] = [folder('next', 'new'), folder('place', 'old'), folder('aside', 'older')];
  await swapFolder(next, place, aside);
  expect(readFileSync(join(place, 'file'), 'utf8')).toBe('new');
  expect(readFileSync(join(aside, 'file'), 'utf8')).toBe('old');
  expect(existsSync(next)).toBe(false);
});

test('a first folder needs no former one', async () => {
  await swapFolder(folder('next', 'new'), join(root, 'deep', 'place'), join(root, 'aside'));
  expect(readFileSync(join(root, 'deep', 'place', 'file'), 'utf8')).toBe('new');
});

test('where the next folder is missing, the place stands as before', async () => {
  const place = folder('place', 'old');
  await expect(swapFolder(join(root, 'nothing'), place, join(root, 'aside'))).rejects.toThrow('ENOENT');
  expect(readFileSync(join(place, 'file'), 'utf8')).toBe('old');
});

test('two works under one lock never overlap, and both are done', async () => {
  let working = 0;
  const waited: number[] = [];
  const work = async (name: string) => {
    working += 1;
    expect(working).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    working -= 1;
    return name;
  };
  const options = { folder: root, onWait: (pid: number) => waited.push(pid) };
  expect(await Promise.all(['a', 'b'].map((name) => exclusively(() => work(name), options)))).toEqual(['a', 'b']);
  expect(waited).toEqual([process.pid]);
  expect(readdirSync(root)).toEqual([]);
});

test('a lock whose owner died is taken over; work that fails frees its lock', async () => {
  writeFileSync(join(root, 'lock'), '999999999');
  await expect(exclusively(() => Promise.reject(new Error('no')), { folder: root })).rejects.toThrow('no');
  expect(readdirSync(root)).toEqual([]);
});
