import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingBook } from '../../../src/lib/finding/book.ts';
import { testDesk } from '../../support/sql.ts';
import { openNode } from '../../../src/lib/db/node.ts';
import { toTables } from '../../../src/lib/duty/arrow.ts';
import { readDocument } from '../../../src/lib/duty/read.ts';
import { NO_FILTER } from '../../../src/lib/query/filter.ts';
import { findingRecords } from '../../../src/lib/query/finding-records.ts';
import { matchingDuties } from '../../../src/lib/query/matching-duties.ts';
import { sixDuties } from '../../support/six-duties.ts';

test('findings out of the tables are those of the reading', async () => {
  const reading = readDocument(readFileSync('seeds/000_f3fcdb6147176b19.txt'), 'seed.txt');
  const engine = await openNode(toTables(reading));
  const records = await findingRecords(testDesk(engine), reading.place);
  const lines = (book: ReturnType<typeof findingBook>) =>
    book.details.map(({ finding: { id, strength, clauses, evidence } }) => [
      id,
      strength,
      clauses,
      evidence.map((each) => each.lines)
    ]);
  expect(lines(findingBook(records))).toEqual(lines(findingBook({ ...reading, englishOf: records.englishOf })));
  await engine.close();
});

test('the filter keeps duties by id', async () => {
  const desk = await sixDuties();
  expect(await matchingDuties(desk, NO_FILTER)).toHaveLength(6);
  expect(await matchingDuties(desk, { ...NO_FILTER, bureaus: ['shuiliju'], lists: ['shared'], text: '供水' })).toEqual([
    'shared-3'
  ]);
});
