import { expect, test } from 'vitest';
import { findingBook } from '../../../src/lib/finding/book.ts';
import { published } from '../../../scripts/published.ts';
import { listsDesk } from '../../support/lists.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { findingsInput } from '../../../src/lib/finding/input.ts';
import { editionRecords } from '../../../src/lib/query/edition-records.ts';
import { matchingDuties } from '../../../src/lib/query/matching-duties.ts';
import { sixDuties } from '../../support/six-duties.ts';

test('findings out of the tables are those of the reading', async () => {
  const reading = published();
  const desk = await listsDesk(reading);
  const records = findingsInput(await editionRecords(desk), reading.place);
  const lines = (book: ReturnType<typeof findingBook>) =>
    book.details.map(({ finding: { id, strength, clauses, evidence } }) => [
      id,
      strength,
      clauses,
      evidence.map((each) => each.lines)
    ]);
  expect(lines(findingBook(records))).toEqual(lines(findingBook({ ...reading, englishOf: records.englishOf })));
});

test('the filter keeps duties by id', async () => {
  const desk = await sixDuties();
  expect(await matchingDuties(desk, NO_FILTER)).toHaveLength(6);
  expect(await matchingDuties(desk, { ...NO_FILTER, bureaus: ['shuiliju'], lists: ['shared'], text: '供水' })).toEqual([
    'shared-3'
  ]);
});
