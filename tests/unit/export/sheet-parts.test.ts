// Parts of a workbook are written as the standard has them; what is in order stays as it is.
import { expect, test } from 'vitest';
import { mendedSheetPart } from '../../../src/lib/export/sheet-parts.ts';

test('a font says its size before its colour, and both before its name', () => {
  const font = (...parts: string[]) => `<font>${parts.map((part) => `<${part}/>`).join('')}</font>`;
  const given = font('name val="宋体"', 'color rgb="FF000000"', 'sz val="9"', 'b');
  const mended = font('b', 'sz val="9"', 'color rgb="FF000000"', 'name val="宋体"');
  expect(mendedSheetPart('xl/styles.xml', given)).toBe(mended);
  expect(mendedSheetPart('xl/styles.xml', mended)).toBe(mended);
  expect(mendedSheetPart('xl/theme/theme1.xml', given)).toBe(given);
});

test('names of sheets stand in quotes where they say what is printed on every page', () => {
  const named = (name: string) => `<definedName name="_xlnm.Print_Titles">${name}!$1:$1</definedName>`;
  expect(mendedSheetPart('xl/workbook.xml', named("A's list"))).toBe(named("'A''s list'"));
  const titles = (text: string) => `<definedName name="_xlnm.Print_Titles">${text}</definedName>`;
  expect(mendedSheetPart('xl/workbook.xml', titles('A B!$5:$5,A B!$A:$B'))).toBe(titles("'A B'!$A:$B,'A B'!$5:$5"));
});
