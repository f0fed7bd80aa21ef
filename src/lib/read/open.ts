// What kind of file it is, by its bytes first and its name second, and the reader for it, fetched only when needed.

import { ReadError } from '../errors.ts';
import { decode, type Decoded } from './decode.ts';
import { MOST_BYTES } from './kinds.ts';
import { tableOfText } from './paste.ts';
import { manuscriptOf, type Manuscript, type Means, type Remark } from './sheet.ts';

export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

/** What files hold: tables (`manuscripts`), text without borders between cells (`texts`), and why others could not be
 *  read. */
export interface Opened {
  manuscripts: Manuscript[];
  texts: { text: Decoded; file: string }[];
  faults: ReadError[];
}

/** What pictures were recognised as, with all else of the files around them, to be kept and used in their stead. */
export interface RecognisedFiles extends Omit<Opened, 'faults'> {
  faults: { code: string; file: string; value: string }[];
}

const MOST_FILES = 400;
const MOST_DEPTH = 3;

/** Kinds that no reader is for, by the ending of the name, and what the view calls them to say what to do instead. */
const UNSUPPORTED = new Map([
  ...['wps', 'et', 'dps', 'ofd', 'ppt', 'pptx', 'pages', 'numbers', 'key', 'rar', '7z', 'caj', 'rtf', 'mht'].map(
    (kind): [string, string] => [kind, kind]
  ),
  ['mhtml', 'mht'],
  ...['ceb', 'cebx', 'sep', 'gd', 'gw'].map((kind): [string, string] => [kind, 'ceb']),
  ...['uof', 'uot', 'uos', 'uop'].map((kind): [string, string] => [kind, 'uof']),
  ...['gif', 'webp', 'heic', 'heif', 'avif'].map((kind): [string, string] => [kind, 'picture'])
]);
const LEFT_OUT = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$|desktop\.ini$)/;

/** Opens files one after the other by their paths, archives with all that is in them. A single file that cannot be
 *  read throws ReadError: `empty`, `too-long`, `too-many`, `password`, `damaged`, `unsupported` (its value is the
 *  kind), `zip-bomb`, `binary`, `no-text`. */
export async function openFile(files: readonly NamedFile[], means: Means): Promise<Opened> {
  const opened: Opened = { manuscripts: [], texts: [], faults: [] };
  const waiting = inFolders(files).map((file) => ({ file, depth: 0 }));
  let done = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { file, depth } = next;
    const share = (part: number) => means.watch((done + part) / (done + 1 + waiting.length));
    try {
      const inside = await openOne(file, { ...means, watch: share }, opened);
      if (inside.length > 0 && depth >= MOST_DEPTH) throw new ReadError('zip-bomb', file.name, String(depth));
      if (inside.length > MOST_FILES) throw new ReadError('too-many', file.name, String(inside.length));
      waiting.unshift(...inside.map((each) => ({ file: each, depth: depth + 1 })));
    } catch (cause) {
      opened.faults.push(refused(cause, file.name));
    }
    done++;
  }
  return opened;
}

/** What is worth keeping of opened files: all of them where a program read text from pictures, which takes long; null
 *  where none did. Plain data. */
export function recognisedOf({ manuscripts, texts, faults }: Opened): RecognisedFiles | null {
  const pictured = manuscripts.some(({ remarks }) => remarks.some(({ code }) => code === 'recognised-by-picture'));
  if (!pictured) return null;
  return { manuscripts, texts, faults: faults.map(({ code, file, value }) => ({ code, file, value })) };
}

/** Files as they were opened before. */
export function openedBefore({ manuscripts, texts, faults }: RecognisedFiles): Opened {
  return { manuscripts, texts, faults: faults.map(({ code, file, value }) => new ReadError(code, file, value)) };
}

/** A failure of reading as a refusal. Parts inside one another without end, or sizes beyond all bounds, come as
 *  RangeError: no program wrote such a file. Throws what is neither. */
