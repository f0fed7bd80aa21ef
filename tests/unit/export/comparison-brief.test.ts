// The comparison as a brief: its sentences have the numbers of the page, what is to be settled names its duties, and
// nothing changed is said in one part.
import { expect, test } from 'vitest';
import { countsOf, isDoubtful, type Line } from '../../../src/lib/compare/line.ts';
import { linesOf } from '../../../src/lib/compare/lines.ts';
import { chosen } from '../../../src/lib/export/brief-paper.ts';
import { comparisonBrief } from '../../../src/lib/export/comparison-brief.ts';
import { plainText } from '../../../src/lib/i18n/counted.ts';
import { reportSentences } from '../../../src/lib/i18n/sentences.ts';
import { comparisonSentence } from '../../../src/lib/statement/comparison.ts';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { naming } from '../../support/naming.ts';

const list = published();
const { copy } = editedCopy(list, rewordings('changji-ashili'), list.duties.slice(0, 1), 31);
const lines = linesOf(list, copy);
const made = (shown: readonly Line[], language: 'zh' | 'en' = 'zh', before = '甲乡') =>
  comparisonBrief(
    { places: [before, '甲乡'], about: ['旧版 → 新版'], lines: shown, table: '甲乡履职事项清单新旧对照表' },
    reportSentences(language, list.place),
    naming(language)
  );

test('says what the page says, and names what has to be settled', () => {
  const brief = made(lines);
  expect(brief.title).toBe('关于甲乡履职事项变动情况的专报');
  expect(brief.parts[0]?.paragraphs).toContain(plainText(comparisonSentence(lines, naming('zh'))));
  expect(brief.parts[0]?.figure?.id).toBe('change-bars');
  expect(brief.annexes).toEqual(['甲乡履职事项清单新旧对照表']);
  const count = (kind: 'moved' | 'added' | 'removed') =>
    Object.values(countsOf(lines).get(kind) ?? {}).reduce((sum, each) => sum + each, 0);
  const headings = brief.matters.map(({ heading }) => heading);
  expect(headings).toContain(`换清单${count('moved')}项：责任变到谁身上`);
  expect(headings).toContain(`取消${count('removed')}项：事由谁接、群众找谁`);
  const [added] = lines.filter(({ kinds }) => kinds.includes('added'));
  expect(brief.matters.find(({ heading }) => heading.startsWith('新增'))?.paragraph).toContain(
    added?.b?.name.slice(0, 20)
  );
  expect(headings.some((heading) => heading.includes('没有把握'))).toBe(lines.some(isDoubtful));
});

test('fits its two pages', () => {
  const pieces = chosen(made(lines), reportSentences('zh', list.place), 'zh');
  expect(pieces.filter(({ kind }) => kind === 'figure')).toHaveLength(1);
  expect(pieces.filter(({ kind }) => kind === 'matter').length).toBeGreaterThan(1);
});

test('two places are two in the title, in English too', () => {
  expect(made(lines, 'zh', '乙镇').title).toBe('关于乙镇与甲乡履职事项异同的专报');
  expect(made(lines, 'en').title).toBe('What changed in the duties of 甲乡: a brief');
});

test('nothing changed is one part and nothing to settle', () => {
  const brief = made(lines.filter((line) => line.kinds.includes('same') && !isDoubtful(line)));
  expect([brief.parts.length, brief.parts[0]?.figure ?? null, brief.matters]).toEqual([1, null, []]);
});
