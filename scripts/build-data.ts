// npm run data, its last step: seeds/ → static/data.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildData } from './app-data.ts';
import './languages.ts';
import { giveUp } from './say.mjs';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: join('static', 'data') },
    work: { type: 'string', default: '.setup' }
  }
});

await buildData(values).catch(giveUp);
