// One build at a time: two that write the same folders would leave half of each.
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE = 500;
/** The holder touches its lock every ten seconds; one untouched for three minutes is nobody's (its process id may
 *  belong to another program by now), an empty one after two seconds (its process ended while writing it). */
const TOUCH = 10_000;
const LEFT = { written: 180_000, empty: 2_000 };

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

/** Whether nobody holds a lock: its process is gone, or has not touched it for long. @param {string} lock @param
 *  {number} holder */
async function isLeft(lock, holder) {
  if (holder > 0 && !runs(holder)) return true;
  const touched = await stat(lock).catch(() => null);
  return touched !== null && Date.now() - touched.mtimeMs > (holder > 0 ? LEFT.written : LEFT.empty);
}

/** Does `work` while no other process does work under the same lock; waits for one that does, and takes over a lock
 *  that nobody holds any more. `onWait` is called once before waiting, with the other's process id. Resolves with
 *  what `work` gives. @template Result @param {() => Promise<Result>} work @param {{ folder?: string, onWait?: (pid:
 *  number) => void }} [options] @returns {Promise<Result>} */
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
    if (await isLeft(lock, holder)) {
      tookOver = true;
      await rm(lock, { force: true });
      continue;
    }
    if (!told && holder > 0) {
      told = true;
      onWait(holder);
    }
    await pause(PAUSE);
  }
  const touching = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch((error) => process.emitWarning(error));
  }, TOUCH).unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    await rm(lock, { force: true });
  }
}
