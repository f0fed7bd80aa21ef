// Writes a report file without a browser: npm run report -- --out FILE.docx|.pptx|.xlsx|.html [--filter QUERY]
// [--language zh|en] [--sections a,b] [--file LIST [--edition ID]], or the two-page brief: npm run report -- --brief
// --out FILE.docx [--filter QUERY] [--file LIST]
import { writeFile } from 'node:fs/promises';
import { readLoadChoice } from '../src/lib/analysis/load.ts';
import { readTieRule } from '../src/lib/analysis/tie-rule.ts';
import { readSections, SECTIONS } from '../src/lib/export/content.ts';
import { EmptyError, ExportError, ReadError } from '../src/lib/errors.ts';
import { FORMATS, produce } from '../src/lib/export/produce.ts';
import { named } from '../src/lib/export/task.ts';
import { FIRST, LANGUAGES } from '../src/lib/i18n/languages.ts';
import { FILTER_KEYS, fromSearch } from '../src/lib/address/filter.ts';
import { openAll } from '../src/lib/naming/flag-words.ts';
import { names as askNames } from '../src/lib/query/names.ts';
import { commandLine } from './options.mjs';
import { readFault } from './read-fault.ts';
import { reportLists } from './report/lists.ts';
import { hasChineseFont, nodeRaster } from './report/raster.ts';
import './languages.ts';

const USAGE =
  `npm run report -- --out FILE.${FORMATS.join('|.')} [--filter "list=shared&bureau=…"] ` +
  `[--language ${LANGUAGES.join('|')}] [--sections ${SECTIONS.join(',')}]\n` +
  'npm run report -- --brief --out FILE.docx [--filter "bureau=…" | "case=…" | "duty=shared-21"] [--language …]\n' +
  'Both take --file LIST [--edition ID]: the lists of that document instead of those in static/data.';

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
      brief: { type: 'boolean' },
      file: { type: 'string' },
      edition: { type: 'string' }
    }
  },
  USAGE
);
const format = FORMATS.find((each) => values.out?.endsWith(`.${each}`));
if (values.out === undefined || format === undefined) stop('--out names no file of a known kind');
if (values.brief === true && format !== 'docx') stop('--brief writes DOCX only');
const language = LANGUAGES.find((each) => each === (values.language ?? FIRST));
if (language === undefined) stop(`--language ${values.language} is not known`);

const { engine, desk, origin, findings } = await reportLists({ file: values.file, edition: values.edition }).catch(
  (cause: unknown) => {
    if (!(cause instanceof ReadError)) throw cause;
    console.error(readFault(cause));
    process.exit(1);
  }
);
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
await engine.close();
process.exit(0);
