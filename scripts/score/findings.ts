// Score of the detectors against our own reading of the seed, written down before they were built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Kind } from '../../src/lib/finding/finding.ts';
import { findings } from '../../src/lib/finding/findings.ts';
import { published } from '../published.ts';
import { share, type Figure } from './figure.ts';

interface Label {
  kind: Kind;
  duties: string[];
  grade: 1 | 2 | 3;
  body?: string;
}

interface Judged {
  sample: number;
  kind: Kind;
  duties: string[];
  verdict: 'useful' | 'right' | 'wrong';
}

/** The last sample of a blind reader; the next one, over several lists, is weighed by a test of its own (judged). */
const BLIND = 3;

/** Kinds with the least recall of their clear cases. */
const KINDS: readonly (readonly [kind: Kind, floor: number])[] = [
  ['residue', 0.7],
  ['who hands it over', 0.95],
  ['power without backing', 0.8],
  ['loop gap', 0.85],
  ['wrong column', 0.95],
  ['one-sided load', 0.95],
  ['unfunded task', 0.8],
  ['mismatch', 0.95]
];

function meets(finding: Finding, { kind, duties, body }: Label): boolean {
  return (
    finding.kind === kind &&
    duties.every((id) => finding.duties.includes(id)) &&
    (body === undefined || finding.bureaus.some((name) => name.includes(body.replace(/^市/u, ''))))
  );
}

/** Verdicts of the latest blind reader on the findings that still stand; recall and precision of the township-alone
 *  findings, recall of the bodies that act unlisted in the clear cases, and recall of the other kinds in the clear
 *  cases. Arguable labels count for nothing either way. */
export async function scoreFindings(): Promise<Figure[]> {
  const labels = JSON.parse(readFileSync(join('tests', 'fixtures', 'labels', 'own-findings.json'), 'utf8')) as Label[];
  const all = findings(published());
  const of = (kind: Kind, least: number) => labels.filter((label) => label.kind === kind && label.grade >= least);
  const recall = (kind: Kind, least: number) =>
    share(of(kind, least), (label) => all.some((finding) => meets(finding, label)));
  const alone = all.filter(
    ({ kind, duties }) =>
      kind === 'township alone' &&
      !labels.some((label) => label.kind === kind && label.grade === 1 && label.duties[0] === duties[0])
  );
  const right = share(alone, (finding) =>
    of('township alone', 2).some(({ duties }) => duties[0] === finding.duties[0])
  );
  const judged = JSON.parse(
    readFileSync(join('tests', 'fixtures', 'labels', 'findings-judged.json'), 'utf8')
  ) as Judged[];
  const verdictOf = ({ kind, duties }: Finding) =>
    judged.find((each) => each.sample === BLIND && each.kind === kind && each.duties.join() === duties.join())?.verdict;
  const known = all.filter((finding) => verdictOf(finding) !== undefined);
  const leading = known.filter(({ led }) => led);
  return [
    {
      name: `findings: useful among those that lead, by a blind reader (${leading.length})`,
      value: share(leading, (finding) => verdictOf(finding) === 'useful'),
      floor: 0.75
    },
    {
      name: `findings: not wrong, by a blind reader (${known.length})`,
      value: share(known, (finding) => verdictOf(finding) !== 'wrong'),
      floor: 0.97
    },
    { name: 'findings: township alone, recall by our reading', value: recall('township alone', 2), floor: 0.9 },
    { name: 'findings: township alone, precision by our reading', value: right, floor: 0.95 },
    {
      name: 'findings: acting but unlisted, recall of the clear cases',
      value: recall('acting but unlisted', 3),
      floor: 0.95
    },
    ...KINDS.map(([kind, floor]) => ({
      name: `findings: ${kind}, recall of the clear cases`,
      value: recall(kind, 3),
      floor
    }))
  ];
}
