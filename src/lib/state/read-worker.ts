// Reads files of lists off the main thread: keeps them open, so that they are read again at once when the reader
// answers.
import { answersOf, type Answer, type Answers } from '../duty/answers.ts';
import { correctedReadings, type Correction } from '../duty/correction.ts';
import { dataset, type EditionData } from '../duty/dataset.ts';
import { placeId } from '../duty/name-id.ts';
import type { ProblemCode } from '../duty/problem.ts';
import { openFiles, type OpenFiles } from '../duty/read-file.ts';
import type { Recognised } from '../duty/recognise.ts';
import { LISTS, type ListId, type Reading } from '../duty/record.ts';
import type { Known } from '../duty/tables.ts';
import type { IndicatorSource } from '../entry/indicator-source.ts';
import { ReadError } from '../errors.ts';
import type { LetterFile } from '../read/letters.ts';
import type { RecognisedFiles } from '../read/open.ts';
import type { Where } from '../read/sheet.ts';
import model from '@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz?url';
import engine from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';

/** The lists of one place as read so far. `where` is where they begin; `flagged` duties are not certain; `errors`
 *  counts problems of that kind. */
export interface PreviewPlace extends Correction {
  place: string;
  where: Where;
  lists: Record<ListId, number>;
  flagged: number;
  errors: number;
}

/** What files hold as far as the answers go: `places` is empty where no duties were found, and `failure` says why;
 *  `repeats` where a list stands in them more than once; `pictured` where a program read text from pictures,
 *  `recognised` what it read, at the first preview of an opening. */
export interface Preview extends Recognised {
  places: PreviewPlace[];
  failure: Fault | null;
  repeats: boolean;
  pictured: boolean;
  recognised: RecognisedFiles | null;
}

/** Why something was not read: the file, the code of a ReadError, or `other` with the message. */
export interface Fault {
  file: string;
  code: string;
  value: string;
}

/** Opens files (`maps` is the address of the PDF library's character maps), reads them again under other answers, or
 *  lays them as editions behind those that are known; `before` is what was recognised at an earlier opening;
 *  corrections stand in the order of the preview's places; `indicators` reads files as lists of indicators. */
export type ReadRequest =
  | {
      ask: 'open';
      files: { name: string; bytes: Uint8Array }[];
      name: string;
      maps: string;
      answers: readonly Answer[];
      before: RecognisedFiles | null;
    }
  | { ask: 'again'; answers: readonly Answer[] }
  | { ask: 'indicators'; files: { name: string; bytes: Uint8Array }[]; name: string; maps: string }
  | { ask: 'finish'; corrections: readonly Correction[]; known: Known };

/** Several `share` (0 to 1) may come before the answer. */
export type ReadAnswer =
  | { share: number }
  | { preview: Preview }
  | { editions: EditionData[] }
  | { indicators: IndicatorSource }
  | { failed: Fault };

const LETTER_FILES: Record<LetterFile, string> = { engine, model };
let opened: OpenFiles | undefined;
let name = '';
let readings: Reading[] = [];

self.onmessage = async ({ data }: MessageEvent<ReadRequest>) => {
  try {
    self.postMessage(await answer(data));
  } catch (cause) {
    self.postMessage({ failed: faultOf(cause) } satisfies ReadAnswer);
  }
};

async function answer(request: ReadRequest): Promise<ReadAnswer> {
  const watch = (share: number) => self.postMessage({ share } satisfies ReadAnswer);
  if (request.ask === 'indicators') {
    name = request.name;
    const [{ openFile }, { sourceOfFiles }] = await Promise.all([
      import('../read/open.ts'),
      import('../entry/indicator-source.ts')
    ]);
    const found = await openFile(request.files, { watch, maps: request.maps, letters });
    return { indicators: sourceOfFiles(found, name) };
  }
  if (request.ask === 'open') {
    name = request.name;
    opened = await openFiles(request.files, name, { watch, maps: request.maps, letters }, request.before);
  }
  if (request.ask !== 'finish') {
    if (opened === undefined) throw new TypeError('no file is open');
    const recognised = request.ask === 'open' ? opened.recognised : null;
    return { preview: { ...preview(opened, answersOf(request.answers)), recognised } };
  }
  const kept = correctedReadings(readings, request.corrections);
  return { editions: dataset(kept, request.known).editions };
}

/** A file of the recogniser of letters. Rejects with ReadError `no-recogniser` where it cannot be had. */
async function letters(file: LetterFile): Promise<Uint8Array> {
  const answer = await fetch(new URL(LETTER_FILES[file], self.location.href)).catch(() => null);
  if (answer === null || !answer.ok) throw new ReadError('no-recogniser', name, LETTER_FILES[file]);
  return new Uint8Array(await answer.arrayBuffer());
}

function preview(files: OpenFiles, answers: Answers): Omit<Preview, 'recognised'> {
  readings = [];
  let failure: Fault | null = null;
  try {
    readings = files.read(answers);
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    failure = faultOf(cause);
  }
  const recognised = files.recognise(answers);
  if (failure !== null && (failure.code !== 'no-duties' || recognised.tables.length === 0))
    throw new ReadError(failure.code, failure.file, failure.value);
  const says = (wanted: ProblemCode) => readings.some(({ problems }) => problems.some(({ code }) => code === wanted));
  const [pictured, repeats] = [says('recognised-by-picture'), says('lists-repeat')];
  return { ...recognised, failure, pictured, repeats, places: readings.map(placeOf) };
}

function placeOf({ place, date, duties, problems, places, ranges: [range] }: Reading): PreviewPlace {
  const lists = Object.fromEntries(LISTS.map((list) => [list, duties.filter((duty) => duty.list === list).length]));
  return {
    ...place,
    date,
    place: placeId(place),
    where: places[(range?.from ?? 1) - 1] ?? '',
    lists: lists as Record<ListId, number>,
    flagged: duties.filter(({ flags }) => flags.length > 0).length,
    errors: problems.filter(({ severity }) => severity === 'error').length
  };
}

function faultOf(cause: unknown): Fault {
  if (cause instanceof ReadError) return { file: cause.file, code: cause.code, value: cause.value };
  return { file: name, code: 'other', value: cause instanceof Error ? cause.message : String(cause) };
}
