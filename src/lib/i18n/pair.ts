// Holds the two languages of an area to the same keys.

/** English keys follow the Chinese ones; a key ending in _other may have a twin ending in _one for the English
 *  singular. */
type Twin<Chinese> = { [Key in keyof Chinese]: string } & {
  [Key in keyof Chinese as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};

/** Messages of one area in both languages. {{name}} is an insertion, {lower} a word for a level (i18n/levels.ts). A
 *  plural by `count` has keys ending in _other (and _one in English); other numbers of a sentence take the forms of a
 *  word by a format (i18n/language.ts). */
export function pair<const Chinese extends Record<string, string>>(
  zh: Chinese,
  en: Twin<Chinese>
): { zh: Chinese; en: Twin<Chinese> } {
  return { zh, en };
}
