// What findings are computed from, out of the records of an edition.
import type { Place } from '../duty/record.ts';
import { bureauEnglish } from '../i18n/place-names.ts';
import type { EditionRecords } from '../query/edition-records.ts';
import type { FindingsInput } from './ground.ts';

/** The input of findings() for an edition of a place, with English names of its bureaus. */
export function findingsInput({ duties, bureaus }: EditionRecords, place: Place): Required<FindingsInput> {
  const pinyin = new Map(bureaus.map((bureau) => [bureau.name, bureau.pinyin]));
  return {
    duties,
    bureaus: bureaus.map(({ name, shortName }) => ({ name, shortName })),
    place,
    englishOf: (official) => bureauEnglish(official, pinyin.get(official) ?? official)
  };
}
