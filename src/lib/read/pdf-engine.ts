// The PDF library, started where the reader runs: in the worker itself, or in Node.

import type * as Pdf from 'pdfjs-dist/types/src/pdf.js';
import { ReadError } from '../errors.ts';
import { CharacterMaps } from './pdf-maps.ts';

type Library = typeof Pdf;
let library: Promise<Library> | undefined;

/** Opens a PDF; `maps` is where the character maps lie. Its own worker runs in this thread, which is a worker already.
 *  Throws ReadError: `password`, `damaged`. */
export async function openPdf(bytes: Uint8Array, file: string, maps: string) {
  library ??= load();
  const { getDocument, OPS, VerbosityLevel } = await library;
  try {
    const document = await getDocument({
      data: bytes.slice(),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      isImageDecoderSupported: false,
      isOffscreenCanvasSupported: false,
      stopAtErrors: false,
      cMapUrl: maps,
      cMapPacked: true,
      ...(/^https?:/.test(maps) ? { BinaryDataFactory: CharacterMaps } : {})
    }).promise;
    return { document, codes: OPS };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new ReadError('password', file, 'pdf', cause);
    throw new ReadError('damaged', file, cause instanceof Error ? cause.message.slice(0, 80) : String(cause), cause);
  }
}

async function load(): Promise<Library> {
  const scope = globalThis as { pdfjsWorker?: unknown };
  // @ts-expect-error the library ships no types for its worker
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Library;
}
