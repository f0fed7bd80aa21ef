// Manuscripts as rows are found in them: plain characters, forms and numbered paragraphs as tables, tables side by
// side apart.

import { apart } from '../read/columns.ts';
import { formsOf } from '../read/forms.ts';
import { normalised, type Changes } from '../read/normal.ts';
import type { Manuscript } from '../read/sheet.ts';
import { withParagraphLists } from './paragraph-lists.ts';

/** A manuscript whose grids are tables of duties wherever they can be; `changes` counts the characters replaced. */
export function prepared(manuscript: Manuscript, changes: Changes): Manuscript {
  const plain = normalised(manuscript, changes);
  return withParagraphLists({ ...plain, sheets: plain.sheets.flatMap(formsOf).flatMap(apart) });
}
