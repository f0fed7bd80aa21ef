// Words of the duties page.
import { pair } from '../pair.ts';

export const duties = pair({ title: '' }, { title: '' });
