// What a tie between two bureaus is worth.

/** What a tie is worth. `weighted`: each duty in common 1/(k − 1), k the bureaus it lists, so that a duty of many
 *  makes no close circle. `repeated`: one for two or more duties in common, else nothing. */
export const TIE_RULES = ['weighted', 'repeated'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** The rule of an address value; what means nothing stands for the usual one. */
export function readTieRule(value: string): TieRule {
  return TIE_RULES.find((rule) => rule === value) ?? 'weighted';
}
