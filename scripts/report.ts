// Writes a report file without a browser: npm run report -- --out FILE.docx|.pptx|.xlsx|.html [--filter QUERY]
// [--language zh|en] [--sections a,b], or the two-page brief: npm run report -- --brief --out FILE.docx
// [--filter QUERY]
import { writeFile } from 'node:fs/promises';
import { readLoadChoice } from '../src/lib/analysis/load.ts';
import { readTieRule } from '../src/lib/analysis/tie-rule.ts';
import { builtDesk, builtEngine, builtManifest } from '../src/lib/db/built.ts';
import { readSections, SECTIONS } from '../src/lib/export/content.ts';
import { EmptyError, ExportError } from '../src/lib/errors.ts';
import { FORMATS, produce } from '../src/lib/export/produce.ts';
import { named } from '../src/lib/export/task.ts';
import { FIRST, LANGUAGES } from '../src/lib/i18n/languages.ts';
import { FILTER_KEYS, fromSearch } from '../src/lib/address/filter.ts';
import { builtFindings } from '../src/lib/finding/built.ts';
import { openAll } from '../src/lib/naming/flag-words.ts';
import { names as askNames } from '../src/lib/query/names.ts';
import { commandLine } from './options.mjs';
import { hasChineseFont, nodeRaster } from './report/raster.ts';
import './languages.ts';

const USAGE =
  `npm run report -- --out FILE.${FORMATS.join('|.')} [--filter "list=shared&bureau=…"] ` +
  `[--language ${LANGUAGES.join('|')}] [--sections ${SECTIONS.join(',')}]\n` +
  'npm run report -- --brief --out FILE.docx [--filter "bureau=…" | "case=…" | "duty=shared-21"] [--language …]';

/** What `--filter` may say: the filter of an address, how work and ties are counted, what a brief is about. */
const KEYS = [...FILTER_KEYS, 'count', 'parts', 'weights', 'ties', 'case', 'duty'] as const;

function stop(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

const { values } = commandLine(
  {
    options: {
      out: { type: 'string' },
      filter: { type: 'string' },
      language: { type: 'string' },
      sections: { type: 'string' },
      brief: { type: 'boolean' }
    }
  },
  USAGE
);
const format = FORMATS.find((each) => values.out?.endsWith(`.${each}`));
if (values.out === undefined || format === undefined) stop('--out names no file of a known kind');
if (values.brief === true && format !== 'docx') stop('--brief writes DOCX only');
const language = LANGUAGES.find((each) => each === (values.language ?? FIRST));
if (language === undefined) stop(`--language ${values.language} is not known`);

const [desk, manifest] = [await builtDesk(), await builtManifest()];
const [first] = manifest.editions;
const origin = { ...manifest, ...(first === undefined ? {} : { id: first.id }) };
const names = await askNames(desk);
const query = new URLSearchParams((values.filter ?? '').replace(/^\?/, ''));
const { filter, ignored } = fromSearch(query, {
  bureaus: new Set(names.bureaus.map(({ id }) => id)),
  categories: new Set(names.categories.map(({ id }) => id))
});
const unknown = [...new Set(query.keys())].filter((key) => !(KEYS as readonly string[]).includes(key));
if (unknown.length > 0) stop(`--filter has keys that mean nothing here: ${unknown.join(' ')}`);
if (ignored.length > 0)
  stop(`--filter has values that mean nothing here: ${ignored.map(({ key, value }) => `${key}=${value}`).join(' ')}`);
if (format !== 'xlsx' && format !== 'html' && !(await hasChineseFont()))
  console.error(
    'no Chinese font on this machine: PNG copies of charts will lack Chinese letters (apt-get install fonts-noto-cjk)'
  );

const findings = (await builtFindings()).details.map(({ finding }) => finding);
const bytes = await named(
  new AbortController().signal,
  (part) => console.error(`… ${part}`),
  (task) =>
    produce(
      {
        format,
        language,
        filter,
        sections: readSections(values.sections ?? ''),
        load: readLoadChoice((key) => query.get(key) ?? ''),
        ties: readTieRule(query.get('ties') ?? ''),
        ...(values.brief === true
          ? { brief: { cases: (query.get('case') ?? '').split(',').filter(Boolean), duty: query.get('duty') ?? '' } }
          : {})
      },
      { desk, origin, names, findings, states: new Map(), isOpen: openAll, raster: nodeRaster },
      task
    )
).catch((cause: unknown) => {
  const behind = cause instanceof ExportError ? cause.cause : cause;
  if (!(behind instanceof EmptyError)) throw cause;
  console.error(behind.message);
  process.exit(1);
});
await writeFile(values.out, bytes);
console.log(`${values.out} ${bytes.length}`);
await (await builtEngine()).close();
process.exit(0);
