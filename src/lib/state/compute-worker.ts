// Web worker: computes findings and related duties of lists that no build has computed.
import { findingBook } from '../finding/book.ts';
import { relatedOf } from '../query/related.ts';
import type { ComputeRequest } from './compute.ts';

addEventListener('message', ({ data }: MessageEvent<ComputeRequest>) => {
  if (data.of === 'related') {
    postMessage(relatedOf(data.input));
    return;
  }
  const english = new Map(data.english);
  postMessage(findingBook({ ...data, englishOf: (name) => english.get(name) ?? name }));
});
