// The site that end-to-end tests visit: built from the published document in tests/fixtures, whatever stands in seeds/.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';
import { BUILD_INPUTS, buildApp, once, run } from './setup.mjs';

const DOCUMENT = join('tests', 'fixtures', 'lists', 'changji-ashili.txt');
const ROOT = join('.setup', 'test-site');

/** True where seeds/ holds the published document and nothing else to be read. */
function seedIsPublished() {
  const [name, ...more] = readdirSync('seeds').filter((each) => !/^(\.|readme\b)/i.test(each));
  return name !== undefined && more.length === 0 && readFileSync(join('seeds', name)).equals(readFileSync(DOCUMENT));
}

/** Builds the site where it is not built yet: build/ itself where seeds/ holds the published document, else a folder of
 *  its own beside it. Resolves with the environment that tells tests and server where it stands; rejects when the build
 *  fails. @returns {Promise<Record<string, string>>} */
export async function testSite() {
  if (seedIsPublished()) {
    await buildApp();
    return {};
  }
  const [statics, built, seeds] = ['static', 'build', 'seeds'].map((name) => join(ROOT, name));
  const places = { STATIC_FOLDER: statics ?? '', BUILD_FOLDER: built ?? '' };
  await once('built-test-site', [...BUILD_INPUTS, DOCUMENT], join(places.BUILD_FOLDER, 'index.html'), async () => {
    say(
      'seeds/ 里是别的清单：另用 tests/fixtures 里的清单生成测试网站',
      'seeds/ holds other lists: building a site from the list in tests/fixtures for the tests'
    );
    rmSync(ROOT, { recursive: true, force: true });
    mkdirSync(join(ROOT, 'seeds'), { recursive: true });
    cpSync(DOCUMENT, join(ROOT, 'seeds', 'changji-ashili.txt'));
    cpSync('static', places.STATIC_FOLDER, { recursive: true, filter: (path) => path !== join('static', 'data') });
    const data = ['--seeds', seeds ?? '', '--out', join(places.STATIC_FOLDER, 'data'), '--work', ROOT];
    await run(['scripts/build-data.ts', ...data], { options: ['--import', 'tsx'] });
    await run(['scripts/build.mjs', '--out', places.BUILD_FOLDER], { env: { STATIC_FOLDER: places.STATIC_FOLDER } });
  });
  return places;
}
