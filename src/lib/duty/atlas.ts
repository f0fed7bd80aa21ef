// The file of a library: a zip of documents as they were published, with what readers said and decided about them.
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { ReadError } from '../errors.ts';
import { listArchive } from '../read/archive.ts';
import { MOST_BYTES } from '../read/kinds.ts';
import type { NamedFile, RecognisedFiles } from '../read/open.ts';
import { isAnswer } from './answer.ts';
import type { Answer } from './answers.ts';
import type { Correction } from './correction.ts';
import { bytesHash } from './hash.ts';
import { readSizes, type ListedEdition } from './listed-edition.ts';

/** A document with everything that makes it read the same again: see ListDocument. `editions` are the ids that it had,
 *  in the order of its readings that are not out; `draft` is what was written, to be read by who knows drafts. */
export interface AtlasDocument {
  file: string;
  opened: string;
  files: NamedFile[];
  answers: Answer[];
  corrections: Correction[];
  editions: ListedEdition[];
  recognised?: RecognisedFiles;
  draft?: unknown;
}

/** What goes into the file: `register`, `confirmed`, `pairings` and `answers` are texts of JSON, '' for none; `app` is
 *  the version of the app, `made` an ISO time. */
export interface Atlas {
  app: string;
  made: string;
  documents: AtlasDocument[];
  register: string;
  confirmed: string;
  pairings: string;
  answers: string;
}

const FORMAT = 'duty-atlas-library';
/** With drafts the file is of a later form, so that no app takes them for lists that were published. */
const VERSION = 2;
const PLAIN_VERSION = 1;
const MANIFEST = 'atlas.json';
/** Holds the hash of the manifest, which holds those of all other parts. */
const SEAL = 'atlas.hash';
const TEXTS = ['register', 'confirmed', 'pairings', 'answers'] as const;
/** Files that are packed already. */
const PACKED = /\.(?:zip|docx|docm|xlsx|xlsm|ods|odt|pdf|png|jpe?g|et|wps)$/iu;

interface Manifest {
  format: string;
  version: number;
  app: string;
  made: string;
  documents: (Omit<AtlasDocument, 'files' | 'recognised' | 'draft'> & {
    files: { name: string; path: string; hash: string }[];
    recognised: Part | null;
    draft: Part | null;
  })[];
  texts: Partial<Record<(typeof TEXTS)[number], Part>>;
}

interface Part {
  path: string;
  hash: string;
}

/** The bytes of the file. Same content, same bytes. Throws ReadError `atlas-too-large` where it would be larger
 *  than what is opened again. */
export function writeAtlas(atlas: Atlas, name: string): Uint8Array {
  const { app, made, documents } = atlas;
  const total = documents.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > MOST_BYTES) throw new ReadError('atlas-too-large', name, String(total));
  const entries: Zippable = {};
  const put = (path: string, bytes: Uint8Array): Part => {
    entries[path] = [bytes, { level: PACKED.test(path) ? 0 : 6 }];
    return { path, hash: bytesHash([bytes]) };
  };
  const manifest: Manifest = {
    format: FORMAT,
    version: documents.some(({ draft }) => draft !== undefined) ? VERSION : PLAIN_VERSION,
    app,
    made,
    documents: documents.map(({ files, recognised, draft, ...rest }, at) => ({
      ...rest,
      files: files.map(({ name: file, bytes }, index) => ({
        name: file,
        ...put(`documents/${at + 1}/${index + 1}${endingOf(file)}`, bytes)
      })),
      recognised: recognised === undefined ? null : put(`documents/${at + 1}/recognised.json`, json(recognised)),
      draft: draft === undefined ? null : put(`documents/${at + 1}/draft.json`, json(draft))
    })),
    texts: Object.fromEntries(
      TEXTS.flatMap((text) => (atlas[text] === '' ? [] : [[text, put(`${text}.json`, strToU8(atlas[text]))]]))
    )
  };
  put(SEAL, strToU8(put(MANIFEST, json(manifest)).hash));
  const first = { [MANIFEST]: entries[MANIFEST] } as Zippable;
  return zipSync({ ...first, ...entries }, { mtime: new Date(2025, 0, 1) });
}

/** Whether bytes are such a file, as far as its first entry tells. */
export function isAtlas(bytes: Uint8Array): boolean {
  const head = [0x50, 0x4b, 0x03, 0x04];
  if (!head.every((byte, index) => bytes[index] === byte)) return false;
  const name = new TextDecoder('latin1').decode(bytes.subarray(30, 30 + MANIFEST.length));
  return name === MANIFEST && bytes[26] === MANIFEST.length && bytes[27] === 0;
}

/** The content of the file, all of it or nothing. Throws ReadError: `too-long`; `damaged`, `zip-bomb` (no whole
 *  archive); `atlas-foreign` (another program's); `atlas-newer` (a later form; its value is the version);
 *  `atlas-broken` (its value names the part that is missing or not as it was written). */
