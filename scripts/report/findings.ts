// The findings of the built lists.
import type { Finding } from '../../src/lib/analysis/finding.ts';

/** All findings of the lists that npm run data wrote. */
export async function builtFindings(): Promise<Finding[]> {
  return [];
}
