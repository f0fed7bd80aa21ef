// Text made safe for SVG, HTML and the XML inside office files.

const CONTROL = '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufffe\\uffff]';
const LONE = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const FORBIDDEN = new RegExp(`${CONTROL}|${LONE}`, 'g');

/** The text without the characters that XML 1.0 forbids (control characters, lone surrogates); all else stays, emoji
 *  and direction marks
 * too. */
export function legal(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** The text as XML or HTML content or attribute value: legal characters, the five special ones as entities. */
export function escapeXml(text: string): string {
  return legal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
