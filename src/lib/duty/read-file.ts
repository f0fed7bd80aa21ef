// Reads files of any kind that there is a reader for into duties: one file, several of one place, an archive of them.

import { ReadError } from '../errors.ts';
import type { Answers } from '../read/columns.ts';
import { openFile, type NamedFile } from '../read/open.ts';
import { gathered, type Means } from '../read/sheet.ts';
import { readRuns } from './read-runs.ts';
import { readSheets } from './read-sheets.ts';
import type { Reading } from './record.ts';

/** Everything that files say, one reading for each place in them. Tables of several files count as one document, so
 *  that three files with one list each give one place. `name` is what the whole is called. A file among several that
 *  cannot be read is named in the problems of the first reading. Throws ReadError where nothing can be read. */
export async function readFiles(
  files: readonly NamedFile[],
  name: string,
  means: Means,
  answers: Answers = new Map()
): Promise<Reading[]> {
  const { manuscripts, texts, faults } = await openFile(files, means);
  const [first] = manuscripts;
  const readings: Reading[] = [];
  const attempt = (read: () => Reading[]) => {
    try {
      readings.push(...read());
    } catch (cause) {
      if (!(cause instanceof ReadError)) throw cause;
      faults.push(cause);
    }
  };
  if (first !== undefined) attempt(() => readSheets(gathered(manuscripts, name), answers));
  for (const { text, file } of texts) attempt(() => readRuns(text, file, answers));
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
