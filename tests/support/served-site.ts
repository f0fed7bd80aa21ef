// The built site with an engine beside it that holds two made-up places, as a process of its own: tests talk to it over
// HTTP alone. Usage: served-site.ts PORT [KEY]
import { doorAnswer } from '../../scripts/engine/door.ts';
import { encodeColumns, type Column } from '../../scripts/engine/encode.ts';
import type { Store } from '../../scripts/engine/store.ts';
import '../../scripts/languages.ts';
import { serve } from '../../scripts/serve.mjs';
import { openNode } from '../../src/lib/db/node.ts';
import { encodeTables } from '../../src/lib/duty/arrow.ts';
import { tableRows } from '../../src/lib/duty/tables.ts';
import { readingOf } from './lists.ts';
import { SIX } from './six-duties.ts';

const [port = '0', key = ''] = process.argv.slice(2);
const placed = (township: string) => readingOf({ ...SIX, place: { city: '某市', township } });
const { editions } = tableRows([placed('东乡'), placed('西镇')]);
const engine = await openNode(editions.map(({ rows }) => encodeTables(rows)));

function kindOf(values: readonly unknown[]): Column['kind'] {
  const type = typeof values.find((value) => value !== null);
  return type === 'number' ? 'number' : type === 'boolean' ? 'flag' : 'text';
}

const store: Store = {
  answer: async (statement) => {
    const asked = { name: 'asked', statement: () => statement };
    const rows = await engine.ask<null, Record<string, unknown>>(asked, null, []);
    const names = Object.keys(rows[0] ?? {});
    return encodeColumns(
      names.map((name): Column => {
        const values = rows.map((row) => row[name] ?? null);
        return { name, kind: kindOf(values), values };
      })
    );
  },
  ping: () => Promise.resolve(),
  close: () => engine.close()
};
const limits = { rows: 100_000, bytes: 1e8, patience: 60_000 };
const access = key === '' ? {} : { tokens: [key] };
const options = { limits, access, rate: 1000, atOnce: 8, body: 1e5 };
const answer = doorAnswer(store, options, (line) => process.stderr.write(`${line}\n`), '/engine/');
const { url } = await serve({ port: Number(port), beside: { path: '/engine/', answer } });
process.stdout.write(`${url}\n`);
