// Matches the language part of an address: only English has one.
import type { ParamMatcher } from '@sveltejs/kit';

export const match: ParamMatcher = (value) => value === 'en';
