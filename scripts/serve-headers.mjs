// What every answer says to browsers about safety and caching, in one place for pages, server and example
// configurations.

/** The content policy of the app, as SvelteKit writes it into each page (which adds the hashes of the page's own
 *  scripts). Keys are CSP directives, values their sources without quotes.
 *  @type {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>} */
export const CONTENT_POLICY = {
  'default-src': ['self'],
  'script-src': ['self', 'wasm-unsafe-eval'],
  'worker-src': ['self', 'blob:'],
  'style-src': ['self', 'unsafe-inline'],
  'img-src': ['self', 'data:', 'blob:'],
  'connect-src': ['self', 'blob:', 'data:'],
  'object-src': ['none'],
  'base-uri': ['self'],
  'form-action': ['self']
};

/** What a page cannot say of itself in a meta element: who may show it in a frame. */
export const FRAME_POLICY = "frame-ancestors 'self'";

/** The content policy as one header line. Workers take theirs from the answer that carries their script, so this line
 *  goes with everything that is not a page. */
export const POLICY_LINE = [
  ...Object.entries(CONTENT_POLICY).map(([name, sources]) => `${name} ${words(sources)}`),
  FRAME_POLICY
].join('; ');

/** The policy that goes with pages from servers that cannot read each page's own: inline scripts are left to the page's
 *  meta element, which allows its own two by their hashes; a browser keeps both policies. */
export const PAGE_POLICY_LINE = POLICY_LINE.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");

/** @param {string | boolean | string[]} sources */
function words(sources) {
  return [sources]
    .flat()
    .map((source) => (String(source).endsWith(':') ? source : `'${source}'`))
    .join(' ');
}

/** The headers that go with every answer, errors too. Source: OWASP Secure Headers Project; X-Download-Options and
 *  X-Permitted-Cross-Domain-Policies are asked for by scanners of public bodies. */
export const SAFETY = /** @type {const} */ ({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'X-XSS-Protection': '0',
  'X-Download-Options': 'noopen',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), ' +
    'microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'same-origin'
});

/** The headers that go out behind TLS only: elsewhere a browser heeds neither, and writes an error about the second
 *  into its console. Transport: one year. Source: RFC 6797 (7.2); HTML standard, cross-origin opener policies. */
export const BEHIND_TLS = /** @type {const} */ ({
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin'
});

/** Types by file ending that servers' own lists lack or state differently. */
export const TYPES = /** @type {const} */ ({
  '.arrow': 'application/vnd.apache.arrow.stream',
  '.bcmap': 'application/octet-stream',
  '.gz': 'application/gzip',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8'
});

/** Folders of files whose names carry a hash of their content. */
export const HASHED = ['_app/immutable', 'data', 'duckdb'];

const HASHED_FILE = /^\/(?:_app\/immutable\/.+|(?:data|duckdb)\/.+\.[0-9a-f]{10}\.\w+)$/;

/** How long a hashed file may be kept. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** How long a file may be kept by its address: hashed names for a year, everything else only while the server confirms
 *  it. @param {string} path */
export function caching(path) {
  return HASHED_FILE.test(path) ? IMMUTABLE : 'no-cache';
}

/** The content policy of a page: what its meta element says, and who may frame it. A page without one gets the policy
 *  of all other files. @param {string} html its first few thousand letters at least */
export function pagePolicy(html) {
  const said = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  return said === undefined ? POLICY_LINE : `${said}; ${FRAME_POLICY}`;
}
