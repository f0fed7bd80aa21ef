// The words of every language are at hand in tests.
import { loadArea } from '../../src/lib/i18n/language.ts';
import { LANGUAGES } from '../../src/lib/i18n/languages.ts';

await Promise.all(
  LANGUAGES.flatMap((language) =>
    (['clauses', 'draft', 'indicators', 'library', 'places', 'region', 'worklist'] as const).map((area) =>
      loadArea(area, language)
    )
  )
);
