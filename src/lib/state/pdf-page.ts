// Draws pages of a PDF. The library comes with the first page that is drawn; its work is done in a worker.
import { asset } from '$app/paths';
import type * as Pdf from 'pdfjs-dist/types/src/pdf.js';
import { CharacterMaps } from '../read/pdf-maps.ts';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';

type Library = typeof Pdf;
/** Degrees that turn text upright which runs right, down, left or up. */
const BACK = [0, 270, 180, 90];
let library: Promise<Library> | undefined;

/** A PDF that is open for drawing. */
export interface OpenPages {
  /** Draws a page (from 1) over the width of the canvas in pixels of the screen, upright by its text. Rejects where it
   *  cannot be drawn. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
}

/** A picture as the only page of its file. Rejects where the browser cannot read it. */
export async function openPicture(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPages> {
  const picture = await createImageBitmap(new Blob([bytes]));
  return {
    draw: (_, canvas, width) => {
      canvas.width = Math.round(width);
      canvas.height = Math.round((width * picture.height) / picture.width);
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return Promise.resolve();
    },
    close: () => picture.close()
  };
}

/** Opens a PDF for drawing. Rejects where the library or the file cannot be read. */
export async function openPages(bytes: Uint8Array): Promise<OpenPages> {
  library ??= load();
  library.catch(() => {
    library = undefined;
  });
  const { getDocument, VerbosityLevel, Util } = await library;
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    cMapUrl: new URL(asset('/pdf/'), location.href).href,
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps
  });
  const document = await task.promise;
  return {
    draw: async (number, canvas, width) => {
      const page = await document.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const turns = [0, 0, 0, 0];
      for (const { transform, str } of await textsOf(page)) {
        const [across = 0, down = 0] = Util.transform(plain.transform, transform as number[]) as number[];
        const quarter = Math.abs(across) >= Math.abs(down) ? (across >= 0 ? 0 : 2) : down > 0 ? 1 : 3;
        turns[quarter] = (turns[quarter] ?? 0) + str.length;
      }
      const quarter = turns.indexOf(Math.max(...turns));
      const rotation = (page.rotate + (BACK[quarter] ?? 0)) % 360;
      const upright = page.getViewport({ scale: 1, rotation });
      const viewport = page.getViewport({ scale: width / upright.width, rotation });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      page.cleanup();
    },
    close: () => void task.destroy()
  };
}

/** The texts of a page, read by hand: the library's own way asks for streams that browsers iterate since 2024. */
async function textsOf(page: Pdf.PDFPageProxy): Promise<TextItem[]> {
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<TextContent>;
  const texts: TextItem[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return texts;
    for (const item of value.items) if ('str' in item) texts.push(item);
  }
}

async function load(): Promise<Library> {
  const loaded = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Library;
  loaded.GlobalWorkerOptions.workerPort = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  return loaded;
}
