// What one reader held of samples of findings over the published list and the made-up ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findings } from '../../../src/lib/finding/findings.ts';
import { published } from '../../../scripts/published.ts';
import { rightList } from '../../support/right-list.ts';

interface Judged {
  sample: number;
  doc?: string;
  kind: string;
  duties: string[];
  verdict: 'useful' | 'right' | 'wrong';
}

const OWN = [4, 5, 6];

test('of the findings judged over several lists those that lead are useful, and hardly one is wrong', () => {
  const path = join('tests', 'fixtures', 'labels', 'findings-judged.json');
  const judged = (JSON.parse(readFileSync(path, 'utf8')) as Judged[]).filter(({ sample }) => OWN.includes(sample));
  const standing = [...new Set(judged.map(({ doc }) => doc))].flatMap((doc) => {
    const all = findings(doc === undefined ? published() : rightList(doc));
    return judged.flatMap((each) => {
      const found = all.find(({ kind, duties }) => kind === each.kind && duties.join() === each.duties.join());
      return found === undefined || each.doc !== doc ? [] : [{ led: found.led, verdict: each.verdict }];
    });
  });
  const leading = standing.filter(({ led }) => led);
  const share = (of: typeof standing, good: (verdict: string) => boolean) =>
    of.filter(({ verdict }) => good(verdict)).length / of.length;
  expect(standing.length).toBeGreaterThan(50);
  expect(leading.length).toBeGreaterThan(20);
  expect(share(leading, (verdict) => verdict === 'useful')).toBeGreaterThanOrEqual(0.75);
  expect(share(standing, (verdict) => verdict !== 'wrong')).toBeGreaterThanOrEqual(0.97);
});
