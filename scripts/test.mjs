// npm test: sets up modules, browser and font, then runs lint, types, accuracy, unit, browser and end-to-end tests on
// the built site.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser.mjs';
import { showAtEnd } from './child.mjs';
import { giveUp, say } from './say.mjs';
import { buildApp, buildData, installModules } from './setup.mjs';
import { testSite } from './test-site.mjs';

const RESULTS = 'test-results';
const windows = process.platform === 'win32';

/** Runs a command; what it says is shown at once, or, `held`, when it ends. Resolves with whether it went well.
 *  @param {string} command @param {string[]} words @param {{ env?: NodeJS.ProcessEnv, held?: boolean }} [given]
 *  @returns {Promise<boolean>} */
function works(command, words, { env = {}, held = false } = {}) {
  return new Promise((done) => {
    const shown = held ? 'pipe' : 'inherit';
    const child = spawn(command, words, {
      stdio: ['inherit', shown, shown],
      shell: windows,
      env: { ...process.env, ...env }
    });
    if (held) showAtEnd(child);
    child.on('error', (error) => console.error(error.message));
    child.on('close', (status) => done(status === 0));
  });
}

/** A script of package.json beside others. @param {string} name */
const script = (name) => works('npm', ['run', '--silent', name], { held: true });

/** A browser and a Chinese font: found, or installed from Debian's packages as root, or asked for. */
async function ensureBrowser() {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  const lacking = [];
  if (browserPath() === undefined) lacking.push('chromium');
  if (fonts.status === 0 ? fonts.stdout.trim() === '' : process.platform === 'linux') lacking.push('fonts-noto-cjk');
  if (lacking.length === 0) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say(`正在安装 ${lacking.join('、')}`, `installing ${lacking.join(' and ')} from Debian's packages`);
    if (
      (await works('apt-get', ['update', '-qq'])) &&
      (await works('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...lacking], {
        env: { DEBIAN_FRONTEND: 'noninteractive' }
      }))
    )
      return;
  }
  say(
    `测试需要 ${lacking.join('、')}：请安装 Chromium、Chrome 或 Edge（或用 CHROME_PATH 指明）和一种中文字体`,
    `tests need ${lacking.join(' and ')}: install a Chromium, Chrome or Edge (or name it in ` +
      'CHROME_PATH) and a Chinese font such as Noto Sans CJK'
  );
  process.exit(1);
}

/** `again`: of those that passed, the ones that did so only when tried again.
 *  @typedef {{ name: string, passed: number, failed: number, skipped: number, again?: number }} Outcome */

/** @param {string} name @param {boolean} good @returns {Outcome} */
const one = (name, good) => ({ name, passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/** @param {string} project @param {boolean} [held] @returns {Promise<Outcome>} */
async function vitest(project, held = false) {
  const file = join(RESULTS, `${project}.json`);
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const good = await works('npx', ['vitest', 'run', '--project', project, ...reports], { held });
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    return {
      name: project,
      passed: numPassedTests,
      failed: numFailedTests + (good || numFailedTests > 0 ? 0 : 1),
      skipped: numPendingTests
    };
  } catch {
    return one(project, false);
  }
}

/** @param {Record<string, string>} places where the site stands @returns {Promise<Outcome>} */
async function endToEnd(places) {
  const file = join(RESULTS, 'e2e.json');
  const good = await works('npx', ['playwright', 'test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...places }
  });
  try {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats;
    return {
      name: 'e2e',
      passed: expected + flaky,
      failed: unexpected + (good || unexpected > 0 ? 0 : 1),
      skipped,
      again: flaky
    };
  } catch {
    return one('e2e', false);
  }
}

await installModules().catch(giveUp);
await ensureBrowser();
await buildData().catch(giveUp);
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/** Two rows of work side by side, each of which keeps about one core busy; the first to end measures the accuracy. */
const unit = vitest('unit');
const lint = script('lint');
const check = lint.then(() => script('check'));
const built = check.then(() => buildApp({ held: true }));
const browser = built.then(
  () => vitest('browser', true),
  () => vitest('browser', true)
);
const score = Promise.race([unit, browser]).then(() => script('score'));

/** @type {[string, string, () => Promise<Outcome>][]} */
const steps = [
  ['单元测试', 'unit tests', () => unit],
  ['代码规则', 'lint', async () => one('lint', await lint)],
  ['类型', 'types', async () => one('types', await check)],
  ['标注样本上的准确率', 'accuracy on labelled sets', async () => one('accuracy', await score)],
  ['浏览器测试', 'browser tests', () => browser],
  [
    '建成的文件与旧浏览器',
    'the built files against old browsers',
    async () => {
      await built;
      return one('old browsers', await works('npx', ['tsx', 'scripts/browser-gate.ts']));
    }
  ],
  [
    '建成的网站',
    'the built site and its journeys',
    async () => {
      const { oldBrowserPath } = await import('./old-browser.mjs');
      if (oldBrowserPath() === undefined)
        say(
          '跳过 Chromium 109 的测试：这个系统上没有这一版本',
          'tests in Chromium 109 are skipped: there is none for this system'
        );
      return endToEnd(await testSite());
    }
  ]
];
/** @type {Outcome[]} */
const outcomes = [];
for (const [zh, title, step] of steps) {
  say(zh, title);
  outcomes.push(
    await Promise.resolve()
      .then(step)
      .catch((error) => {
        console.error(error instanceof Error ? error.message : error);
        return one(title, false);
      })
  );
}
for (const { name, passed, failed, skipped, again = 0 } of outcomes)
  say(
    `${name}：通过${passed}${again > 0 ? `（其中第二次才通过${again}）` : ''}，失败${failed}` +
      (skipped > 0 ? `，跳过${skipped}` : ''),
    `${name}: ${passed} passed${again > 0 ? ` (${again} when tried again)` : ''}, ${failed} failed` +
      (skipped > 0 ? `, ${skipped} skipped` : '')
  );
say(
  '没有测试其他数据库引擎（DuckDB、PostgreSQL、ClickHouse）：npm run engines，然后 npm run test:engines',
  'other engines (DuckDB, PostgreSQL, ClickHouse) were skipped: npm run engines, then npm run test:engines'
);
const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 && readdirSync(RESULTS).length > 0 ? 0 : 1);
