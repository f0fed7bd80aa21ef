// Parts of a slide file are written as the standard has them; what is in order stays as it is.
import { expect, test } from 'vitest';
import { PAPER } from '../../../src/lib/chart/theme.ts';
import { mendedPart } from '../../../src/lib/export/slide-parts.ts';

test('content types name only parts that are there', () => {
  const type = (name: string) => `<Override PartName="/ppt/${name}.xml" ContentType="x"/>`;
  expect(mendedPart('[Content_Types].xml', type('a') + type('b'), ['ppt/a.xml'])).toBe(type('a'));
});

test('the master of notes stands before the slides', () => {
  const [notes, slides] = ['<p:notesMasterIdLst><p:n/></p:notesMasterIdLst>', '<p:sldIdLst><p:s/></p:sldIdLst>'];
  expect(mendedPart('ppt/presentation.xml', slides + notes, [])).toBe(notes + slides);
  expect(mendedPart('ppt/presentation.xml', slides, [])).toBe(slides);
});

test('a chart of lines has the axes that it names, says how it is grouped, and marks before labels', () => {
  const axis = '<c:catAx> <c:axId val="1"/></c:catAx>';
  const [labels, marks] = ['<c:dLbls><c:showVal val="1"/></c:dLbls>', '<c:marker><c:size val="5"/></c:marker>'];
  const series = `<c:ser><c:spPr/><c:invertIfNegative val="0"/>${labels}${marks}<c:val/></c:ser>`;
  const all = '<c:dLbls><c:showVal val="0"/></c:dLbls><c:marker val="1"/>';
  const drawn = (path: string) =>
    mendedPart(
      path,
      `<c:lineChart>${series}${series}${all}<c:axId val="1"/><c:axId val="3"/></c:lineChart>${axis}`,
      []
    );
  const mended = `<c:ser><c:spPr/>${marks}${labels}<c:val/></c:ser>`;
  expect(drawn('ppt/charts/chart1.xml')).toBe(
    `<c:lineChart><c:grouping val="standard"/>${mended}${mended}${all}<c:axId val="1"/></c:lineChart>${axis}`
  );
  expect(drawn('ppt/other.xml')).toContain('invertIfNegative');
});

test('shapes of a slide have numbers of their own, a background says that it has no effects', () => {
  const shape = (id: number) => `<p:cNvPr id="${id}" name="one"/>`;
  const [plain, whole] = ['<p:bgPr><a:solidFill/></p:bgPr>', '<p:bgPr><a:solidFill/><a:effectLst/></p:bgPr>'];
  const mended = whole + shape(1) + shape(2) + shape(3);
  expect(mendedPart('ppt/slides/slide1.xml', plain + shape(1) + shape(3) + shape(3), [])).toBe(mended);
  expect(mendedPart('ppt/slides/slide1.xml', mended, [])).toBe(mended);
});

test('labels of one level are plain strings, and how many are left out stands before what the levels are', () => {
  const cache = (levels: string) => `<c:multiLvlStrCache><c:ptCount val="1"/>${levels}</c:multiLvlStrCache>`;
  const level = '<c:lvl><c:pt idx="0"><c:v>甲</c:v></c:pt></c:lvl>';
  const chart = (levels: string) => `<c:cat><c:multiLvlStrRef><c:f>A</c:f>${cache(levels)}</c:multiLvlStrRef></c:cat>`;
  expect(mendedPart('ppt/charts/chart1.xml', chart(level), [])).toBe(
    '<c:cat><c:strRef><c:f>A</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>甲</c:v></c:pt></c:strCache>' +
      '</c:strRef></c:cat>'
  );
  expect(mendedPart('ppt/charts/chart1.xml', chart(level + level), [])).toBe(chart(level + level));
  const axis = '<c:catAx><c:noMultiLvlLbl val="1"/> <c:tickLblSkip val="4"/></c:catAx>';
  expect(mendedPart('ppt/charts/chart1.xml', axis, [])).toContain('<c:tickLblSkip val="4"/><c:noMultiLvlLbl val="1"/>');
});

test('a line of the notes is a paragraph', () => {
  const run = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
  expect(mendedPart('ppt/notesSlides/notesSlide1.xml', run('一\n二') + run('三'), [])).toBe(
    run('一') + run('二') + run('三')
  );
});

test('bars of lists bear a pattern, their numbers the plain colour behind them', () => {
  const fill = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const bars = (color: string) =>
    `<c:ser><c:spPr>${fill(color)}</c:spPr><c:dLbls><c:numFmt formatCode="0"/><c:txPr>${fill('FFFFFF')}</c:txPr>` +
    '</c:dLbls></c:ser>';
  const [basic, shared, reclaimed] = (['basic', 'shared', 'reclaimed'] as const).map((list) =>
    bars(PAPER.lists[list].slice(1).toUpperCase())
  );
  const drawn = mendedPart('ppt/charts/chart1.xml', `${basic}${shared}${reclaimed}`, []);
  expect([...drawn.matchAll(/<a:pattFill prst="(\w+)"/g)].map(([, name]) => name)).toEqual(['dkUpDiag', 'pct75']);
  expect(drawn).toContain(basic);
  expect(drawn).toContain(`<c:numFmt formatCode="0"/><c:spPr>${fill('0072B2')}</c:spPr><c:txPr>`);
});
