// What other townships have, as context for one.
import type { ListId } from '../duty/record.ts';

/** Mean number of duties of China's townships and streets by list. Source: central staffing office, quoted by Xinhua,
 *  June 2025. Context, never a score. */
export const NATIONAL_MEAN: Readonly<Record<ListId, number>> = { basic: 117, shared: 99, reclaimed: 124 };
