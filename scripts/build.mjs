// npm run build: the finished app with its compressed twins and notices, made beside the present one and put into its
// place at the end.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runScript } from './child.mjs';
import { compress } from './compress.mjs';
import { copyEngine, copyMaps } from './engine-files.mjs';
import { nameKept } from './kept-files.mjs';
import { exclusively } from './lock.mjs';
import { SHIPPED, writeNotices } from './notices.mjs';
import { commandLine } from './options.mjs';
import { joinStyles } from './page-styles.mjs';
import { failure, giveUp, say } from './say.mjs';
import { HASHED } from './serve-headers.mjs';
import { EARLIER, swapFolder } from './swap.mjs';

const { values } = commandLine(
  { options: { out: { type: 'string', default: 'build' } } },
  'npm run build -- [--out FOLDER]'
);
const PLACE = values.out;
const NEXT = join('.setup', 'next-build');
const ASIDE = join('.setup', 'last-build');

/** Builds into a fresh folder; rejects when the build fails or gives no start page. */
async function buildNext() {
  await rm(NEXT, { recursive: true, force: true });
  await rm(SHIPPED, { force: true });
  await copyEngine();
  await copyMaps();
  const status = await runScript([join('node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    env: { BUILD_FOLDER: NEXT }
  });
  if (status !== 0 || !existsSync(join(NEXT, 'index.html')))
    throw failure(`没有建成；原来的 ${PLACE}/ 没有改动`, `the build failed; ${PLACE}/ is as it was`);
  const answered = await runScript([join('scripts', 'panel-answers.ts'), NEXT], { options: ['--import', 'tsx'] });
  if (answered !== 0)
    throw failure(`面板的答案没有写成；原来的 ${PLACE}/ 没有改动`, `no answers for panels; ${PLACE}/ is as it was`);
  writeNotices(
    NEXT,
    ['@duckdb/duckdb-wasm', 'icu4c-data', 'pdfjs-dist'].map((name) => join('node_modules', name))
  );
  await joinStyles(NEXT);
  await nameKept(NEXT);
  await compress(NEXT);
}

/** Keeps of a former build only what open tabs may still ask for; of a build for tests nothing. */
async function keepHashed() {
  if (PLACE !== 'build') return rm(ASIDE, { recursive: true, force: true });
  await rm(EARLIER, { recursive: true, force: true });
  for (const folder of HASHED) {
    const kept = join(ASIDE, folder);
    if (!existsSync(kept)) continue;
    await mkdir(join(EARLIER, folder, '..'), { recursive: true });
    await rename(kept, join(EARLIER, folder));
  }
  await rm(ASIDE, { recursive: true, force: true });
}

await exclusively(
  async () => {
    await buildNext();
    await swapFolder(NEXT, PLACE, ASIDE);
    await keepHashed();
  },
  {
    onWait: (pid) =>
      say(`另一个构建（进程${pid}）正在进行，等它结束`, `another build (process ${pid}) is at work; waiting for it`)
  }
).catch(async (error) => {
  await rm(NEXT, { recursive: true, force: true });
  giveUp(error);
});
