// How sizes and hours of editions are written.
import type { NamedFile } from '$lib/read/open.ts';
import { FACTS, type Language } from '$lib/i18n/languages.ts';

/** Bytes as a reader says them: 12 KB, 3.4 MB, 1.2 GB. */
export function sizeWords(bytes: number): string {
  if (bytes < 100_000) return `${Math.ceil(bytes / 1000)} KB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** Bytes of what an edition was read from: of its own file, or of all files that were opened together with it where it
 *  stands in several; `files` is how many the bytes are of. `file` is what the edition is called after. */
export function bytesOfEdition(file: string, files: readonly NamedFile[]): { bytes: number; files: number } {
  const own = files.filter(({ name }) => name === file);
  const counted = own.length === 1 ? own : files;
  return { bytes: counted.reduce((sum, { bytes }) => sum + bytes.length, 0), files: counted.length };
}

/** An ISO time as day and hour of this computer. */
export function hourWords(time: string, language: Language): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return time;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(FACTS[language].dates, { ...parts, hourCycle: 'h23' }).format(at);
}
