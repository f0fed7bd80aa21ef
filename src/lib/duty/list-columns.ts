// Which list a table's columns speak for.

import type { Column } from '../read/column-fields.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import type { Field as ColumnField } from '../read/fields.ts';
import { plainHead } from '../read/head.ts';
import type { ListId } from './record.ts';

const TAKEN = new RegExp(anyOf('list-taken'));
const HELPED = new RegExp(anyOf('list-helped'));

/** The list that columns speak for; `sure` where no other list has such columns. Null where they do not tell. */
export function listByColumns(columns: readonly Column[]): { list: ListId; sure: boolean } | null {
  const has = (...fields: ColumnField[]) => columns.some(({ field }) => fields.includes(field));
  const heads = columns.map(({ head }) => plainHead(head)).join(' ');
  if (has('takeover') || (has('way') && has('bureau', 'lead'))) return { list: 'reclaimed', sure: true };
  if (has('township') || has('city')) return { list: 'shared', sure: true };
  if (TAKEN.test(heads)) return { list: 'reclaimed', sure: true };
  if (has('texts')) return { list: 'shared', sure: false };
  if (has('bureau', 'lead', 'helper', 'way')) return null;
  if (HELPED.test(heads)) return { list: 'shared', sure: false };
  return { list: 'basic', sure: false };
}
