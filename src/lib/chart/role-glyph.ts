// The glyph of each role, the same in every table and picture.
import type { Role } from '../duty/record.ts';

export const ROLE_GLYPH: Record<Role, string> = {
  lead: '●',
  first: '◐',
  participant: '○',
  silent: '∅',
  unlisted: '＋',
  takeover: '↩'
};
