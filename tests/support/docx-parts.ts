// Word documents from the markup of their parts.
import { strToU8, zipSync } from 'fflate';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wps="urn:wps" ' +
  'xmlns:mc="urn:mc" xmlns:v="urn:v"';

/** A document with this markup in its body, and where given in its numbering and style parts. */
export function docx(body: string, numbering = '', styles = ''): Uint8Array {
  const part = (name: string, inner: string) =>
    strToU8(`<?xml version="1.0"?><w:${name} ${NAMES}>${inner}</w:${name}>`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles)
  });
}

/** A paragraph: text, with properties before its runs. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of cells, each paragraphs or plain text; a cell may have properties (`{ in: '…', properties: '<w:gridSpan
 *  …/>' }`). */
export function tbl(rows: readonly (readonly (string | { in: string; properties: string })[])[]): string {
  const cell = (content: string | { in: string; properties: string }) => {
    const inner = typeof content === 'string' ? content : content.in;
    const properties = typeof content === 'string' ? '' : content.properties;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<') ? inner : p(inner)}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
