// All findings of a reading with their details and the rules behind them, as one plain value.
import type { Texts } from '../i18n/languages.ts';
import { findingSay } from '../i18n/sentences.ts';
import { findingDetail, type FindingDetail } from './detail.ts';
import { KINDS, type Kind } from './finding.ts';
import type { Case } from './case.ts';
import { DETECTORS, settle } from './findings.ts';
import type { FindingsInput } from './ground.ts';

/** One rule in words; `heuristic` where it is a rule of thumb rather than the letter of the document. */
export interface FindingRule {
  kind: Kind;
  rule: Texts;
  heuristic: boolean;
}

/** Plain data, fit for JSON and for a worker's message. `rules` hold every kind, also those without a hit, in the order
 *  of KINDS. */
export interface FindingBook {
  rules: FindingRule[];
  details: FindingDetail[];
  cases: Case[];
}

/** Computes the book; details in the order of settle(). */
export function findingBook(input: FindingsInput): FindingBook {
  const duties = new Map(input.duties.map((duty) => [duty.id, duty]));
  const say = findingSay(input.place);
  const { findings, cases } = settle(input);
  return {
    rules: KINDS.flatMap((kind) => {
      const detector = DETECTORS.get(kind);
      return detector === undefined ? [] : [{ kind, rule: say(detector.rule), heuristic: detector.heuristic }];
    }),
    details: findings.map((finding) => findingDetail(finding, duties)),
    cases
  };
}
