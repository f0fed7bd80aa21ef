// Web worker: computes the findings of lists that a reader opened.
import { findingBook } from '../finding/book.ts';
import type { BookRequest } from './finding-source.ts';

addEventListener('message', ({ data }: MessageEvent<BookRequest>) => {
  const english = new Map(data.english);
  const book = findingBook(
    { ...data, englishOf: (name) => english.get(name) ?? name },
    { onProgress: (share) => postMessage({ share }) }
  );
  postMessage({ book });
});
