// Reads files of any kind that there is a reader for into duties: one file, several of one place, an archive of them.

import { ReadError } from '../errors.ts';
import {
  openedBefore,
  openFile,
  recognisedOf,
  type NamedFile,
  type Opened,
  type RecognisedFiles
} from '../read/open.ts';
import { gathered, type Means } from '../read/sheet.ts';
import { NO_ANSWERS, type Answers } from './answers.ts';
import { joinReadings } from './join-readings.ts';
import { partsOfOnePlace } from './parts-of-place.ts';
import { readRuns } from './read-runs.ts';
import { readSheets } from './read-sheets.ts';
import { recognise, type Recognised } from './recognise.ts';
import type { Reading } from './record.ts';

/** Everything that files say, one reading for each place in them. Tables of several files count as one document, texts
 *  of one place with a list each too, and both together, so that three files with one list each give one place. `name`
 *  is what the whole is called. A file among several that cannot be read is named in the problems of the first reading.
 *  Throws ReadError where nothing can be read. */
export async function readFiles(
  files: readonly NamedFile[],
  name: string,
  means: Means,
  answers: Answers = NO_ANSWERS
): Promise<Reading[]> {
  return (await openFiles(files, name, means)).read(answers);
}

/** Files that are open, to be read as often as the reader answers. */
export interface OpenFiles {
  /** What a program recognised in pictures, to be kept for the next opening; null where there are none. */
  recognised: RecognisedFiles | null;
  /** As `readFiles` under these answers. */
  read(answers: Answers): Reading[];
  /** What their tables are recognised as under these answers. */
  recognise(answers: Answers): Recognised;
}

/** Opens files once; `before` is what their pictures were recognised as at an earlier opening, which is then not done
 *  again. Throws ReadError where there is one file and it cannot be opened. */
export async function openFiles(
  files: readonly NamedFile[],
  name: string,
  means: Means,
  before: RecognisedFiles | null = null
): Promise<OpenFiles> {
  const opened = before === null ? await openFile(files, means) : openedBefore(before);
  return {
    recognised: before ?? recognisedOf(opened),
    read: (answers) => {
      const readings = readOpened(opened, name, answers);
      return files.length > 1 ? readings.map(underItsFiles) : readings;
    },
    recognise: (answers) => recognise(gathered(opened.manuscripts, name), answers)
  };
}

function readOpened(opened: Opened, name: string, answers: Answers): Reading[] {
  const { manuscripts, texts } = opened;
  const faults = [...opened.faults];
  const [first] = manuscripts;
  const found: Reading[] = [];
  const attempt = (read: () => Reading[]): Reading[] => {
    try {
      return read();
    } catch (cause) {
      if (!(cause instanceof ReadError)) throw cause;
      faults.push(cause);
      return [];
    }
  };
  if (first !== undefined) found.push(...attempt(() => readSheets(gathered(manuscripts, name), answers)));
  const alone = texts.map(({ text, file }) => attempt(() => readRuns(text, file, answers)));
  for (const group of partsOfOnePlace(alone)) {
    const parts = group.map((at) => texts[at] as Opened['texts'][number]);
    found.push(...(group.length === 1 ? (alone[group[0] ?? 0] ?? []) : readRuns(joined(parts), name, answers)));
  }
  const isMixed = first !== undefined && texts.length > 0;
  const readings = isMixed ? joinReadings(found, name) : found;
  const [whole] = readings;
  if (whole === undefined) throw faults[0] ?? new ReadError('no-duties', name, '');
  for (const { file, code, value } of faults)
    whole.problems.unshift({
      code: 'file-left-out',
      severity: 'error',
      line: 0,
      where: '',
      value: `${file}: ${code} ${value}`,
      dutyId: null
    });
  return readings;
}

/** A reading of several files called after those that its duties stand in, the first and how many more. */
function underItsFiles(reading: Reading): Reading {
  const lines = reading.duties.flatMap(({ nameSpans }) => nameSpans.map(({ line }) => line));
  const places = [...new Set(lines)].map((line) => reading.places[line - 1] ?? '');
  const [first, ...more] = new Set(places.flatMap((place) => /^(.+)#/u.exec(place)?.[1] ?? []));
  if (first === undefined) return reading;
  return { ...reading, file: more.length === 0 ? first : `${first} +${more.length}` };
}

/** Texts that are parts of one document, one behind the other. */
function joined(texts: Opened['texts']): Opened['texts'][number]['text'] {
  return {
    text: texts.map(({ text }) => text.text).join('\n'),
    encoding: texts[0]?.text.encoding ?? '',
    blankedControls: texts.reduce((sum, { text }) => sum + text.blankedControls, 0)
  };
}
