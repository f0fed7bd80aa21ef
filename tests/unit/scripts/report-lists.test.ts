// A report of a document that is not among the seeds.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportLists } from '../../../scripts/report/lists.ts';
import '../../../scripts/languages.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { ReadError } from '../../../src/lib/errors.ts';
import { listing } from '../../../src/lib/query/listing.ts';
import { dutyRecords } from '../../../scripts/print-duties.ts';

const FILE = join(import.meta.dirname, '../../fixtures/lists/D1-coastal-town.docx');

test('the lists of a file are asked, named by their place, with their own findings', async () => {
  const lists = await reportLists({ file: FILE });
  const read = await dutyRecords({ file: FILE });
  const shown = await listing(lists.desk, NO_FILTER);
  expect(shown.map(({ id, name }) => [id, name])).toEqual(read.map(({ id, name }) => [id, name]));
  expect(lists.origin.id).toBe(read[0]?.edition);
  const ids = new Set(read.map(({ id }) => id));
  for (const { duties } of lists.findings) for (const id of duties) expect(ids).toContain(id);
  await lists.engine.close();
});

test('a file that is not there, and an edition that it does not hold, are said', async () => {
  await expect(reportLists({ file: `${FILE}.gone` })).rejects.toBeInstanceOf(ReadError);
  await expect(reportLists({ file: FILE, edition: 'nowhere' })).rejects.toBeInstanceOf(ReadError);
});
