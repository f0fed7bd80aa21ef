// Saves editions as one file, and joins such a file to the library; says in words what came of it.
import { ATLAS } from '$lib/read/kinds.ts';
import { formatNumber } from '$lib/i18n/numbers.ts';
import { sayIn } from '$lib/i18n/language.ts';
import { fileStem } from '$lib/export/imprint.ts';
import { save } from '$lib/export/deliver.ts';
import { atlasOf, joinAtlas } from '$lib/state/atlas-files.ts';
import { confirmed } from '$lib/state/confirmed.svelte.ts';
import { pairings } from '$lib/state/pairings.svelte.ts';
import type { Entry, Library } from '$lib/state/library.svelte.ts';
import { register } from '$lib/state/register.svelte.ts';
import type { Words } from '$lib/state/words.svelte.ts';
import { reasonIn } from './reason.ts';
import { sizeWords } from './edition-words.ts';

const SAID = { register, confirmed, pairings };

/** Hands out a file with this edition, all at hand for null; gives the words that say so. Rejects like `atlasOf`. */
export async function saveAtlas(library: Library, words: Words, entry: Entry | null): Promise<string> {
  const say = sayIn(words.t, 'library');
  const made = new Date().toISOString();
  const stem =
    entry === null
      ? fileStem(say('allName'), made.slice(0, 10))
      : fileStem(
          entry.place || entry.id,
          entry.draft === undefined ? '' : words.t('frame:draftNamed', { name: entry.draft }),
          entry.date
        );
  const name = `${stem}.${ATLAS}`;
  const bytes = await atlasOf(library, SAID, entry === null ? null : [entry.id], { name, made });
  save(name, bytes);
  return say('saved', { name, size: sizeWords(bytes.length) });
}

/** Joins a file to the library; gives the words that say what came. Rejects like `joinAtlas`. */
export async function openAtlas(library: Library, words: Words, bytes: Uint8Array, file: string): Promise<string> {
  const say = sayIn(words.t, 'library');
  const { came, same, decisions, failed } = await joinAtlas(library, SAID, bytes, file);
  const { added, updated, conflicts } = decisions;
  return [
    say('joined', { file, came: came.length, same }),
    ...(added + updated > 0 ? [say('joinedDecisions', { count: formatNumber(added + updated) })] : []),
    ...(conflicts > 0 ? [say('joinedConflicts', { count: formatNumber(conflicts) })] : []),
    ...failed.map((each) => say('joinedFailed', { file: each.file, reason: reasonIn(words, each.cause) }))
  ].join(words.marks.gap === '' ? '' : ' ');
}
