// The burden index in words.
import { weighted, type Weights } from '../analysis/burden.ts';
import type { Translate } from '../i18n/language.ts';
import { formatNumber } from '../i18n/numbers.ts';

/** The formula in words: `负担指数 = 1 × 配合事项 + …`; parts of weight 0 are left out. What its parts have in common stands
 *  behind it: clauses that count more than once, or that none does. */
export function burdenFormula(weights: Weights, t: Translate): string {
  const terms = weighted(weights)
    .filter(({ weight }) => weight !== 0)
    .map(({ part, weight }) => `${formatNumber(weight, 2)} × ${t(`workload:${part}`)}`);
  return (
    t('workload:formula', { terms: terms.length === 0 ? '0' : terms.join(' + ') }) +
    t(weights.set === 'usual' ? 'workload:partsOverlap' : 'workload:partsApart')
  );
}
