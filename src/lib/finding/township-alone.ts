// Detector: a basic duty that needs a city's power, permit or money while no shared duty gives it.
import type { Duty } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { dutyKey, dutyTitle, makeFinding, nameEvidence, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { Backing, NEED_NAME, NEEDS, relianceOf, type Reliance } from './need.ts';

export const townshipAlone: Detector = {
  kind: 'township alone',
  heuristic: true,
  rule: {
    zh:
      '基本事项的某一部分依法离不开上级的执法权、审批或资金（词库“needs”列出主题和依据），或者自己写明处罚、拆除、审批；而没有一项同一事物的配合事项在上级职责中写明查处、审核、资金等。' +
      '只是领域相近的配合事项不算。只做宣传、统计的部分不看。',
    en:
      'A part of a basic duty rests by law on a power, a permit or money that a {lower} does not hold ' +
      '(the table “needs” names topics and laws), or itself says to punish, demolish or approve; and ' +
      'no shared duty on the same matter has a {upper} clause that enforces, approves or pays. A ' +
      'shared duty that is merely near does not count. Parts that only publicise or count are not ' +
      'looked at.'
  },
  detect: (ground) => {
    if (ground.list('shared').length === 0) return [];
    const backing = new Backing(ground);
    return ground.list('basic').flatMap((duty) => alone(ground, backing, duty));
  }
};

function alone(ground: Ground, backing: Backing, duty: Duty): Finding[] {
  const open = relianceOf(ground, duty).filter((reliance) => !backing.covers(reliance));
  if (open.length === 0) return [];
  const needs = NEEDS.filter((need) => open.some((reliance) => reliance.need === need));
  const topics = [...new Set(open.map(({ topic }) => topic))];
  const bodies = unique(topics.flatMap((topic) => backing.bodies(topic)));
  const missing = bodies.filter(({ listed }) => !listed);
  const nobody = bodies.length > 0 && missing.length === bodies.length;
  const nearest = nearestOf(backing, open);
  const title = dutyTitle(duty);
  const words = quotedOf(duty, open);
  const need = {
    zh: needs.map((each) => NEED_NAME[each].zh).join('、'),
    en: needs.map((each) => NEED_NAME[each].en).join(', ')
  };
  const from = { zh: bodies.map(({ zh }) => zh).join('、'), en: bodies.map(({ en }) => en).join(' or ') };
  return [
    makeFinding('township alone', [dutyKey(duty)], {
      duties: [duty.id, ...(nearest === null ? [] : [nearest.id])],
      bureaus: [],
      clauses: [],
      strength: 0.66 + (nobody ? 0.15 : 0) + (open.some(({ hard }) => hard) ? 0.08 : 0) + 0.04 * (needs.length - 1),
      sentence: {
        zh:
          `${title.zh}中的${words.zh}离不开${from.zh === '' ? '上级部门' : from.zh}的${need.zh}，` +
          (nobody
            ? `而三张清单里没有${from.zh}。`
            : `而没有一项配合事项写明由谁提供${nearest === null ? '。' : `；最接近的${dutyTitle(nearest).zh}没有写到。`}`),
        en:
          `In ${title.en}, ${words.en} rests on ${need.en}` +
          `${from.en === '' ? ' from above' : ` from the ${from.en} body`}, ` +
          (nobody
            ? 'and the lists name no such body.'
            : 'and no shared duty says who gives it' +
              `${nearest === null ? '.' : `; the nearest, ${dutyTitle(nearest).en}, does not.`}`)
      },
      evidence: [
        nameEvidence(duty, [...new Set(open.flatMap((reliance) => reliance.words))]),
        ...(nearest === null ? [] : [nameEvidence(nearest)])
      ]
    })
  ];
}

function nearestOf(backing: Backing, open: readonly Reliance[]): Duty | null {
  const near = open
    .flatMap(({ topic, need }) => backing.behind(topic, need).slice(0, 1))
    .sort((a, b) => b.near - a.near);
  return near[0]?.duty ?? null;
}

/** The words that say what is relied on, in the order of the name; the more exact of two that overlap. */
function quotedOf(duty: Duty, open: readonly Reliance[]): { zh: string; en: string } {
  const all = [...new Set(open.flatMap((reliance) => reliance.words.slice(0, 2)))];
  const words = all
    .filter((word) => !all.some((other) => other !== word && other.includes(word)))
    .sort((a, b) => duty.name.indexOf(a) - duty.name.indexOf(b))
    .slice(0, 3);
  return { zh: words.map((word) => `“${word}”`).join('、'), en: words.map((word) => `“${word}”`).join(', ') };
}

function unique<Body extends { zh: string }>(bodies: readonly Body[]): Body[] {
  return [...new Map(bodies.map((body) => [body.zh, body])).values()];
}
