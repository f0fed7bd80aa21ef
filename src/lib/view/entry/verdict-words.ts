// The verdict of the entry check in the reader's words: whose task it is, and how sure that is.
import type { PartAnswer } from '$lib/entry/check.ts';
import { leadOf } from '$lib/entry/lead.ts';
import type { Naming } from '$lib/naming/naming.ts';
import type { EntryRecord } from '$lib/query/entry-records.ts';

type Said = Pick<Naming, 't' | 'bureau'>;

/** One sentence; `best` is the duty that answers, or the nearest one. */
export function verdictSentence(answer: PartAnswer, best: EntryRecord | null, { t, bureau }: Said): string {
  if (!answer.met) return t('entry:verdictUnknown');
  if (answer.idle) return t('entry:verdictIdle');
  if (answer.verdict === 'near') return t('entry:verdictNear');
  if (answer.verdict === 'none' || best === null) return t('entry:verdictNone');
  const lead = leadOf(best);
  const named = { seq: best.seq, bureau: lead === null ? '' : bureau(lead.bureau) };
  if (best.list === 'basic') return t('entry:verdictBasic', named);
  if (best.list === 'reclaimed') return t('entry:verdictReclaimed', named);
  return lead?.basis === 'named'
    ? t('entry:verdictShared_named', named)
    : lead?.basis === 'first'
      ? t('entry:verdictShared_first', named)
      : t('entry:verdictShared_sole', named);
}

/** How sure an answer is: dots for the eye, words for everybody. */
export function sureWords({ certainty }: PartAnswer, { t }: Said): { dots: string; words: string } {
  if (certainty === 'high') return { dots: '●●●', words: t('entry:sureHigh') };
  if (certainty === 'medium') return { dots: '●●○', words: t('entry:sureMedium') };
  return { dots: '●○○', words: t('entry:sureLow') };
}
