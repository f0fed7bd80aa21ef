// The burden index in words.
import { BURDEN_PARTS, type Weights } from '../analysis/burden.ts';
import type { Translate } from '../i18n/language.ts';
import { formatNumber } from './numbers.ts';

/** The formula in words: `负担指数 = 1 × 配合事项 + …`; parts of weight 0 are left out. */
export function burdenFormula(weights: Weights, t: Translate): string {
  const terms = BURDEN_PARTS.filter((part) => weights[part] !== 0).map(
    (part) => `${formatNumber(weights[part], 2)} × ${t(`workload:${part}`)}`
  );
  return t('workload:formula', { terms: terms.length === 0 ? '0' : terms.join(' + ') });
}
