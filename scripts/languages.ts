// Commands speak every language: imported first by those that do.
import { loadLanguage } from '../src/lib/i18n/language.ts';
import { LANGUAGES } from '../src/lib/i18n/languages.ts';

await Promise.all(LANGUAGES.map(loadLanguage));
