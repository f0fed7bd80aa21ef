// Web worker: computes findings and related duties of lists that no build has computed.
import { findingBook, type FindingBook } from '../finding/book.ts';
import { relatedOf, type RelatedDuty } from '../analysis/related.ts';
import type { FindingsInput } from '../finding/ground.ts';
import type { DutyText } from '../query/duty-texts.ts';

/** What the worker is asked; records go without functions, English bureau names as pairs. */
export type ComputeRequest =
  | ({ of: 'findings'; english: [string, string][] } & Pick<FindingsInput, 'duties' | 'bureaus' | 'place'>)
  | { of: 'related'; duties: readonly DutyText[] };

/** The answer to each request. */
export interface ComputeAnswer {
  findings: FindingBook;
  related: Map<string, RelatedDuty[]>;
}

addEventListener('message', ({ data }: MessageEvent<ComputeRequest>) => {
  if (data.of === 'related') {
    postMessage(relatedOf(data.duties));
    return;
  }
  const english = new Map(data.english);
  postMessage(findingBook({ ...data, englishOf: (name) => english.get(name) ?? name }));
});
