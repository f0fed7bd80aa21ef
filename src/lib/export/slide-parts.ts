// Parts of a slide file as the standard has them (ISO/IEC 29500): PowerPoint asks to repair a file in which PptxGenJS
// 4.0.1 writes them otherwise (its issues 1441 to 1449, 1466 and 1534). Patterns of bars it cannot write at all.
import type { ListId } from '../duty/record.ts';
import { PAPER } from '../chart/theme.ts';

/** The XML of a part, mended; `paths` are those of all parts of the file. What is in order comes back as it is. */
export function mendedPart(path: string, xml: string, paths: readonly string[]): string {
  if (path === '[Content_Types].xml') return ofPresent(xml, paths);
  if (path === 'ppt/presentation.xml') return notesAhead(xml);
  if (/^ppt\/charts\/chart\d+\.xml$/.test(path)) return patterned(plotted(xml));
  if (path.startsWith('ppt/notesSlides/') && path.endsWith('.xml')) return numbered(lined(xml));
  if (/^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(path))
    return numbered(xml);
  return xml;
}

/** Content types name parts that are there, and no others. */
function ofPresent(xml: string, paths: readonly string[]): string {
  const present = new Set(paths.map((path) => `/${path}`));
  return xml.replace(/<Override\b[^>]*\bPartName="([^"]+)"[^>]*\/>/g, (whole, name: string) =>
    present.has(name) ? whole : ''
  );
}

/** The master of notes stands before the slides. */
function notesAhead(xml: string): string {
  const [notes] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
  if (notes === undefined) return xml;
  return xml.replace(notes, '').replace('<p:sldIdLst>', () => `${notes}<p:sldIdLst>`);
}

/** A chart names the axes that it has; lines say how they are grouped, and have their marks before their labels;
 *  labels are plain strings where they have one level, and how many are left out stands before what the levels are. */
function plotted(xml: string): string {
  const axes = new Set([...xml.matchAll(/<c:(?:cat|val|ser|date)Ax>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id));
  return xml
    .replace(/<c:multiLvlStrRef>(.*?)<\/c:multiLvlStrRef>/gs, (whole, inner: string) =>
      inner.split('<c:lvl>').length === 2
        ? `<c:strRef>${inner.replace(/<\/?c:lvl>/g, '').replaceAll('multiLvlStrCache', 'strCache')}</c:strRef>`
        : whole
    )
    .replace(/(<c:noMultiLvlLbl\b[^>]*\/>\s*)(<c:tickLblSkip\b[^>]*\/>)/g, '$2$1')
    .replace(/<c:axId val="(\d+)"\/>/g, (whole, id: string) => (axes.has(id) ? whole : ''))
    .replace(/<c:lineChart>.*?<\/c:lineChart>/gs, (lines) =>
      lines
        .replace(/<c:lineChart>(?!\s*<c:grouping)/, '<c:lineChart><c:grouping val="standard"/>')
        .replace(/<c:invertIfNegative\b[^>]*\/>/g, '')
        .replace(
          /(<c:dLbls>(?:(?!<\/c:ser>).)*?<\/c:dLbls>\s*)(<c:marker>.*?<\/c:marker>)/gs,
          (_, labels: string, marks: string) => `${marks}${labels}`
        )
    );
}

const PATTERNS: Partial<Record<ListId, string>> = { shared: 'dkUpDiag', reclaimed: 'pct75' };

/** Bars of lists told apart without colour, as in all pictures: shared duties hatched, reclaimed ones dotted. Their
 *  numbers stand on the plain colour. */
function patterned(xml: string): string {
  return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
    const [fill = '', color] = /<a:solidFill><a:srgbClr val="(\w+)"\/><\/a:solidFill>/.exec(series) ?? [];
    const list = (Object.keys(PATTERNS) as ListId[]).find((id) => PAPER.lists[id].slice(1).toUpperCase() === color);
    if (list === undefined) return series;
    const [front, back] = [color, 'FFFFFF'].map((value) => `<a:srgbClr val="${value}"/>`);
    return series
      .replace(
        fill,
        `<a:pattFill prst="${PATTERNS[list]}"><a:fgClr>${front}</a:fgClr><a:bgClr>${back}</a:bgClr></a:pattFill>`
      )
      .replace(/(<c:dLbls><c:numFmt\b[^>]*\/>)(?=<c:txPr>(?:(?!<\/c:txPr>).)*"FFFFFF")/s, `$1<c:spPr>${fill}</c:spPr>`);
  });
}

/** Every shape of a slide has a number of its own, titles are the title of their layout and have no prompt of their
 *  own, and a background says that it has no effects. */
function numbered(xml: string): string {
  let shapes = 0;
  return xml
    .replace(/(<p:cNvPr\b[^>]*?\bid=")\d+"/g, (_, before: string) => `${before}${(shapes += 1)}"`)
    .replace(/<p:ph\b[^>]*type="title"[^>]*\/>/g, '<p:ph type="title"/>')
    .replace(/<p:bgPr>((?:(?!<\/p:bgPr>|<a:effectLst).)*)<\/p:bgPr>/gs, '<p:bgPr>$1<a:effectLst/></p:bgPr>');
}

/** Notes keep their lines: each is a paragraph. */
function lined(xml: string): string {
  return xml.replace(/<a:p>((?:(?!<\/?a:p>).)*?<a:t>)([^<]*\n[^<]*)(<\/a:t>.*?)<\/a:p>/gs, (_, ...parts: string[]) => {
    const [before = '', text = '', after = ''] = parts;
    return text
      .split('\n')
      .map((line) => `<a:p>${before}${line}${after}</a:p>`)
      .join('');
  });
}
