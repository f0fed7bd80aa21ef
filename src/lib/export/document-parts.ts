// Parts of a DOCX as the library writes them, made right: the same bytes each time, fonts with stand-ins, page numbers.
import { FONT_STAND_INS } from './fonts.ts';

const OFF_GRID = [
  'Title',
  'TOC1',
  'TOC2',
  'Picture',
  'Caption2',
  'TableCaption',
  'TableEnd',
  'Cell',
  'CellSmall',
  'SourceNote'
];

/** Styles of titles, pictures and tables leave the line grid of the page, which would stretch their lines. */
function offGrid(xml: string): string {
  return xml.replace(
    /(<w:style\b[^>]*w:styleId="(\w+)"[^>]*>(?:(?!<\/w:style>).)*?)(<w:spacing\b)/gs,
    (whole, before: string, id: string, spacing: string) =>
      OFF_GRID.includes(id) ? `${before}<w:snapToGrid w:val="0"/>${spacing}` : whole
  );
}

/** The field of the page number holds a number from the start: programs that compute none show what is there. */
function withFirstPage(xml: string): string {
  return xml.replace(
    /(>PAGE<\/w:instrText>(?:(?!fldCharType="end").)*?fldCharType="separate"\/>)(?!<w:t)/gs,
    '$1<w:t>1</w:t>'
  );
}

/** The contents as references to the pages of their headings, not as the field of an index: LibreOffice computes such
 *  references when it opens a file, as Word does, and leaves the entries of an index as they are. */
function withReferences(xml: string): string {
  return xml.replace(
    /<w:sdt>(?:(?!<w:sdtContent>).)*?Table of Contents.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
    (_, entries: string) =>
      entries
        .replace(/<w:r><w:fldChar [^>]*\/><w:instrText[^>]*>TOC [^<]*<\/w:instrText><w:fldChar [^>]*\/><\/w:r>/, '')
        .replace(/<w:p><w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p>$/, '')
  );
}

/** Settles what the writer numbers at random or by the process (drawing ids, bookmarks), the stand-ins of fonts, and
 *  the page numbers of the contents. */
export function settle(headings: readonly number[]): (path: string, xml: string) => string {
  let drawings = 0;
  return (path, xml) => {
    if (path === 'word/fontTable.xml') {
      const fonts = Object.entries(FONT_STAND_INS).map(
        ([name, stand]) =>
          `<w:font w:name="${name}"><w:altName w:val="${stand}"/><w:charset w:val="86"/><w:family ` +
          'w:val="auto"/><w:pitch w:val="variable"/></w:font>'
      );
      return xml.includes('</w:fonts>')
        ? xml.replace('</w:fonts>', `${fonts.join('')}</w:fonts>`)
        : xml.replace(/(<w:fonts\b[^>]*?)\/>/, `$1>${fonts.join('')}</w:fonts>`);
    }
    if (path === 'word/styles.xml') return offGrid(xml);
    if (path.startsWith('word/footer')) return withFirstPage(xml);
    const marks = new Map<string, string>();
    const fresh = (name: string, stem: string) => {
      const known = marks.get(name) ?? `${stem}${[...marks.keys()].filter((each) => each.startsWith(stem)).length + 1}`;
      marks.set(name, known);
      return known;
    };
    let entry = 0;
    const paged = xml.replace(
      /(PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)(?=<w:fldChar)/g,
      (field) => {
        entry += 1;
        return `${field}<w:t>${headings[entry - 1] ?? ''}</w:t>`;
      }
    );
    return withReferences(paged)
      .replace(/\b_Toc\d+\b/g, (name) => fresh(name, '_Toc'))
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]+)"/g,
        (_, before: string, id: string) => `${before}${fresh(`bookmark ${id}`, 'bookmark ').slice(9)}"`
      )
      .replace(/(<wp:docPr\b[^>]*? id=")\d+"/g, (_, before: string) => {
        drawings += 1;
        return `${before}${drawings}"`;
      });
  };
}
