// The documents in seeds/, found and read: the one way scripts come to the duties.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Reading } from '../src/lib/duty/record.ts';
import { READABLE } from '../src/lib/read/kinds.ts';
import { partsOfOnePlace } from '../src/lib/duty/parts-of-place.ts';
import { readDocument, readPath, type PathDocument } from './documents.ts';
import { failure } from './say.mjs';

const SEEDS = 'seeds';
const ENDINGS = READABLE.map((ending) => `.${ending}`);
const MARK = 'default';
const DOOR = 'engine';

/** What stands in the folder of seeds and in folders inside it. `documents`: files to be read, by their path from
 *  there, those in no further folder before the others; `first`: the one that is shown first; `others`: files of other
 *  kinds, which nobody reads; `door`: where an engine beside the app answers, as the file `engine` says, '' without. */
export interface Seeds {
  documents: string[];
  first: string;
  others: string[];
  door: string;
}

/** Looks through a folder of seeds. The first document by file name is shown first, unless the file `default` in the
 *  folder names another one. Hidden files and folders, office programs' lock files and read-me files do not count.
 *  Throws an Error in both languages when there is no folder, no document, a mark that names none, or an
 *  address that is not of this site. */
export function seedFolder(folder = SEEDS): Seeds {
  if (!existsSync(folder)) throw failure(`没有 ${folder} 文件夹`, `there is no folder ${folder}`);
  const names = pathsBelow(folder, '');
  const documents = names.filter((name) => ENDINGS.includes(extname(name).toLowerCase()));
  const others = names.filter((name) => !documents.includes(name) && ![MARK, DOOR].includes(name));
  const [earliest] = documents;
  if (earliest === undefined)
    throw failure(
      `${folder}/ 里没有可读的清单文件（${ENDINGS.join(' ')}）${others.length > 0 ? `；只有：${others.join('、')}` : ''}`,
      `${folder}/ holds no list that can be read (${ENDINGS.join(' ')})` +
        `${others.length > 0 ? `, only ${others.join(', ')}` : ''}`
    );
  const marked = names.includes(MARK) ? readFileSync(join(folder, MARK), 'utf8').trim() : earliest;
  if (!documents.includes(marked))
    throw failure(
      `${folder}/${MARK} 指定的文件“${marked}”不在 ${folder}/ 里`,
      `${folder}/${MARK} names ${marked === '' ? 'nothing' : marked}, which is not in ${folder}/`
    );
  const door = names.includes(DOOR) ? readFileSync(join(folder, DOOR), 'utf8').trim() : '';
  if (door !== '' && !/^\/(?:[\w.-]+\/)*$/u.test(door))
    throw failure(
      `${folder}/${DOOR} 里应是本站的一个路径，如 /engine/，不是“${door}”`,
      `${folder}/${DOOR} holds a path of this site such as /engine/, not ${door}`
    );
  return { documents, first: marked, others, door };
}

/** Paths of files from `folder` on, those in `below` itself before those in folders of it, each by name. */
function pathsBelow(folder: string, below: string): string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !/^(\.|~\$|readme\b|__MACOSX$)/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const path = ({ name }: { name: string }) => (below === '' ? name : `${below}/${name}`);
  const [folders, files] = [
    entries.filter((each) => each.isDirectory()),
    entries.filter((each) => !each.isDirectory())
  ];
  return [...files.map(path), ...folders.flatMap((each) => pathsBelow(folder, path(each)))];
}

/** File names of all seed documents, the one that is shown first at the front, the others by name. */
export function seedFiles(folder = SEEDS): string[] {
  const { documents, first } = seedFolder(folder);
  return [first, ...documents.filter((name) => name !== first)];
}

/** Bytes of a seed document by its file name (the one that is shown first by default). */
export function seedBytes(file = seedFolder().first, folder = SEEDS): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}

/** The documents of a folder of seeds, the one that is shown first at the front: files of one place with a list each
 *  are one. `onFault` is told of a file that cannot be read, which is then left out. Throws ReadError where it is not
 *  given. */
export async function seedDocuments(
  folder = SEEDS,
  onFault?: (file: string, cause: unknown) => void
): Promise<PathDocument[]> {
  const documents: PathDocument[] = [];
  for (const file of seedFiles(folder)) {
    try {
      documents.push(...(await readPath(join(folder, file), file)));
    } catch (cause) {
      if (onFault === undefined) throw cause;
      onFault(file, cause);
    }
  }
  const joined: PathDocument[] = [];
  for (const group of partsOfOnePlace(documents.map(({ readings }) => readings))) {
    const parts = group.map((at) => documents[at] as PathDocument);
    const [first] = parts as [PathDocument];
    const name = `${first.name} +${parts.length - 1}`;
    const files = parts.flatMap((part) => part.files);
    const answers = parts.flatMap((part) => part.answers);
    const whole = parts.length === 1 ? first : await readDocument(name, files, answers);
    joined.push(...(whole.readings.length === 1 || parts.length === 1 ? [whole] : parts));
  }
  return joined;
}

/** Readings of all seed documents, the one that is shown first at the front, one for each place. Throws ReadError. */
export async function readSeeds(folder = SEEDS): Promise<Reading[]> {
  return (await seedDocuments(folder)).flatMap(({ readings }) => readings);
}

/** The first reading of the first seed document: the edition that is shown where nothing else is asked for. Throws
 *  ReadError; an Error in both languages where there is no seed. */
export async function readSeed(): Promise<Reading> {
  const [reading] = await readSeeds();
  if (reading === undefined) {
    const { first } = seedFolder();
    throw failure(`${first} 里没有清单`, `${first} holds no list`);
  }
  return reading;
}
