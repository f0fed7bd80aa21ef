// npm run data, its last step: seeds/ → static/data.
import { join } from 'node:path';
import { buildData } from './app-data.ts';
import './languages.ts';
import { commandLine } from './options.mjs';
import { giveUp } from './say.mjs';

const { values } = commandLine(
  {
    options: {
      seeds: { type: 'string', default: 'seeds' },
      out: { type: 'string', default: join('static', 'data') },
      work: { type: 'string', default: '.setup' }
    }
  },
  'npm run data -- [--seeds FOLDER] [--out FOLDER] [--work FOLDER]'
);

await buildData(values).catch(giveUp);
