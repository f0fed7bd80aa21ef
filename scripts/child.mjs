// Node scripts as child processes that never outlive the process that started them.
import { spawn } from 'node:child_process';

const BOUND = new URL('bound.mjs', import.meta.url).href;

/** Shows what a child prints when it ends, so that it does not mix with what others print meanwhile.
 *  @param {import('node:child_process').ChildProcess} child whose output is piped */
export function showAtEnd(child) {
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  child.on('close', () => process.stdout.write(Buffer.concat(said)));
}

/** Runs a script of Node in the open, bound to this process by a channel: it ends when this process is gone, whatever
 *  ended it. `words` are the script and its arguments, `options` go to Node ahead of them (`--import tsx`); what it
 *  prints is shown at once, or, `held`, when it ends. Resolves with the exit code, null where a signal ended it;
 *  rejects where it cannot be started. @param {string[]} words
 *  @param {{ options?: string[], env?: Record<string, string>, held?: boolean }} [given]
 *  @returns {Promise<number | null>} */
export function runScript(words, { options = [], env = {}, held = false } = {}) {
  const shown = held ? 'pipe' : 'inherit';
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, ['--import', BOUND, ...options, ...words], {
      stdio: ['inherit', shown, shown, 'ipc'],
      env: { ...process.env, ...env }
    });
    if (held) showAtEnd(child);
    child.on('error', reject);
    child.on('close', done);
  });
}
