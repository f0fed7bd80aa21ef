// npm run bench: speed as ratios in one run on one machine; -- --quick leaves out the largest sizes.
import { spawnSync } from 'node:child_process';
import { benchApp } from './bench-app.ts';
import { benchEngines } from './bench-engines.ts';
import { benchRead } from './bench-read.ts';
import { benchRegion } from './bench-region.ts';
import { commandLine } from './options.mjs';

const { values } = commandLine(
  { options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } },
  'npm run bench -- [--quick] [--only app|read|region|engines]'
);

const runs = (part: string) => values.only === '' || values.only === part;

if (runs('read')) {
  console.log('Reading (source text, other place names in every copy)');
  let before: number | undefined;
  for (const { copies, bytes, duties, milliseconds, rate } of benchRead(
    values.quick ? [1, 10, 100, 200] : [1, 10, 100, 500, 1000]
  )) {
    const perCopy = milliseconds / copies;
    const growth = before === undefined ? '' : `, time a copy × ${(perCopy / before).toFixed(2)} of the size before`;
    console.log(
      `  ${String(copies).padStart(5)} copies  ${(bytes / 1e6).toFixed(1).padStart(6)} MB  ` +
        `${String(duties).padStart(7)} duties  ${milliseconds.toFixed(0).padStart(6)} ms  ` +
        `${rate.toFixed(1)} MB/s${growth}`
    );
    before = perCopy;
  }
}
if (runs('app') || runs('region')) {
  const { status } = spawnSync(
    process.execPath,
    ['-e', "import('./scripts/setup.mjs').then(async (setup) => { await setup.buildData(); await setup.buildApp(); })"],
    { stdio: 'inherit' }
  );
  if (status !== 0) process.exit(status ?? 1);
}
if (runs('app')) {
  console.log('The app (built site, headless Chromium, medians)');
  for (const line of await benchApp(values.quick ? [241, 100_000] : undefined)) console.log(line);
}
if (runs('region')) {
  console.log('Many places taken together (made-up places)');
  for await (const line of benchRegion(values.quick)) console.log(line);
}
if (runs('engines')) {
  console.log('Engines beside the app (made-up places, over HTTP, medians)');
  for await (const line of benchEngines(values.quick)) console.log(`  ${line}`);
}
