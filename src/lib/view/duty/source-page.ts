// Where on which pages of a file a duty stands, by the places of its lines (read/sheet.ts).

/** A stretch of a page over its whole width: `page` counts from 1, `from` and `to` are fractions of its height. `file`
 *  is the one of several that holds it, '' where there is one. */
export interface PageRegion {
  file: string;
  page: number;
  from: number;
  to: number;
}

/** One region for each page on which the places stand, in order of pages; none for places that are not on pages of a
 *  PDF. */
export function pageRegions(places: readonly string[]): PageRegion[] {
  const found = new Map<string, PageRegion>();
  for (const place of places) {
    const [, file = '', pages = ''] = /^(?:(.*)#)?page:(.*)$/su.exec(place) ?? [];
    for (const part of pages.split(',')) {
      const [, page, from, to] = /^(\d+)@(\d+)-(\d+)$/u.exec(part) ?? [];
      if (page === undefined) continue;
      const region = { file, page: Number(page), from: Number(from) / 1000, to: Number(to) / 1000 };
      const known = found.get(`${file}#${page}`);
      if (known === undefined) found.set(`${file}#${page}`, region);
      else Object.assign(known, { from: Math.min(known.from, region.from), to: Math.max(known.to, region.to) });
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.page - b.page));
}
