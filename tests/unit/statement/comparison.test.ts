// The sentence of a comparison: every kind of change that there is, with its lines behind its number.
import { expect, test } from 'vitest';
import { readMark } from '../../../src/lib/address/mark.ts';
import { CHANGES } from '../../../src/lib/compare/change.ts';
import { changeBars } from '../../../src/lib/chart/change-bars.ts';
import { listFlow } from '../../../src/lib/chart/list-flow.ts';
import { countsOf, flowsOf } from '../../../src/lib/compare/line.ts';
import { linesOf } from '../../../src/lib/compare/lines.ts';
import { linesOfPart, readPart } from '../../../src/lib/compare/part.ts';
import { plainText, textPieces } from '../../../src/lib/i18n/counted.ts';
import { translator } from '../../../src/lib/i18n/language.ts';
import { comparisonSentence } from '../../../src/lib/statement/comparison.ts';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { naming } from '../../support/naming.ts';

const list = published();
const { copy } = editedCopy(list, rewordings('changji-ashili'), list.duties.slice(0, 1), 31);
const lines = linesOf(list, copy);

test.each(['zh', 'en'] as const)('names every kind of change that there is, and no other (%s)', (language) => {
  const counts = countsOf(lines);
  const said = plainText(comparisonSentence(lines, naming(language)));
  const t = translator(language, list.place);
  for (const kind of CHANGES.filter((each) => each !== 'same')) {
    const count = Object.values(counts.get(kind) ?? {}).reduce((sum, each) => sum + each, 0);
    expect(said.includes(t(`compare:${kind}`)), kind).toBe(count > 0);
  }
});

const captions = [
  changeBars(countsOf(lines), '', naming('zh')).said ?? '',
  listFlow(flowsOf(lines), '', naming('zh')).said ?? ''
];

test.each([
  ['of the sentence', comparisonSentence(lines, naming('zh')), 5],
  ['below the bars', captions[0], 1],
  ['below the flow', captions[1], 2]
])('each number %s opens as many lines as it says', (_, said = '', least) => {
  const opened = textPieces(said).filter(({ mark }) => mark !== null);
  expect(opened.length).toBeGreaterThanOrEqual(least);
  for (const { text, mark } of opened) {
    const meant = readMark(mark ?? '');
    if (meant?.kind !== 'rows') throw new Error(`${mark} means no lines`);
    const asked = new URLSearchParams(meant.rows);
    const part = readPart((key) => asked.get(key) ?? '');
    expect(linesOfPart(lines, part).length, mark ?? '').toBe(Number(text));
  }
});

test('says where nothing changed', () => {
  const same = lines.filter(({ kinds }) => kinds.includes('same'));
  expect(plainText(comparisonSentence(same, naming('zh')))).toBe(`原清单${same.length}项，在新清单里都没有变动。`);
});
