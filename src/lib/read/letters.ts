// Recognises printed Chinese in pictures: Tesseract's engine and model, which come with the app and run where the
// reader runs.

import { gunzipSync } from 'fflate';
import { ReadError } from '../errors.ts';
import type { Raster } from './raster.ts';

/** A character with its box in pixels; `top` and `bottom` are those of its line. */
export interface Letter {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** How sure the engine is, from 0 to 100. */
  sure: number;
}
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The two files that are fetched when the first picture is read. */
export type LetterFile = 'engine' | 'model';

interface Iterator {
  GetUTF8Text(level: number): string;
  Confidence(level: number): number;
  Next(level: number): boolean;
  getBoundingBox(level: number): { x0: number; y0: number; x1: number; y1: number } | null;
}
interface Picture {
  get_w(): number;
  get_h(): number;
  get_d(): number;
  get_wpl(): number;
  get_data(): number;
}
interface Api {
  Init(folder: string, language: string, mode: number): number;
  SetImageFile(orientation: number, angle: number): number;
  SetVariable(name: string, value: string): void;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  GetIterator(): Iterator | null;
  GetInputImage(): Picture;
}
interface Engine {
  FS: { writeFile(name: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => Api;
}

const MODEL = 'chi_sim';
const LSTM_ONLY = 1;
const LEVEL = { line: 2, character: 4 } as const;
const MODE = { block: '6', line: '7' } as const;
const DIGITS = '0123456789';
const LESS_SURE = 30;
const CERTAIN = 60;
const MOST_PIXELS = 60_000_000;

/** An engine that recognises. One for a whole document: it takes a quarter of a second to start. */
export class Letters {
  private constructor(
    private readonly engine: Engine,
    private readonly api: Api,
    private readonly memory: () => ArrayBufferLike
  ) {}

  /** Starts the engine with the files that `load` gives. Rejects where they cannot be had. */
  static async start(load: (file: LetterFile) => Promise<Uint8Array>): Promise<Letters> {
    const [{ default: make }, wasmBinary, packed] = await Promise.all([
      import('tesseract.js-core/tesseract-core-simd-lstm.js') as unknown as Promise<{
        default: (options: object) => Promise<Engine>;
      }>,
      load('engine'),
      load('model')
    ]);
    const silent = () => undefined;
    let memory: WebAssembly.Memory | undefined;
    const engine = await new Promise<Engine>((resolve, reject) => {
      const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
        WebAssembly.instantiate(wasmBinary as BufferSource, imports).then(({ instance }) => {
          memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
          done(instance);
        }, reject);
        return {};
      };
      make({ instantiateWasm, print: silent, printErr: silent }).then(resolve, reject);
    });
    const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
    engine.FS.writeFile(`${MODEL}.traineddata`, isPacked ? gunzipSync(packed) : packed);
    const api = new engine.TessBaseAPI();
    if (api.Init('.', MODEL, LSTM_ONLY) !== 0) throw new Error(`the model ${MODEL} does not start`);
    return new Letters(engine, api, () => memory?.buffer ?? new ArrayBuffer(0));
  }

  /** Pixels of a picture in any of the usual formats. Throws ReadError: `damaged`, `too-long`. */
  open(bytes: Uint8Array, file: string): Raster {
    this.engine.FS.writeFile('/input', bytes);
    if (this.api.SetImageFile(1, 0) !== 0) throw new ReadError('damaged', file, '');
    const picture = this.api.GetInputImage();
    const [width, height, depth, words] = [picture.get_w(), picture.get_h(), picture.get_d(), picture.get_wpl()];
    if (width * height > MOST_PIXELS) throw new ReadError('too-long', file, `${width} × ${height}`);
    const held = new Uint32Array(this.memory(), picture.get_data(), words * height);
    const data = new Uint8Array(width * height);
    const perWord = 32 / depth;
    for (let y = 0; y < height; y++)
      for (let word = 0; word < words; word++) {
        const value = held[y * words + word] ?? 0;
        for (let part = 0; part < perWord; part++) {
          const x = word * perWord + part;
          if (x < width) data[y * width + x] = grey(value, depth, part);
        }
      }
    return { width, height, data };
  }

  /** Takes a page to be read in parts. */
  take({ width, height, data }: Raster): void {
    const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
    const bytes = new Uint8Array(head.length + data.length);
    bytes.set(head);
    bytes.set(data, head.length);
    this.engine.FS.writeFile('/input', bytes);
    if (this.api.SetImageFile(1, 0) !== 0) throw new RangeError(`${width} × ${height} pixels are no picture`);
  }

  /** Characters in a part of the page that was taken, in reading order. `shape` says how high it is: a block, one line,
   *  or one line of so few characters that it may be a number, which the model for Chinese knows less well. */
  read(area: Area, shape: 'block' | 'line' | 'number'): Letter[] {
    const read = this.attempt(area, shape === 'block' ? MODE.block : MODE.line, '');
    if (shape !== 'number') return read;
    const digits = this.attempt(area, MODE.line, DIGITS);
    return digits.length > 0 && surest(digits) > Math.min(surest(read) - LESS_SURE, CERTAIN) ? digits : read;
  }

  private attempt({ left, top, right, bottom }: Area, mode: string, only: string): Letter[] {
    this.api.SetVariable('tessedit_pageseg_mode', mode);
    this.api.SetVariable('tessedit_char_whitelist', only);
    this.api.SetRectangle(left, top, right - left, bottom - top);
    this.api.Recognize(null);
    const found: Letter[] = [];
    const iterator = this.api.GetIterator();
    if (iterator === null) return found;
    do {
      const box = iterator.getBoundingBox(LEVEL.character);
      const line = iterator.getBoundingBox(LEVEL.line);
      const text = iterator.GetUTF8Text(LEVEL.character);
      const sure = iterator.Confidence(LEVEL.character);
      if (box !== null && line !== null && /\S/.test(text))
        found.push({ text, left: box.x0, right: box.x1, top: line.y0, bottom: line.y1, sure });
    } while (iterator.Next(LEVEL.character));
    return found;
  }
}

function surest(letters: readonly Letter[]): number {
  return letters.reduce((sum, { sure }) => sum + sure, 0) / Math.max(1, letters.length);
}

/** A pixel of a word: white is 1 − bit where a pixel is one bit, the mean of the colours where it has them. */
function grey(word: number, depth: number, part: number): number {
  if (depth === 32)
    return Math.round((((word >>> 24) & 255) * 3 + ((word >>> 16) & 255) * 6 + ((word >>> 8) & 255)) / 10);
  const value = (word >>> (32 - depth * (part + 1))) & (2 ** depth - 1);
  if (depth === 1) return value === 1 ? 0 : 255;
  return depth === 8 ? value : Math.round((value * 255) / (2 ** depth - 1));
}
