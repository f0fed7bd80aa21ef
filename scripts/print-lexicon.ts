// print -- lexicon: every row of the lexicon with the duties of all lists at hand that it is used for; --table NAME for
// one table, --state never|one|untold|regional|verbatim for rows to look at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../src/lib/duty/record.ts';
import { anyCue, type Cue } from '../src/lib/lexicon/cue.ts';
import { Finder, type Pattern } from '../src/lib/lexicon/finder.ts';
import { allTables } from '../src/lib/lexicon/all-tables.ts';
import { BODIES } from '../src/lib/lexicon/bodies.ts';
import { mattersOf, patternOf } from '../src/lib/lexicon/matters.ts';
import { phraseSource } from '../src/lib/lexicon/phrase.ts';
import type { Values } from '../src/lib/lexicon/packed.ts';
import { ALL_REGIONS } from '../src/lib/lexicon/regions.ts';
import { schemaOf, TABLE_NAMES, type TableName } from '../src/lib/lexicon/schema.ts';
import { vocabularyOf } from '../src/lib/lexicon/words.ts';
import { UsageError } from './options.mjs';
import { published } from './published.ts';
import { entryFiles, entryLabels } from './score/entry.ts';
import { otherLists } from './score/lists.ts';
import { readSeeds } from './seed.ts';

/** A row of a table as printed. `row` are its own columns joined by |; `duties` counts duties of the lists in seeds/
 *  and in tests/fixtures that it is used for, `lists` the lists they stand in, `first` names up to three; `texts`
 *  counts labelled questions, `tests` test files that say it (null where that cannot be told). `state`: `never` used by
 *  any of them, used by `one` duty only, `used` by more, `untold` where duties cannot say it (how characters are
 *  written and sound, how heads of tables break); `verbatim` where a plain word of eight letters or more stands
 *  in one duty only, as if copied from it. */
export interface LexiconRow {
  file: string;
  line: number;
  row: string;
  region: string;
  source: string;
  duties: number;
  lists: number;
  first: string[];
  texts: number | null;
  tests: number | null;
  state: 'never' | 'one' | 'used' | 'untold';
  verbatim: boolean;
}

interface Listed {
  list: string;
  id: string;
  category: string;
  name: string;
  bureaus: string[];
  texts: string[];
}

const LONG = 8;
const EVERYWHERE = vocabularyOf(ALL_REGIONS);
const BUREAUS: readonly string[] = [
  'body-signs',
  'bodies',
  'bureau-stems',
  'bureau-aliases',
  'bureau-tiers',
  'bureau-english'
];

/** The published list of the fixtures, other seeds, and the other lists of the fixtures. */
async function dutiesAtHand(): Promise<Listed[]> {
  const printed = ({ duties }: Reading) => duties.map(({ name }) => name).join('\n');
  const known = published();
  const seeds = (await readSeeds()).filter((seed) => printed(seed) !== printed(known));
  const read = [known, ...seeds].flatMap(({ file, duties }, index) =>
    duties.map((duty) => ({
      list: index === 0 ? 'changji-ashili' : file,
      id: duty.id,
      category: duty.category,
      name: duty.name,
      bureaus: duty.bureaus.map(({ printed }) => printed),
      texts: duty.clauses.map(({ text }) => text)
    }))
  );
  const others = otherLists().flatMap(({ doc, duties }) =>
    duties.map(({ id, name, bureaus, clauses }) => ({
      list: doc,
      id,
      category: '',
      name,
      bureaus: bureaus.map(({ bureau }) => bureau),
      texts: clauses.map(({ text }) => text)
    }))
  );
  return [...read, ...others];
}

function testTexts(folder = join('tests', 'unit')): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? testTexts(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [readFileSync(join(folder, entry.name), 'utf8')]
        : []
  );
}

/** What is counted for the rows of a table: the duties a row is used for (null where duties cannot tell), and whether a
 *  text says it (null where that is no question of texts). */
interface Probe {
  duties: ((row: Values) => Iterable<Listed>) | null;
  says: ((row: Values) => (text: string) => boolean) | null;
}

function text(row: Values, column: string): string {
  return String(row[column] ?? '');
}

function cueOf(row: Values, phrase: string): Cue {
  return {
    phrase,
    unless_after: text(row, 'unless_after'),
    unless_before: text(row, 'unless_before'),
    only_before: text(row, 'only_before')
  };
}

/** Whether every part of a pattern has a word in the text: without, there is nothing to look for. */
function mayMeet({ parts }: Pattern, said: string): boolean {
  return parts.every((part) => part.some((word) => said.includes(word)));
}

