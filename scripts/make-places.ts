// npm run make-places: writes lists of made-up places as files that the app opens and `npm run data` reads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madePlaces } from './made-places.ts';
import { commandLine } from './options.mjs';
import { counted, failure, giveUp, say } from './say.mjs';

const MOST = 40_000;
const USAGE =
  'npm run make-places -- --count N [--to FOLDER] [--seed N]\n' +
  '  writes N made-up places, each named 虚构…, one workbook each; the same numbers give the same bytes';
const { values } = commandLine(
  {
    options: {
      count: { type: 'string', default: '' },
      to: { type: 'string', default: join('.setup', 'made-places') },
      seed: { type: 'string', default: '1' }
    }
  },
  USAGE
);
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isInteger(count) || count < 1 || count > MOST)
  giveUp(
    failure(
      `选项 --count 要是1到${MOST}的整数：“${values.count}”`,
      `--count is a whole number from 1 to ${MOST}: “${values.count}”`
    )
  );
if (!Number.isInteger(seed))
  giveUp(failure(`选项 --seed 要是整数：“${values.seed}”`, `--seed is a whole number: “${values.seed}”`));

mkdirSync(values.to, { recursive: true });
for await (const { file, bytes } of madePlaces(0, count, seed)) writeFileSync(join(values.to, file), bytes);
say(
  `在 ${values.to} 写了${count}个虚构乡镇的清单（编出来的，只供试用和测速）`,
  `wrote the lists of ${counted(count, 'made-up place')} to ${values.to}, for trying out and measuring only`
);
