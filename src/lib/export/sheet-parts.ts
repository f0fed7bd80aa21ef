// Parts of a workbook as the standard has them (ISO/IEC 29500), where hucre 1.0.0 writes them otherwise (its issue 109
// and the names of print titles).

/** What a font of a workbook says, in the standard's order. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** The XML of a part, mended; what is in order comes back as it is. */
export function mendedSheetPart(path: string, xml: string): string {
  if (path === 'xl/workbook.xml') return quoted(xml);
  if (path === 'xl/styles.xml') return ordered(xml);
  return xml;
}

/** Sheet names of print titles in quotes: Excel refuses names with blanks without them. Columns stand before rows, as
 *  Excel writes them. */
function quoted(xml: string): string {
  return xml.replace(
    /(<definedName [^>]*>)([^<]*?)!(\$\d+:\$\d+)(?:,\2!(\$[A-Z]+:\$[A-Z]+))?</g,
    (_, open: string, name: string, rows: string, columns?: string) => {
      const sheet = `'${name.replaceAll("'", "''")}'`;
      return `${open}${columns === undefined ? '' : `${sheet}!${columns},`}${sheet}!${rows}<`;
    }
  );
}

/** A font says its size before its colour, and both before its name. */
function ordered(xml: string): string {
  return xml.replace(/(<font>)(.*?)(<\/font>)/gs, (_, open: string, inner: string, close: string) => {
    const place = (tag: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '');
    const parts = [...inner.matchAll(/<[^>]+\/>/g)].map(([tag]) => tag);
    return open + parts.sort((a, b) => place(a) - place(b)).join('') + close;
  });
}
