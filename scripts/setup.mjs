// All that has to be in place before the app is served or tested; each step is skipped when its inputs have not
// changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, say } from './say.mjs';

const STAMPS = '.setup';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command in the open; throws an Error in both languages when it fails. @param {string} command @param
 *  {string[]} words @param {NodeJS.ProcessEnv} [env] */
export function run(command, words, env = {}) {
  const { status, error } = spawnSync(command, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env }
  });
  const said = `${command} ${words.join(' ')}${error === undefined ? '' : ` (${error.message})`}`;
  if (error !== undefined || status !== 0) throw failure(`没有成功：${said}`, `failed: ${said}`);
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** One text for what files and folders hold: the same content, the same text. @param {string[]} paths */
export function digest(paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '');
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Does `work` unless it was done for the same inputs and `made` is there. @param {string} name @param {string[]}
 *  inputs @param {string} made @param {() => void | Promise<void>} work */
export async function once(name, inputs, made, work) {
  const stamp = join(STAMPS, name);
  const now = digest(inputs);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, now);
}

/** Node modules as the lock file names them. */
export async function installModules() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw failure(
      `Node ${process.versions.node} 太旧：需要 20.19、22 或 24`,
      `Node ${process.versions.node} is too old: 20.19, 22 or 24 is needed`
    );
  }
  await once('modules', ['package.json', 'package-lock.json'], 'node_modules', () => {
    say('正在安装依赖（npm ci）', 'installing modules (npm ci)');
    run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  });
}

const DATA_INPUTS = [
  'seeds',
  'scripts/app-data.ts',
  'scripts/build-data.ts',
  'scripts/check-lexicon.ts',
  'scripts/documents.ts',
  'scripts/seed.ts',
  'src/lib',
  'package-lock.json'
];
/** Everything that a build is made of. */
export const BUILD_INPUTS = [
  ...DATA_INPUTS,
  'src',
  'static/icon.svg',
  'static/screenshot.png',
  'svelte.config.js',
  'vite.config.ts',
  'scripts/build.mjs',
  'scripts/compress.mjs',
  'scripts/engine-files.mjs',
  'scripts/engine-prelude.mjs',
  'scripts/lexicon-faults.ts',
  'scripts/lexicon-plugin.ts',
  'scripts/notices.mjs',
  'scripts/word-costs-plugin.ts',
  'LICENSE',
  'scripts/serve-headers.mjs'
];

/** static/data from seeds, static/duckdb and static/pdf from node_modules. Ends the process where no list can be read:
 *  the data of another document are never served in its place. */
export async function buildData() {
  await once('data', DATA_INPUTS, join('static', 'data', 'manifest.json'), () => {
    say('正在读取 seeds/ 里的清单（npm run data）', 'reading the lists in seeds/ (npm run data)');
    run(npm, ['run', '--silent', 'data']);
  });
  const { copyEngine, copyMaps } = await import('./engine-files.mjs');
  await copyEngine();
  await copyMaps();
}

/** The finished app in build/, with compressed twins of its files. */
export async function buildApp() {
  await once('build', BUILD_INPUTS, join('build', 'index.html'), () => {
    say(
      '正在生成应用（每一页都预先生成，小机器上要几分钟）',
      'building the app (every page is prerendered; a few minutes on a small machine)'
    );
    run(npm, ['run', '--silent', 'build']);
  });
}
