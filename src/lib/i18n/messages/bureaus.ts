// Words of the bureaus page.
import { pair } from '../pair.ts';

export const bureaus = pair({ title: '' }, { title: '' });
