// The lists of other places in tests/fixtures/lists by their right reading, as whole duties for detectors.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { actionsOf } from '../../src/lib/duty/action.ts';
import { describeBureau } from '../../src/lib/duty/bureau.ts';
import { makeDirectory } from '../../src/lib/duty/directory.ts';
import { coordinatingClause } from '../../src/lib/duty/lead.ts';
import { dutyId } from '../../src/lib/duty/id.ts';
import { findParties, type Found } from '../../src/lib/duty/party.ts';
import type { Clause, Duty, Party, Side } from '../../src/lib/duty/record.ts';
import { cadenceOf, deadlineOf } from '../../src/lib/duty/timing.ts';
import type { FindingsInput } from '../../src/lib/finding/ground.ts';
import { FOLDER, isRightReading, readRight, splitPlace } from '../../scripts/score/lists.ts';

/** The list whose file name begins with the words (D1, D3, D5), as the detectors look at it; spans are empty. Throws
 *  where there is no such list. */
export function rightList(doc: string): FindingsInput {
  const file = readdirSync(FOLDER).find((name) => name.startsWith(doc) && isRightReading(name));
  if (file === undefined) throw new Error(`no right reading of ${doc}`);
  const { place, rows } = readRight(join(FOLDER, file));
  const { city, township } = splitPlace(place);
  const names = [...new Set(rows.flatMap(({ bureaus }) => bureaus))];
  const directory = makeDirectory(new Set(names), city);
  const duties = rows.map((row): Duty => {
    const id = dutyId(row.list, row.seq);
    const listed = [...new Set(row.bureaus)];
    const clauses = [
      ...row.city.map((text) => ({ side: 'city' as Side, text })),
      ...row.township.map((text) => ({ side: 'township' as Side, text })),
      ...(row.takeover === '' ? [] : [{ side: 'takeover' as Side, text: row.takeover }])
    ].map(({ side, text }, at): Clause => {
      const parties = findParties(text, side, directory, township);
      const actors = parties.actors.map(partyOf);
      const [only] = listed;
      if (actors.length === 0 && side !== 'township' && listed.length === 1 && only !== undefined)
        actors.push({ name: only, bureau: only, printed: '', basis: 'sole bureau', spans: [] });
      return {
        id: `${id}.${side}${at}`,
        dutyId: id,
        side,
        group: null,
        number: null,
        position: at + 1,
        text,
        actors,
        partners: parties.partners.map(partyOf),
        recipients: parties.recipients.map(partyOf),
        actions: side === 'takeover' ? [] : actionsOf(text, side),
        cadence: cadenceOf(text),
        deadline: deadlineOf(text),
        lead: parties.lead,
        spans: []
      };
    });
    const duty: Duty = {
      id,
      list: row.list,
      seq: row.seq,
      category: row.category,
      name: row.name,
      bureaus: row.bureaus.map((bureau) => ({ bureau, printed: bureau, others: false, part: null, spans: [] })),
      clauses,
      categorySpans: [],
      nameSpans: [],
      extra: [],
      flags: []
    };
    const coordinating = coordinatingClause(duty);
    if (coordinating !== null) coordinating.lead = true;
    return duty;
  });
  return {
    duties,
    bureaus: names.map((name) => ({ name, shortName: describeBureau(name, city).shortName })),
    place: { city, township }
  };
}

function partyOf({ printed, bureau }: Found): Party {
  return { name: bureau ?? printed, bureau, printed, basis: 'named', spans: [] };
}
