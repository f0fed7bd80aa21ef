// What a column of a list can hold.

/** What a column can hold. `texts` are the duties of both sides in one column, `takeover` the body and its way of
 *  taking over in one, `code` and `extra` are kept beside the duty, `list` names each row's list. */
export const FIELDS = [
  'number',
  'list',
  'category',
  'name',
  'bureau',
  'lead',
  'helper',
  'city',
  'township',
  'texts',
  'takeover',
  'way',
  'code',
  'extra'
] as const;
export type Field = (typeof FIELDS)[number];
