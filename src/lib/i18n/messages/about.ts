// Words of the about page.
import { pair } from '../pair.ts';

export const about = pair({ title: '' }, { title: '' });
