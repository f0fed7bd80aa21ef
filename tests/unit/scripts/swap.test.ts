// Folders change places whole, and builds take turns.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from '../../../scripts/lock.mjs';
import { copyWhole, swapFolder } from '../../../scripts/swap.mjs';

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
    await expect.poll(() => waited.length).toBe(1);
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

test.each([
  ['a process that died while it wrote the lock', '', 3],
  ['another program that has the process id by now', String(process.pid), 200]
])('a lock of %s is taken over', async (_, text, age) => {
  const lock = join(root, 'lock');
  writeFileSync(lock, text);
  const then = Date.now() / 1000 - age;
  utimesSync(lock, then, then);
  expect(await exclusively(() => Promise.resolve('done'), { folder: root })).toBe('done');
});

test('a copy that is cut off leaves nothing under its name, and is made good by the next one', async () => {
  const [from, to] = [join(root, 'from'), join(root, 'to')];
  await expect(copyWhole(from, to)).rejects.toThrow('ENOENT');
  writeFileSync(`${to}.part`, 'hal');
  expect(existsSync(to)).toBe(false);
  writeFileSync(from, 'whole');
  await copyWhole(from, to);
  expect(readFileSync(to, 'utf8')).toBe('whole');
  expect(existsSync(`${to}.part`)).toBe(false);
});
