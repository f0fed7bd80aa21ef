// Lists out of another engine are laid beside those at hand as if they had been read there.
import { describe, expect, it } from 'vitest';
import { rekeyed } from '../../../src/lib/duty/rekeyed.ts';
import { NOTHING_KNOWN, tableRows } from '../../../src/lib/duty/tables.ts';
import { DataError } from '../../../src/lib/errors.ts';
import { readingOf } from '../../support/lists.ts';
import { SIX } from '../../support/six-duties.ts';
import { smallReading } from '../../support/small-lists.ts';

const near = readingOf({ ...SIX, place: { ...SIX.place, township: '邻乡' } });
const far = readingOf({
  ...SIX,
  place: { city: '远县', township: '远镇' },
  bureaus: SIX.bureaus.map((bureau) => ({ ...bureau, name: bureau.name.replace(/^某市/u, '远县') }))
});

describe('rows of another engine', () => {
  it.each([
    ['of a city at hand', near],
    ['of another city', far],
    ['that has everything', smallReading()]
  ])('%s get the keys that they would have got here', (_, reading) => {
    const { known } = tableRows([readingOf(SIX)]);
    const there = tableRows([far, near, smallReading(), reading]).editions.at(-1);
    const here = tableRows([reading], known).editions[0];
    if (there === undefined || here === undefined) throw new Error('no edition');
    const [edition] = here.rows.edition;
    const taken = { ...there.rows, edition: [{ ...there.rows.edition[0], id: edition?.id ?? '' }] };
    expect(rekeyed(taken as typeof there.rows, known)).toEqual(here.rows);
  });

  it('that name what is not among them are refused', () => {
    const [{ rows } = { rows: null }] = tableRows([readingOf(SIX)]).editions;
    if (rows === null) throw new Error('no edition');
    expect(() => rekeyed({ ...rows, duty: rows.duty.slice(1) }, NOTHING_KNOWN)).toThrow(DataError);
    expect(() => rekeyed({ ...rows, edition: [] }, NOTHING_KNOWN)).toThrow(DataError);
  });
});
