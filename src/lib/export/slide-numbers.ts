// Numbers and ids that the writer of slides makes up, made the same for the same report.
import type { Rename, Rewrite } from './archive.ts';
import { mendedPart } from './slide-parts.ts';

/** The writer counts charts by the process, not by the file: numbers begin at 1 again, and random ids follow their
 *  order. */
export function renumbered(): [Rewrite, Rename] {
  let ids = 0;
  return [
    (path, xml, paths) =>
      mendedPart(path, xml, paths).replace(
        /\{[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\}/g,
        () => {
          ids += 1;
          return `{00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0').toUpperCase()}}`;
        }
      ),
    (paths) => {
      const numbers = [...new Set(paths.flatMap((path) => /charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []))]
        .map(Number)
        .sort((a, b) => a - b);
      const fresh = new Map(numbers.map((number, index) => [String(number), String(index + 1)]));
      return (text) =>
        text.replace(
          /\b(chart|Microsoft_Excel_Worksheet|Microsoft_Excel_Sheet)(\d+)\.(xml|xlsx)/g,
          (whole, name: string, number: string, end: string) => {
            const next = fresh.get(number);
            return next === undefined ? whole : `${name}${next}.${end}`;
          }
        );
    }
  ];
}
