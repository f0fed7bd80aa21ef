// Matches the language part of an address: the first language has none.
import type { ParamMatcher } from '@sveltejs/kit';
import { FIRST, languageOf } from '$lib/i18n/languages.ts';

export const match: ParamMatcher = (value) => languageOf(value) !== FIRST;
