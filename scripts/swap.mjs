// Puts finished folders and files into their place, whole: nobody ever sees half of one.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where the hashed files of the build before the present one stand, for tabs that are still open. */
export const EARLIER = join('.setup', 'earlier-build');

const TRIES = 40;
const PAUSE = 100;
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY']);

/** Renames; where an open file holds the folder for a moment, as on Windows, tries again for four seconds. @param
 *  {string} from @param {string} to */
async function renameSteadily(from, to) {
  for (let round = 1; ; round += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (round === TRIES || !HELD.has(code)) throw error;
      await pause(PAUSE);
    }
  }
}

/** Renames `next` to `place` and what stood there to `aside` (whatever `aside` held before is gone). Where the second
 *  rename fails the first is taken back, so that `place` stands as before. All three must be on one disk. Rejects with
 *  the file system's error. @param {string} next @param {string} place @param {string} aside */
export async function swapFolder(next, place, aside) {
  await rm(aside, { recursive: true, force: true });
  await mkdir(dirname(aside), { recursive: true });
  await mkdir(dirname(place), { recursive: true });
  const stood = existsSync(place);
  if (stood) await renameSteadily(place, aside);
  try {
    await renameSteadily(next, place);
  } catch (error) {
    if (stood) await renameSteadily(aside, place);
    throw error;
  }
}

/** Copies a file so that what stands at `to` is whole or is not there, whenever the copying is cut off. Rejects with
 *  the file system's error. @param {string} from @param {string} to */
export async function copyWhole(from, to) {
  await copyFile(from, `${to}.part`);
  await renameSteadily(`${to}.part`, to);
}