function refused(cause: unknown, file: string): ReadError {
  if (cause instanceof ReadError) return cause;
  if (cause instanceof RangeError) return new ReadError('damaged', file, cause.message.slice(0, 80), cause);
  throw cause;
}

/** Reads one file into `opened`; gives the files inside an archive. A broken file of a kind that no reader is for is
 *  named by its kind: exported again it could not be read either. */
async function openOne(file: NamedFile, means: Means, opened: Opened): Promise<NamedFile[]> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new ReadError('empty', name, '0');
  if (bytes.length > MOST_BYTES) throw new ReadError('too-long', name, String(bytes.length));
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = UNSUPPORTED.get(ending);
  try {
    return await openAs(ending, file, means, opened);
  } catch (cause) {
    if (kind === undefined || !(cause instanceof ReadError) || cause.code !== 'damaged') throw cause;
    throw new ReadError('unsupported', name, kind, cause);
  }
}

/** Reads one file by what its bytes say it is, else by the ending of its name. */
async function openAs(ending: string, file: NamedFile, means: Means, opened: Opened): Promise<NamedFile[]> {
  const { name, bytes } = file;
  const add = (manuscript: Manuscript) => {
    opened.manuscripts.push(manuscript);
    return [];
  };
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    const found = await openArchive(file, ending, means);
    return Array.isArray(found) ? found : add(found);
  }
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return add(await openCompound(file, ending, means));
  if (indexOfText(bytes.subarray(0, 1024), '%PDF-') >= 0) {
    const { readPdf } = await import('./pdf.ts');
    return add(await readPdf(bytes, name, means));
  }
  if (indexOfText(bytes.subarray(0, 8), '{\\rtf') >= 0) throw new ReadError('unsupported', name, 'rtf');
  if (isPicture(bytes)) {
    const { readPicture } = await import('./pdf.ts');
    return add(await readPicture(bytes, name, means));
  }
  const kind = UNSUPPORTED.get(ending);
  if (kind !== undefined) throw new ReadError('unsupported', name, kind);
  return openText(file, opened);
}

async function openText({ name, bytes }: NamedFile, opened: Opened): Promise<NamedFile[]> {
  const text = decode(bytes, name);
  if (/<(?:table|html)[\s>]/i.test(text.text)) {
    const { readWeb } = await import('./web.ts');
    opened.manuscripts.push({ ...readWeb(text.text, name), encoding: text.encoding });
    return [];
  }
  const sheet = tableOfText(text.text);
  if (sheet === null) opened.texts.push({ text, file: name });
  else opened.manuscripts.push(manuscriptOf(name, 'csv', { encoding: text.encoding, sheets: [sheet] }));
  return [];
}

