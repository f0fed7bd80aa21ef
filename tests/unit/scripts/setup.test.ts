// Steps of the set-up are done again when they were cut off or made from something else, and end with what began them.
import { spawn } from 'node:child_process';
import { once as ended } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runScript } from '../../../scripts/child.mjs';
import { buildVersion, once } from '../../../scripts/setup.mjs';

let root: string;
let seed: string;
let made: string;
beforeEach(() => {
  mkdirSync('.setup', { recursive: true });
  root = mkdtempSync(join('.setup', 'setup-test-'));
  [seed, made] = [join(root, 'seed'), join(root, 'made')];
  writeFileSync(seed, 'one place');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const make = vi.fn(() => writeFileSync(made, `data of ${readFileSync(seed, 'utf8')}`));
const step = (work: () => void = make) => once('step', [seed], made, work, root);

test('a step is done once for the same inputs, and again for others', async () => {
  make.mockClear();
  await step();
  await step();
  expect(make).toHaveBeenCalledTimes(1);
  writeFileSync(seed, 'another place');
  await step();
  expect(readFileSync(made, 'utf8')).toBe('data of another place');
});

test('what was made by hand from other inputs in between is made anew', async () => {
  await step();
  writeFileSync(made, 'data of another place');
  await step();
  expect(readFileSync(made, 'utf8')).toBe('data of one place');
});

test('a step that was cut off is done again', async () => {
  const broken = () => {
    writeFileSync(made, 'half of');
    throw new Error('cut off');
  };
  await expect(step(broken)).rejects.toThrow('cut off');
  await step();
  expect(readFileSync(made, 'utf8')).toBe('data of one place');
});

test('whoever reads the configuration beside a build names the version alike', async () => {
  const { default: read } = await import('../../../svelte.config.js');
  expect(read.kit?.version?.name).toBe(buildVersion());
  expect(buildVersion()).toMatch(/^[0-9a-f]{16}$/u);
});

test('a script tells its exit code', async () => {
  const script = join(root, 'script.mjs');
  writeFileSync(script, 'process.exit(Number(process.env.CODE));');
  expect(await runScript([script], { env: { CODE: '3' } })).toBe(3);
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'scripts that a script started end with it when it is ended by %s',
  async (signal) => {
    const [last, middle] = [join(root, 'last.mjs'), join(root, 'middle.mjs')];
    const child = join(process.cwd(), 'scripts', 'child.mjs');
    writeFileSync(last, 'console.log(process.pid); setInterval(() => {}, 1000);');
    const code = (path: string) =>
      `import { runScript } from ${JSON.stringify(`file://${child}`)}; await runScript([${JSON.stringify(path)}]);`;
    writeFileSync(middle, code(last));
    const first = spawn(process.execPath, ['--input-type=module', '--eval', code(middle)], {
      stdio: ['ignore', 'pipe', 'inherit']
    });
    const [said] = (await ended(first.stdout, 'data')) as [Buffer];
    const pid = Number(String(said));
    expect(pid).toBeGreaterThan(0);
    first.kill(signal);
    await ended(first, 'exit');
    const gone = () => {
      try {
        return !process.kill(pid, 0);
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ESRCH';
      }
    };
    await expect.poll(gone, { timeout: 60_000 }).toBe(true);
  }
);
