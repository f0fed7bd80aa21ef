// Texts of one place as another would write them: the names of the places themselves are no difference.
import type { Whose } from './neutral.ts';

/** A function that writes texts of a place with the names of another: its bureaus become the other's of the same stem
 *  (昌吉市水利局 → 玛纳斯县水利局, 市水利局 → 县水利局), its city and its township the other's. What the other lacks stays. */
export function rehomed(from: Whose, to: Whose): (text: string) => string {
  const theirs = new Map(to.bureaus.map((bureau) => [bureau.stem, bureau]));
  const names = from.bureaus
    .flatMap(({ name, shortName, stem }) => {
      const twin = stem === '' ? undefined : theirs.get(stem);
      if (twin === undefined) return [];
      return [
        [name, twin.name],
        [shortName, twin.shortName]
      ] as const;
    })
    .concat([
      [from.place.city, to.place.city],
      [from.place.township, to.place.township]
    ])
    .filter(([own, other]) => own.length > 1 && other !== '' && own !== other)
    .sort(([one], [other]) => other.length - one.length);
  const twins = new Map(names);
  if (names.length === 0) return (text) => text;
  const any = new RegExp(names.map(([own]) => own.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('|'), 'gu');
  return (text) => text.replaceAll(any, (own) => twins.get(own) ?? own);
}
