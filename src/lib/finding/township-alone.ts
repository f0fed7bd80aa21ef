// Detector: a basic duty that needs a city's power, permit or money while no shared duty gives it.
import type { Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { NEEDS } from '../lexicon/classes.ts';
import { Backing, cityGives, relianceOf, SAME_FROM, SETTLES, type Reliance } from './need.ts';

/** Use of a finding that cannot say which body is missing. */
const NAMES_NOBODY = 0.6;

export const townshipAlone: Detector = {
  kind: 'township alone',
  heuristic: true,
  rule: ({ kinds }) => kinds['township alone'].rule(),
  detect: (ground) => {
    if (ground.list('shared').length === 0) return [];
    const backing = new Backing(ground);
    return ground.list('basic').flatMap((duty) => alone(ground, backing, duty));
  }
};

function alone(ground: Ground, backing: Backing, duty: Duty): Finding[] {
  const all = relianceOf(ground, duty);
  const open = all.filter((reliance) => !isOwn(reliance, all) && !backing.covers(reliance));
  if (open.length === 0) return [];
  const needs = NEEDS.filter((need) => open.some((reliance) => reliance.need === need));
  const bodies = unique(open.flatMap(({ topic, need }) => backing.bodies(topic, need)));
  const missing = bodies.filter(({ listed }) => !listed);
  const nobody = bodies.length > 0 && missing.length === bodies.length;
  if (!nobody && !ground.spellsOut) return [];
  const nearest = nobody ? null : nearestOf(backing, open);
  const title = dutyTitle(duty);
  const said = saidOf(duty, open);
  return [
    makeFinding('township alone', [dutyKey(duty)], {
      duties: [duty.id, ...(nearest === null ? [] : [nearest.id])],
      bureaus: [],
      clauses: [],
      strength: 0.66 + (nobody ? 0.15 : 0) + 0.04 * (needs.length - 1),
      use: bodies.length === 0 ? NAMES_NOBODY : 1,
      sentence: ground.say(({ kinds }) => {
        const words = kinds['township alone'];
        return words.duty(title, {
          words: said,
          needs: needs.map((need) => words.needs[need]),
          bodies,
          listed: !nobody,
          nearest: nearest === null ? null : dutyTitle(nearest)
        });
      }),
      evidence: [
        nameEvidence(duty, [...new Set(open.flatMap((reliance) => reliance.words))]),
        ...(nearest === null ? [] : [nameEvidence(nearest)])
      ]
    })
  ];
}

/** A power or permit that the duty gives to the township itself waits for nobody, nor does the same need of the same
 *  matter elsewhere in it: who stands behind it is asked by the detector of power without backing. */
function isOwn(reliance: Reliance, all: readonly Reliance[]): boolean {
  return all.some((other) => settles(other) && other.need === reliance.need && other.beside.includes(reliance.topic));
}

/** Whether a part has the township do a deed that settles the matter: a penalty, an order, a permit, not 依法处置 in
 *  general. */
function settles({ hard, words }: Reliance): boolean {
  return hard && words.some((word) => SETTLES.test(word));
}

/** The shared duty nearest to the matter that says nothing of what is needed; null where there is none. */
function nearestOf(backing: Backing, open: readonly Reliance[]): Duty | null {
  const silent = open
    .flatMap(({ topic, need }) => backing.behind(topic, need))
    .filter(({ near, duty }) => near >= SAME_FROM && !open.some(({ need }) => cityGives(need, duty)))
    .sort((a, b) => b.near - a.near);
  return silent[0]?.duty ?? null;
}

/** The words that say what is relied on, in the order of the name; the more exact of two that overlap. */
function saidOf(duty: Duty, open: readonly Reliance[]): string[] {
  const all = [...new Set(open.flatMap((reliance) => reliance.words.slice(0, 2)))];
  return all
    .filter((word) => !all.some((other) => other !== word && other.includes(word)))
    .sort((a, b) => duty.name.indexOf(a) - duty.name.indexOf(b))
    .slice(0, 3);
}

function unique<Body extends { name: string }>(bodies: readonly Body[]): Body[] {
  return [...new Map(bodies.map((body) => [body.name, body])).values()];
}
