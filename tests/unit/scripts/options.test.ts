// What a command says of words that it does not understand: never a stack trace.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function run(script: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], {
    encoding: 'utf8'
  });
  return { status, stdout, stderr };
}

describe('a command', () => {
  it.each([
    ['scripts/print.ts', ['overlaps', '--limit', 'many'], 'many'],
    ['scripts/build.mjs', ['--bogus'], '--bogus'],
    ['scripts/build.mjs', ['--out'], '--out'],
    ['scripts/build.mjs', ['beside'], 'beside']
  ])('%s %j names what it does not understand, and ends with 2', (script, words, named) => {
    const { status, stdout, stderr } = run(script, ...words);
    expect({ status, stdout, trace: /^\s+at /mu.test(stderr) }).toEqual({ status: 2, stdout: '', trace: false });
    expect(stderr).toContain(named);
  });

  it('says with --help how it is used', () => {
    const { status, stdout } = run('scripts/build.mjs', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run build --');
  });
});
