// The bureaus of a reading in official order, and what each is to each duty.

import { greatest, rollup } from 'd3';
import { describeBureau } from './bureau.ts';
import { bureauIds, cityBefore } from './name-id.ts';
import { latin } from './pinyin.ts';
import { TIERS, type Bureau, type Duty, type Participation, type Role } from './record.ts';

/** Bureaus ranked by tier, then first appearance, and one participation for each pair of duty and bureau: listed ones
 *  in printed order,
 *  then unlisted ones in order of appearance. `cities` gives each official name its city prefix. A clause that says 牵头
 *  makes a lead, and so does a column of lead bureaus or a mark beside the name; the first listed is never called
 *  lead. */
export function rankBureaus(
  duties: Duty[],
  cities: ReadonlyMap<string, string>
): { bureaus: Bureau[]; participations: Participation[] } {
  const described = [...cities].map(([name, city], order) => ({ ...describeBureau(name, city), city, order }));
  described.sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || a.order - b.order);
  const claims = new Map<string, number>();
  for (const { forms } of described) for (const form of forms) claims.set(form, (claims.get(form) ?? 0) + 1);
  const bodies = toldApart(described.map((body) => ({ ...body, stem: stemOf(body.name, body.city) })));
  const ids = bureauIds(bodies);
  const bureaus = bodies.map(({ name, stem, shortName, tier, forms }, rank): Bureau => ({
    id: ids.get(name) ?? '',
    name,
    stem,
    shortName,
    tier,
    rank,
    ...latin(name),
    aliases: forms.filter((form) => form !== name && form !== shortName && claims.get(form) === 1)
  }));
  return { bureaus, participations: duties.flatMap(participationsOf) };
}

/** Bodies of several cities with one name without it, or one short name: of the city that most bodies bear one keeps
 *  that, the others go by their whole names, so that 邻县水利局 is not 本县水利局. */
function toldApart<Named extends { name: string; stem: string; shortName: string; city: string }>(
  bodies: readonly Named[]
): Named[] {
  const borne = rollup(bodies, ({ length }) => length, cityBefore);
  const home = (body: Named) => (cityBefore(body) === '' ? 0 : (borne.get(cityBefore(body)) ?? 0));
  const keepers = (called: (body: Named) => string) => rollup(bodies, (alike) => greatest(alike, home), called);
  const [stems, shorts] = [keepers(({ stem }) => stem), keepers(({ shortName }) => shortName)];
  return bodies.map((body) => ({
    ...body,
    stem: cityBefore(body) === '' || stems.get(body.stem) === body ? body.stem : body.name,
    shortName: shorts.get(body.shortName) === body ? body.shortName : body.name
  }));
}

/** A name without the city it begins with. */
function stemOf(name: string, city: string): string {
  return city !== '' && name.startsWith(city) ? name.slice(city.length) : name;
}

function participationsOf(duty: Duty): Participation[] {
  const acting = new Map<string, number>();
  const leading = new Set<string>();
  for (const clause of duty.clauses) {
    if (clause.side === 'township') continue;
    const named = new Set(clause.actors.flatMap((actor) => actor.bureau ?? []));
    for (const bureau of named) acting.set(bureau, (acting.get(bureau) ?? 0) + 1);
    if (clause.lead) for (const bureau of named) leading.add(bureau);
    for (const partner of clause.partners) {
      if (partner.bureau !== null && !acting.has(partner.bureau)) acting.set(partner.bureau, 0);
    }
  }
  for (const { bureau, part } of duty.bureaus) if (part === 'lead') leading.add(bureau);
  const listed = [...new Set(duty.bureaus.map((mention) => mention.bureau))];
  const roleOf = (bureau: string, position: number): Role => {
    if (duty.list === 'reclaimed') return position > 0 ? 'takeover' : 'unlisted';
    if (position === 0) return 'unlisted';
    if (leading.has(bureau)) return 'lead';
    if ((acting.get(bureau) ?? 0) === 0) return 'silent';
    return position === 1 && leading.size === 0 ? 'first' : 'participant';
  };
  const entry = (bureau: string, position: number): Participation => ({
    dutyId: duty.id,
    bureau,
    position,
    listed: position > 0,
    role: roleOf(bureau, position),
    clauses: acting.get(bureau) ?? 0
  });
  return [
    ...listed.map((bureau, index) => entry(bureau, index + 1)),
    ...[...acting.keys()].filter((bureau) => !listed.includes(bureau)).map((bureau) => entry(bureau, 0))
  ];
}
