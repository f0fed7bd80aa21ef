// One bureau on one page: what it shares with the township, what it took back, what the township does and reports for
// it, with whom it shares.
import { question, type Desk } from '../db/engine.ts';
import type { Action, ListId, Role } from '../duty/record.ts';
import type { Doer } from '../duty/township-work.ts';
import { ACTIONS } from '../duty/record.ts';
import { dutyClauses, type DutyClause } from './duty-clauses.ts';
import { BUREAU_NAMES, type BureauName } from './names.ts';
import { categoriesIn, flagsIn } from './scope.ts';
import { dutyRoles, listsBureau } from './selection.ts';

/** A clause on the sheet; `reported` is true where the bureau receives an upward report, `doer` does a clause of the
 *  township's column. `others` are listed bureaus of the duty that the clause names while it does not name this one. */
export interface SheetClause {
  id: string;
  number: number | null;
  text: string;
  cadence: string | null;
  deadline: string | null;
  doer: Doer | null;
  actions: Action[];
  reported: boolean;
  others: string[];
}

/** A duty on the sheet. `clauses` are the township's (shared) or the takeover (reclaimed); `cityClauses` counts those
 *  that name the bureau as actor;
 *  `others` are the other bureaus of its column by official name, in printed order; `flags` the codes of what makes it
 *  uncertain. */
export interface SheetDuty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  role: Role;
  cityClauses: number;
  clauses: SheetClause[];
  others: string[];
  flags: string[];
}

/** `actions` counts township clauses by action type, largest first; `partners` are bureaus of the same duties, most
 *  shared first, with those duties' ids. `townshipClauses` are what the township does, of them `ofOthers` name other
 *  bureaus only; `otherClauses` of its column are done by villages, people, teams or institutions. */
export interface BureauSheet {
  bureau: BureauName;
  shared: SheetDuty[];
  reclaimed: SheetDuty[];
  townshipClauses: number;
  ofOthers: number;
  otherClauses: number;
  reports: (SheetClause & { dutyId: string; seq: number; dutyName: string })[];
  actions: { action: Action; clauses: number }[];
  partners: { bureau: string; duties: string[] }[];
}

/** Sheets of the bureaus with these ids, in official order; of all bureaus where `ids` is null. Unknown ids have no
 *  sheet. Throws QueryError. */
export async function bureauSheets(desk: Desk, ids: readonly string[] | null): Promise<BureauSheet[]> {
  const all = await desk.ask(BUREAU_NAMES, null);
  const bureaus = ids === null ? all : all.filter(({ id }) => ids.includes(id));
  const sheets: BureauSheet[] = [];
  for (const bureau of bureaus) sheets.push(await sheetOf(desk, bureau));
  return sheets;
}

async function sheetOf(desk: Desk, bureau: BureauName): Promise<BureauSheet> {
  const rows = await desk.ask(BUREAU_DUTIES, bureau.id);
  const keys = rows.map(({ key }) => key);
  const [clauses, roles] = await Promise.all([dutyClauses(desk, keys), dutyRoles(desk, keys)]);
  const duties = rows.map(({ key, flags, ...row }): SheetDuty => {
    const own = clauses.filter(({ duty }) => duty === key);
    const others = (roles.get(key) ?? [])
      .filter((role) => role.listed && role.bureau !== bureau.name)
      .map((role) => role.bureau);
    const side = row.list === 'reclaimed' ? 'takeover' : 'township';
    return {
      ...row,
      flags: flags === null ? [] : flags.split('|'),
      cityClauses: own.filter(
        (clause) => clause.side === 'city' && clause.actors.some((actor) => actor.bureau === bureau.name)
      ).length,
      clauses: own
        .filter((clause) => clause.side === side)
        .filter((clause) => side === 'township' || isOf(clause, bureau.name))
        .map((clause) => sheetClause(clause, bureau.name, others)),
      others
    };
  });
  const shared = duties.filter(({ list }) => list !== 'reclaimed');
  const township = shared.flatMap((duty) =>
    duty.clauses
      .filter(({ doer }) => doer === 'township')
      .map((clause) => ({ ...clause, dutyId: duty.id, seq: duty.seq, dutyName: duty.name }))
  );
  const partners = new Map<string, string[]>();
  for (const duty of duties)
    for (const other of duty.others) partners.set(other, [...(partners.get(other) ?? []), duty.id]);
  return {
    bureau,
    shared,
    reclaimed: duties.filter(({ list }) => list === 'reclaimed'),
    townshipClauses: township.length,
    ofOthers: township.filter((clause) => clause.others.length > 0).length,
    otherClauses: shared.reduce((sum, duty) => sum + duty.clauses.length, 0) - township.length,
    reports: township.filter(({ reported }) => reported),
    actions: ACTIONS.map((action) => ({
      action,
      clauses: township.filter(({ actions }) => actions.includes(action)).length
    }))
      .filter((count) => count.clauses > 0)
      .sort((a, b) => b.clauses - a.clauses),
    partners: [...partners]
      .map(([name, of]) => ({ bureau: name, duties: of }))
      .sort((a, b) => b.duties.length - a.duties.length)
  };
}

/** Duties whose bureau column lists the bureau of that id. */
export const BUREAU_DUTIES = question<
  string,
  Pick<SheetDuty, 'id' | 'list' | 'seq' | 'category' | 'name' | 'role'> & { key: number; flags: string | null }
>('bureau-duties', (bureau, scope) => ({
  sql: `SELECT d.duty AS key, d.id AS id, d.list AS list, d.seq, k.name AS category, d.name AS name, p.role,
       g.flags AS flags
     FROM participation p JOIN duty d ON d.duty = p.duty JOIN ${categoriesIn(scope)} k ON k.category = d.category
       LEFT JOIN ${flagsIn(scope)} g ON g.duty = d.duty
     WHERE ${listsBureau(scope)} ORDER BY d.duty`,
  values: [bureau]
}));

/** A takeover clause belongs to a bureau that it names, or to all where it names none. */
function isOf(clause: DutyClause, bureau: string): boolean {
  return clause.actors.length === 0 || clause.actors.some((actor) => actor.bureau === bureau);
}

function sheetClause(
  { id, number, text, cadence, deadline, doer, upward, actions, actors, partners, recipients }: DutyClause,
  bureau: string,
  listed: readonly string[]
): SheetClause {
  const named = new Set([...actors, ...partners, ...recipients].map((party) => party.bureau));
  return {
    id,
    number,
    text,
    cadence,
    deadline,
    doer,
    actions,
    reported: upward && recipients.some((recipient) => recipient.bureau === bureau),
    others: named.has(bureau) ? [] : listed.filter((name) => named.has(name))
  };
}
