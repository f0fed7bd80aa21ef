// Node scripts as child processes that never outlive the process that started them.
import { spawn } from 'node:child_process';

const BOUND = new URL('bound.mjs', import.meta.url).href;

/** Runs a script of Node in the open, bound to this process by a channel: it ends when this process is gone, whatever
 *  ended it. `words` are the script and its arguments, `options` go to Node ahead of them (`--import tsx`). Resolves
 *  with the exit code, null where a signal ended it; rejects where it cannot be started. @param {string[]} words
 *  @param {{ options?: string[], env?: Record<string, string> }} [given] @returns {Promise<number | null>} */
export function runScript(words, { options = [], env = {} } = {}) {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, ['--import', BOUND, ...options, ...words], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...env }
    });
    child.on('error', reject);
    child.on('close', done);
  });
}
