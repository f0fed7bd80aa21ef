// One build at a time: two that write the same folders would leave half of each.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE = 500;

/** @param {number} pid */
function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Process id in a lock file; 0 while it is being written or gone. @param {string} lock */
async function holderOf(lock) {
  return Number(await readFile(lock, 'utf8').catch(() => ''));
}

/** Does `work` while no other process does work under the same lock; waits for one that does, and takes over the lock
 *  of one that died. `onWait` is called once before waiting, with the other's process id. Resolves with what `work`
 *  gives. @template Result @param {() => Promise<Result>} work @param {{ folder?: string, onWait?: (pid: number) =>
 *  void }} [options] @returns {Promise<Result>} */
export async function exclusively(work, { folder = '.setup', onWait = () => {} } = {}) {
  const lock = join(folder, 'lock');
  await mkdir(folder, { recursive: true });
  let told = false;
  let tookOver = false;
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      if (tookOver) await pause(PAUSE);
      if (!tookOver || (await holderOf(lock)) === process.pid) break;
      continue;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await holderOf(lock);
    if (holder > 0 && !runs(holder)) {
      tookOver = true;
      await rm(lock, { force: true });
      continue;
    }
    if (!told) onWait(holder);
    told = true;
    await pause(PAUSE);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
