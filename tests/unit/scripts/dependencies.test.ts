// DEPENDENCIES.md says of every package what is true of it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noticeOf } from '../../../scripts/notices.mjs';

const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'overrides',
  Record<string, unknown>
>;
const text = readFileSync('DEPENDENCIES.md', 'utf8');
const rows = [
  ...text.matchAll(/^\| `([^`]+)` *\| ([^|]+?) *\| ([^|]+?) *\| ([^|]+?) *\| ([^|]+?) *\| ([^|]+?) *\|$/gm)
].map(([, name = '', version, license, released, size, why]) => ({ name, version, license, released, size, why }));

/** Packages that state no licence and reach no browser: the build's own check of what it ships holds for the rest. */
const NEVER_SHIPPED: Record<string, string> = {
  'node_modules/json-bignum': 'only for the command line of apache-arrow'
};

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules') return sum;
    return sum + (entry.isDirectory() ? bytesIn(path) : entry.isFile() ? statSync(path).size : 0);
  }, 0);
}

test('every package of package.json stands there once, with its version, and no other', () => {
  const asked = { ...dependencies, ...devDependencies };
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(asked));
  for (const { name, version } of rows) expect(version, name).toBe(asked[name]);
});

test.each(['scripts/engine', 'scripts/bench/mosaic'])('so does every package of %s', (folder) => {
  const { dependencies: engines } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries(engines)) expect(text).toContain(`\n| \`${name}\` | ${version} | `);
});

describe.each(rows)('$name', ({ name, license, released, size, why }) => {
  const folder = join('node_modules', name);
  test('its licence and size are those of what is installed; month and purpose are stated', () => {
    expect(noticeOf(folder).license).toBe(license);
    const megabytes = bytesIn(folder) / 1e6;
    expect(Math.abs(Number(size) - megabytes)).toBeLessThan(0.02 + megabytes * 0.1);
    expect(released).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(why?.length).toBeGreaterThan(4);
  });
});

test('every override has its reason', () => {
  for (const [name, value] of Object.entries(overrides))
    for (const part of typeof value === 'string' ? [name] : [name, ...Object.keys(value as object)])
      expect(text).toMatch(new RegExp(`^- .*\`${part.replace('/', '\\/')}\``, 'm'));
});

test('nothing that is installed for running the app is without a licence', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; license?: string }>;
  };
  const bare = Object.entries(packages)
    .filter(([path, { dev, license }]) => path !== '' && dev !== true && license === undefined)
    .map(([path]) => path)
    .filter((path) => !(path in NEVER_SHIPPED));
  expect(bare).toEqual([]);
});