/** The document that an archive is, or the files inside. */
async function openArchive(
  { name, bytes }: NamedFile,
  ending: string,
  means: Means
): Promise<Manuscript | NamedFile[]> {
  const { watch } = means;
  const { listArchive, unpackArchive } = await import('./archive.ts');
  const entries = [...listArchive(bytes, name).keys()];
  const has = (pattern: RegExp) => entries.some((entry) => pattern.test(entry));
  const macros: Remark[] = has(/\/vbaProject\.bin$/) ? [{ code: 'macros', where: '', value: name }] : [];
  const said = (read: Manuscript) => ({ ...read, remarks: [...macros, ...read.remarks] });
  if (has(/^word\//) && has(/^\[Content_Types\]\.xml$/)) {
    const { readWord } = await import('./word.ts');
    return said(await withPictures(await readWord(bytes, name, watch), bytes, means));
  }
  if (has(/^xl\//)) {
    const { readWorkbook } = await import('./excel.ts');
    return said(await readWorkbook(bytes, name, 'xlsx', watch));
  }
  if (has(/^content\.xml$/)) {
    const { readOpenDocument } = await import('./open-document.ts');
    return readOpenDocument(bytes, name);
  }
  if (has(/^OFD\.xml$/i)) throw new ReadError('unsupported', name, 'ofd');
  if (has(/^atlas\.json$/)) throw new ReadError('unsupported', name, 'atlas');
  if (has(/^ppt\//)) throw new ReadError('unsupported', name, 'pptx');
  const kind = UNSUPPORTED.get(ending);
  if (kind !== undefined && has(/^Index(?:\.zip|\/.*\.iwa)$/)) throw new ReadError('unsupported', name, kind);
  const inside = unpackArchive(bytes, name, (entry) => !entry.endsWith('/') && !LEFT_OUT.test(entry));
  if (inside.size === 0) throw new ReadError('empty', name, '0');
  return inFolders([...inside].map(([entry, content]) => ({ name: entry, bytes: content })));
}

/** Files by their paths, in order, without the folder that all of them lie in. */
function inFolders(files: readonly NamedFile[]): NamedFile[] {
  const paths = files.map(({ name }) => name.split(/[/\\]/));
  const [first = []] = paths;
  let shared = 0;
  while (paths.every((path) => path.length > shared + 1 && path[shared] === first[shared])) shared++;
  return files
    .map(({ bytes }, index) => ({ name: (paths[index] ?? []).slice(shared).join('/'), bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A document with the tables of its pictures, where it has pictures and no other table. */
async function withPictures(read: Manuscript, bytes: Uint8Array, means: Means): Promise<Manuscript> {
  if (read.sheets.length > 0 || !read.remarks.some(({ code }) => code === 'pictures')) return read;
  const [{ unpackArchive }, { readPicture }] = await Promise.all([import('./archive.ts'), import('./pdf.ts')]);
  const pictures = [...unpackArchive(bytes, read.file, (entry) => /^word\/media\//.test(entry))]
    .filter(([, content]) => isPicture(content))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const found: Manuscript[] = [];
  for (const [index, [, content]] of pictures.entries()) {
    const watch = (share: number) => means.watch((index + share) / pictures.length);
    try {
      found.push(await readPicture(content, read.file, { ...means, watch }));
    } catch (cause) {
      if (!(cause instanceof ReadError) || cause.code === 'no-recogniser') throw cause;
    }
  }
  const sheets = found.flatMap((each) => each.sheets);
  const [first, ...others] = sheets;
  if (first === undefined) return read;
  return {
    ...read,
    sheets: [{ ...first, before: [...read.after, ...first.before] }, ...others],
    after: found.at(-1)?.after ?? [],
    remarks: [...read.remarks, { code: 'recognised-by-picture', where: '', value: String(found.length) }]
  };
}

/** A document of the old binary kinds; files of WPS are the same inside. One that cannot be read is named by its kind,
 *  for there is something to do about it. */
async function openCompound({ name, bytes }: NamedFile, ending: string, { watch }: Means): Promise<Manuscript> {
  if (indexOfWide(bytes, 'EncryptedPackage') >= 0) throw new ReadError('password', name, ending);
  const isText = indexOfWide(bytes, 'WordDocument') >= 0;
  const isTable = indexOfWide(bytes, 'Workbook') >= 0 || indexOfWide(bytes, 'Book') >= 0;
  const kind = UNSUPPORTED.get(ending);
  if (!isText && !isTable && kind !== undefined) throw new ReadError('unsupported', name, kind);
  try {
    if (isText) return (await import('./word-binary.ts')).readWordBinary(bytes, name);
    return await (await import('./excel.ts')).readWorkbook(bytes, name, 'xls', watch);
  } catch (cause) {
    if (!(cause instanceof ReadError) || cause.code !== 'damaged') throw cause;
    if (!isText || kind !== undefined) throw cause;
    throw new ReadError('unsupported', name, 'doc', cause);
  }
}

function isPicture(bytes: Uint8Array): boolean {
  return [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
    [0x42, 0x4d]
  ].some((signature) => starts(bytes, signature) && bytes.includes(0));
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function indexOfText(bytes: Uint8Array, text: string): number {
  return new TextDecoder('latin1').decode(bytes).indexOf(text);
}

function indexOfWide(bytes: Uint8Array, text: string): number {
  return indexOfText(bytes, [...text].map((character) => `${character}\0`).join(''));
}
