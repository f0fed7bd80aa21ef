// The sentence of a comparison: every kind of change that there is, with its lines behind its number.
import { expect, test } from 'vitest';
import { readMark, type Mark } from '../../../src/lib/address/mark.ts';
import { CHANGES } from '../../../src/lib/compare/change.ts';
import { bureauShifts } from '../../../src/lib/chart/bureau-shifts.ts';
import { changeBars } from '../../../src/lib/chart/change-bars.ts';
import { comparisonWorking, shiftMark } from '../../../src/lib/chart/compare-workings.ts';
import { listFlow } from '../../../src/lib/chart/list-flow.ts';
import { countsOf, flowsOf, shiftsOf, type BureauShift } from '../../../src/lib/compare/line.ts';
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

const shifts = shiftsOf(lines);
const bars = changeBars(countsOf(lines), '', naming('zh'));
const moves = bureauShifts(shifts, '', naming('zh'));
const captions = [bars.said ?? '', listFlow(flowsOf(lines), '', naming('zh')).said ?? '', moves.said ?? ''];

/** Lines that a mark of lines opens. */
function linesBehind(rows: string): number {
  const asked = new URLSearchParams(rows);
  return linesOfPart(
    lines,
    readPart((key) => asked.get(key) ?? '')
  ).length;
}

/** A number against what it opens: its lines, or a working of that value whose operands open as many as they say. */
function expectOpens(text: string, mark: Mark | null): void {
  if (mark?.kind === 'rows') return expect(linesBehind(mark.rows), mark.rows).toBe(Number(text));
  if (mark?.kind !== 'formula') throw new Error(`${text} opens no lines`);
  const working = comparisonWorking(mark.of, countsOf(lines), shifts, naming('zh'));
  expect(working?.value, mark.of).toBe(Number(text));
  for (const { value, of } of working?.operands ?? []) expectOpens(String(value), of);
}

test.each([
  ['of the sentence', comparisonSentence(lines, naming('zh')), 6],
  ['below the bars', captions[0], 2],
  ['below the flow', captions[1], 3],
  ['below the bureaus', captions[2], 3]
])('each number %s opens as many lines as it says', (_, said = '', least) => {
  const opened = textPieces(said).filter(({ mark }) => mark !== null);
  expect(opened.length).toBeGreaterThanOrEqual(least);
  for (const { text, mark } of opened) expectOpens(text, readMark(mark ?? ''));
});

test('the total of a bureau opens what came to it and what it lost', () => {
  for (const [at, shift] of shifts.entries()) {
    const total = shift.came + shift.went;
    if (total > 0) expectOpens(String(total), shiftMark(shift, at));
  }
  const both = shifts.map((shift) => ({ ...shift, came: 2, went: 1 }));
  const mark = shiftMark(both[0] as BureauShift, 0);
  if (mark?.kind !== 'formula') throw new Error('no working');
  expect(comparisonWorking(mark.of, countsOf(lines), both, naming('zh'))).toMatchObject({
    value: 3,
    operands: [{ value: 2 }, { value: 1 }]
  });
});

test('says where nothing changed', () => {
  const same = lines.filter(({ kinds }) => kinds.includes('same'));
  expect(plainText(comparisonSentence(same, naming('zh')))).toBe(`原清单${same.length}项，在新清单里都没有变动。`);
});