export function readAtlas(bytes: Uint8Array, file: string): Atlas {
  if (bytes.length > MOST_BYTES) throw new ReadError('too-long', file, String(bytes.length));
  listArchive(bytes, file);
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes);
  } catch (cause) {
    throw new ReadError('damaged', file, cause instanceof Error ? cause.message : String(cause), cause);
  }
  const broken = (part: string, cause?: unknown) => new ReadError('atlas-broken', file, part, cause);
  const manifest = parsed(entries[MANIFEST]);
  if (!isObject(manifest) || manifest['format'] !== FORMAT)
    throw new ReadError('atlas-foreign', file, isObject(manifest) ? String(manifest['format']) : MANIFEST);
  const { version } = manifest;
  if (typeof version === 'number' && version > VERSION) throw new ReadError('atlas-newer', file, String(version));
  if (version !== VERSION && version !== PLAIN_VERSION) throw broken('version');
  if (new TextDecoder().decode(entries[SEAL]) !== bytesHash([entries[MANIFEST] ?? new Uint8Array()]))
    throw broken(MANIFEST);
  const part = (value: unknown, where: string): Uint8Array => {
    if (!isObject(value) || typeof value['path'] !== 'string') throw broken(where);
    const found = entries[value['path']];
    if (found === undefined || bytesHash([found]) !== value['hash']) throw broken(value['path']);
    return found;
  };
  const text = (value: unknown, where: string): string => {
    if (typeof value !== 'string') throw broken(where);
    return value;
  };
  const list = (value: unknown, where: string): Record<string, unknown>[] => {
    if (!Array.isArray(value) || !value.every(isObject)) throw broken(where);
    return value;
  };
  const texts = isObject(manifest['texts']) ? manifest['texts'] : {};
  const textOf = (name: (typeof TEXTS)[number]) =>
    texts[name] === undefined ? '' : new TextDecoder().decode(part(texts[name], `texts.${name}`));
  return {
    app: text(manifest['app'], 'app'),
    made: text(manifest['made'], 'made'),
    documents: list(manifest['documents'], 'documents').map((document, at): AtlasDocument => {
      const where = `documents[${at}]`;
      const recognised = document['recognised'] ?? null;
      const draft = document['draft'] ?? null;
      const files = list(document['files'], `${where}.files`).map((each, index) => ({
        name: text(each['name'], `${where}.files[${index}].name`),
        bytes: part(each, `${where}.files[${index}]`)
      }));
      if (files.length === 0) throw broken(`${where}.files`);
      return {
        file: text(document['file'], `${where}.file`),
        opened: text(document['opened'], `${where}.opened`),
        files,
        answers: list(document['answers'], `${where}.answers`).map((each, index) =>
          answerOf(each, () => broken(`${where}.answers[${index}]`))
        ),
        corrections: list(document['corrections'], `${where}.corrections`).map((each, index): Correction => {
          const said = (key: string) => text(each[key], `${where}.corrections[${index}].${key}`);
          const named = { city: said('city'), township: said('township'), date: said('date') };
          return each['out'] === true ? { ...named, out: true } : named;
        }),
        editions: list(document['editions'], `${where}.editions`).map((each, index) => ({
          id: text(each['id'], `${where}.editions[${index}].id`),
          place: text(each['place'], `${where}.editions[${index}].place`),
          ...(typeof each['city'] === 'string' ? { city: each['city'] } : {}),
          ...(typeof each['file'] === 'string' ? { file: each['file'] } : {}),
          ...(typeof each['date'] === 'string' ? { date: each['date'] } : {}),
          ...sizesOf(each['sizes'])
        })),
        ...(recognised === null ? {} : { recognised: recognisedOf(part(recognised, `${where}.recognised`), broken) }),
        ...(draft === null ? {} : { draft: parsed(part(draft, `${where}.draft`)) })
      };
    }),
    register: textOf('register'),
    confirmed: textOf('confirmed'),
    pairings: textOf('pairings'),
    answers: textOf('answers')
  };
}

/** An answer out of unknown data; throws what `broken` gives. */
export function answerOf(value: unknown, broken: () => Error): Answer {
  if (isAnswer(value)) return value;
  throw broken();
}

function sizesOf(value: unknown): Pick<ListedEdition, 'sizes'> {
  const sizes = readSizes(value);
  return sizes === undefined ? {} : { sizes };
}

function recognisedOf(bytes: Uint8Array, broken: (part: string) => Error): RecognisedFiles {
  const value = parsed(bytes);
  const whole = isObject(value) && ['manuscripts', 'texts', 'faults'].every((key) => Array.isArray(value[key]));
  if (!whole) throw broken('recognised.json');
  return value as unknown as RecognisedFiles;
}

function endingOf(file: string): string {
  return /\.[a-z0-9]{1,5}$/iu.exec(file)?.[0].toLowerCase() ?? '';
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 1)}\n`);
}

/** Undefined for what is no JSON. */
function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