/** Counts of words, topics, matters and bodies over the duties, made once. */
class Usage {
  readonly #duties: Listed[];
  readonly #words = new Map<string, Set<Listed>>();
  readonly #topics = new Map<string, Set<Listed>>();
  readonly #named = new Map<string, Set<Listed>>();
  readonly #finders: Map<Listed, Finder[]>;
  #matters: Map<string, Set<Listed>> | null = null;

  constructor(duties: Listed[]) {
    this.#duties = duties;
    this.#finders = new Map(duties.map((duty) => [duty, [duty.name, ...duty.texts].map((said) => new Finder(said))]));
    for (const duty of duties) {
      for (const said of [duty.name, ...duty.texts]) {
        for (const word of EVERYWHERE.segment(said)) {
          this.#note(this.#words, word.text, duty);
          for (const { topic } of EVERYWHERE.pointers.get(word.text) ?? []) {
            this.#note(this.#topics, topic.name, duty);
            this.#note(this.#topics, topic.group, duty);
            if (said === duty.name) this.#note(this.#named, topic.name, duty);
          }
        }
      }
    }
  }

  #note(map: Map<string, Set<Listed>>, key: string, duty: Listed): void {
    const known = map.get(key) ?? new Set<Listed>();
    known.add(duty);
    map.set(key, known);
  }

  word(word: string): Iterable<Listed> {
    return this.#words.get(word) ?? [];
  }

  topic(name: string): ReadonlySet<Listed> {
    return this.#topics.get(name) ?? new Set();
  }

  matter(name: string): Iterable<Listed> {
    if (this.#matters === null) {
      this.#matters = new Map();
      for (const { name: matter, anchors } of mattersOf(ALL_REGIONS))
        for (const anchor of anchors)
          for (const duty of this.meeting(anchor.text)) this.#note(this.#matters, matter, duty);
    }
    return this.#matters.get(name) ?? [];
  }

  /** Duties that name one of two topics, where some duty of the same list names the other. */
  pair(a: string, b: string): Listed[] {
    const first = [...(this.#named.get(a) ?? [])];
    const second = [...(this.#named.get(b) ?? [])];
    const lists = new Set(second.map(({ list }) => list));
    const both = new Set(first.map(({ list }) => list).filter((list) => lists.has(list)));
    return [...new Set([...first, ...second])].filter(({ list }) => both.has(list));
  }

  meeting(pattern: string): Listed[] {
    const parsed = patternOf(pattern, false);
    return this.#duties.filter((duty) =>
      this.#finders.get(duty)?.some((finder) => mayMeet(parsed, finder.text) && finder.meet(parsed, Infinity) !== null)
    );
  }

  saying(says: (said: string) => boolean, of: 'texts' | 'bureaus' | 'category'): Listed[] {
    return this.#duties.filter((duty) =>
      of === 'texts'
        ? [duty.name, ...duty.texts].some(says)
        : of === 'bureaus'
          ? duty.bureaus.some(says)
          : says(duty.category)
    );
  }
}

function probeOf(table: TableName, usage: Usage): Probe {
  const includes = (column: string) => (row: Values) => (said: string) => said.includes(text(row, column));
  const { columns } = schemaOf(table);
  switch (table) {
    case 'thesaurus':
      return { duties: (row) => usage.word(text(row, 'term')), says: includes('term') };
    case 'activities':
    case 'offences':
    case 'boilerplate':
      return { duties: (row) => usage.word(text(row, 'word')), says: includes('word') };
    case 'groups':
      return { duties: (row) => usage.topic(text(row, 'group')), says: null };
    case 'english-words':
      return {
        duties: (row) =>
          text(row, 'topic') === ''
            ? usage.saying((name) => name.includes(text(row, 'sign')), 'bureaus')
            : usage.topic(text(row, 'topic')),
        says: null
      };
    case 'channels':
    case 'topics':
      return { duties: (row) => usage.topic(text(row, 'topic')), says: null };
    case 'links':
      return { duties: (row) => usage.pair(text(row, 'topic'), text(row, 'other')), says: null };
    case 'needs':
      return { duties: (row) => usage.topic(text(row, 'topic')), says: null };
    case 'traditional':
    case 'syllables':
    case 'peoples':
    case 'head-pieces':
    case 'list-names':
    case 'heads':
      return { duties: null, says: null };
    case 'competences':
      return { duties: (row) => usage.topic(text(row, 'topic') || text(row, 'group')), says: null };
    case 'neighbours':
    case 'matters':
    case 'sentences':
      return { duties: (row) => usage.matter(text(row, 'matter')), says: null };
    case 'anchors':
    case 'cues': {
      const column = table === 'anchors' ? 'anchor' : 'cue';
      return {
        duties: (row) => (table === 'anchors' ? usage.meeting(text(row, 'anchor')) : usage.matter(text(row, 'matter'))),
        says: (row) => {
          const pattern = patternOf(text(row, column), false);
          return (said) => mayMeet(pattern, said) && new Finder(said).meet(pattern) !== null;
        }
      };
    }
    case 'bodies':
      return {
        duties: (row) => {
          const sign = BODIES.find(({ zh }) => zh === row.body)?.bureau;
          return usage.saying((name) => sign?.test(name) === true, 'bureaus');
        },
        says: includes('body')
      };
    case 'categories':
      return { duties: (row) => usage.saying((name) => name === row.category, 'category'), says: includes('category') };
  }
  const column = ['phrase', 'sign', 'stem', 'alias', 'wrong', 'word', 'ending'].find((name) => name in columns);
  if (column === undefined) return { duties: null, says: null };
  const says = (row: Values): ((said: string) => boolean) => {
    const plain = columns[column]?.is === 'word';
    if (plain) return (said) => said.includes(text(row, column));
    const pattern = new RegExp(
      'unless_after' in columns ? anyCue([cueOf(row, text(row, column))]) : phraseSource(text(row, column)),
      'u'
    );
    return (said) => pattern.test(said);
  };
  if (table === 'bureau-tiers')
    return {
      duties: (row) => {
        const pattern = new RegExp(phraseSource(text(row, 'stem').replace(/^\^/, '')), 'u');
        return usage.saying((name) => pattern.test(name), 'bureaus');
      },
      says: null
    };
  return { duties: (row) => usage.saying(says(row), BUREAUS.includes(table) ? 'bureaus' : 'texts'), says };
}

let usage: Usage | undefined;

/** Every row of the tables asked for, in the order of the files. Throws where the table or the state is none, and
 *  LexiconError for faulty files. */
export async function lexiconRows(options: Record<string, string | undefined>): Promise<LexiconRow[]> {
  const { table: only, state: wanted } = options;
  if (only !== undefined && !(TABLE_NAMES as readonly string[]).includes(only))
    throw new UsageError(`not a table: ${only}`);
  if (wanted !== undefined && !['never', 'one', 'untold', 'regional', 'verbatim'].includes(wanted))
    throw new UsageError(`not a state: ${wanted}`);
  usage ??= new Usage(await dutiesAtHand());
  const used = usage;
  const asked = entryFiles().flatMap((file) => entryLabels(file).map((label) => label.text));
  const tests = testTexts();
  return [...allTables()].flatMap(([table, rows]) => {
    if (only !== undefined && table !== only) return [];
    const { columns } = schemaOf(table);
    const { duties: usedFor, says } = probeOf(table, used);
    return rows.flatMap(({ line, values, source }): LexiconRow[] => {
      const duties = [...(usedFor?.(values) ?? [])];
      const main = text(values, table === 'anchors' ? 'anchor' : 'term');
      const verbatim = duties.length === 1 && main.length >= LONG && !/[+/[{]/.test(main);
      if (wanted === 'verbatim' && !verbatim) return [];
      if (wanted === 'regional' && text(values, 'region') === '') return [];
      const said = says === null ? null : says(values);
      const texts = said === null ? null : asked.filter(said).length;
      const tested = said === null ? null : tests.filter(said).length;
      const words = Object.keys(columns)
        .map((column) => text(values, column))
        .filter((word) => word !== '' && word !== 'false');
      const state =
        usedFor === null
          ? 'untold'
          : duties.length === 0 && (texts ?? 0) === 0 && (tested ?? 0) === 0
            ? 'never'
            : duties.length === 1 && (texts ?? 0) === 0
              ? 'one'
              : 'used';
      const row: LexiconRow = {
        file: `${table}.tsv`,
        line,
        row: words.map((word) => (word === 'true' ? 'yes' : word)).join(' | '),
        region: text(values, 'region'),
        source,
        duties: duties.length,
        lists: new Set(duties.map(({ list }) => list)).size,
        first: duties.slice(0, 3).map(({ list, id }) => `${list} ${id}`),
        texts,
        tests: tested,
        state,
        verbatim
      };
      return wanted === undefined || wanted === 'regional' || wanted === 'verbatim' || state === wanted ? [row] : [];
    });
  });
}
