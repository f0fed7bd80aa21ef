// All that has to be in place before the app is served or tested; each step is skipped when its inputs have not
// changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once as ended } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './child.mjs';
import { failure, say } from './say.mjs';

const STAMPS = '.setup';
const TSX = { options: ['--import', 'tsx'] };

/** Runs a script of Node in the open (see runScript); rejects with an Error in both languages when it fails.
 *  @param {string[]} words @param {Parameters<typeof runScript>[1]} [given] */
export async function run(words, given) {
  if ((await runScript(words, given)) === 0) return;
  throw failure(`没有成功：${words.join(' ')}`, `failed: ${words.join(' ')}`);
}

/** npm's own script where npm started this process; '' where it did not. */
const NPM = process.env['npm_execpath'] ?? '';

/** Runs npm in the open; bound to this process where npm's own script is known. @param {string[]} words */
export async function runNpm(words) {
  if (/\.c?js$/.test(NPM)) return run([NPM, ...words]);
  const windows = process.platform === 'win32';
  const [status] = await ended(
    spawn(windows ? 'npm.cmd' : 'npm', words, { stdio: 'inherit', shell: windows }),
    'close'
  );
  if (status !== 0) throw failure(`没有成功：npm ${words.join(' ')}`, `failed: npm ${words.join(' ')}`);
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

/** Does `work` unless it was done for the same inputs and the file `made` is what it made then. What was interrupted,
 *  or was made by hand from other inputs since, is done anew. @param {string} name @param {string[]} inputs @param
 *  {string} made @param {() => void | Promise<void>} work @param {string} [stamps] folder of the stamps */
export async function once(name, inputs, made, work, stamps = STAMPS) {
  const stamp = join(stamps, name);
  const now = () => `${digest(inputs)} ${digest([made])}`;
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now()) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now());
}

/** What npm writes last of all into node_modules. */
const MODULES = join('node_modules', '.package-lock.json');

/** Node modules as the lock file names them. */
export async function installModules() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw failure(
      `Node ${process.versions.node} 太旧：需要 20.19、22 或 24`,
      `Node ${process.versions.node} is too old: 20.19, 22 or 24 is needed`
    );
  }
  await once('modules', ['package.json', 'package-lock.json'], MODULES, () => {
    say('正在安装依赖（npm ci）', 'installing modules (npm ci)');
    return runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
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
  'scripts/built-facts.ts',
  'scripts/built-plugin.ts',
  'scripts/browser-floor.mjs',
  'scripts/compress.mjs',
  'scripts/engine-files.mjs',
  'scripts/engine-prelude.mjs',
  'scripts/frame-plugin.ts',
  'scripts/kept-files.mjs',
  'scripts/lexicon-faults.ts',
  'scripts/lexicon-plugin.ts',
  'scripts/notices.mjs',
  'scripts/page-styles.mjs',
  'scripts/panel-answers.ts',
  'scripts/standalone-plugin.ts',
  'scripts/word-costs-plugin.ts',
  'LICENSE',
  'scripts/serve-headers.mjs'
];

/** Name of what is built from the present sources and lists: everybody who reads them has the same, so that tests and a
 *  build that run side by side write the same generated files. */
export function buildVersion() {
  return digest([...BUILD_INPUTS, join(process.env['STATIC_FOLDER'] ?? 'static', 'data')]).slice(0, 16);
}

/** static/data from seeds, static/duckdb and static/pdf from node_modules. Rejects where no list can be read: the data
 *  of another document are never served in its place. */
export async function buildData() {
  await once('data', DATA_INPUTS, join('static', 'data', 'manifest.json'), async () => {
    say('正在读取 seeds/ 里的清单（npm run data）', 'reading the lists in seeds/ (npm run data)');
    await run(['scripts/check-lexicon.ts'], TSX);
    await run(['scripts/build-data.ts'], TSX);
  });
  const { copyEngine, copyMaps } = await import('./engine-files.mjs');
  await copyEngine();
  await copyMaps();
}

/** The finished app in build/, with compressed twins of its files. @param {{ held?: boolean }} [given] see runScript */
export async function buildApp(given) {
  await once('build', BUILD_INPUTS, join('build', 'index.html'), () => {
    say(
      '正在生成应用（每一页都预先生成，小机器上要几分钟）',
      'building the app (every page is prerendered; a few minutes on a small machine)'
    );
    return run(['scripts/build.mjs'], given);
  });
}
