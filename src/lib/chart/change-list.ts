// The duties of two editions side by side as words and cells, for files of them.
import { LISTS, SIDES } from '../duty/record.ts';
import { CHANGES } from '../compare/change.ts';
import { isDoubtful, type ClausePair, type Line, type ShownDuty } from '../compare/line.ts';
import { isHan } from '../i18n/languages.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { FigureTable } from './figure.ts';

/** One row a line of the comparison, in its order. A changed clause is written as it was, an arrow, and as it is; one
 *  that came or went with the word for that. */
export function changeList(lines: readonly Line[], { t, language, marks, category, bureau }: Naming): FigureTable {
  const say = sayIn(t, 'compare');
  const side = (which: 'before' | 'after', head: string) =>
    [
      { key: `${which}List`, label: t('frame:list') },
      { key: `${which}Seq`, label: t('duties:columnNumber') },
      { key: `${which}Name`, label: t('duties:columnName') },
      { key: `${which}Category`, label: t('duties:columnCategory') },
      { key: `${which}Bureaus`, label: t('duties:columnBureaus') }
    ].map(({ key, label }) => ({
      key,
      label: say('headOf', { head, label }),
      kind: key.endsWith('Seq') ? ('number' as const) : ('text' as const)
    }));
  const kindWords = new Map(CHANGES.map((kind) => [kind, say(kind)]));
  const listWords = new Map(LISTS.map((list) => [list, t(`frame:${list}`)]));
  const words = {
    added: say('added'),
    removed: say('removed'),
    doubtful: say('doubtful'),
    byHand: say('correctedByHand')
  };
  const sides = new Map(SIDES.map((each) => [each, say(each)]));
  const bureausOf = ({ bureaus, called }: ShownDuty) => (isHan(language) ? called : bureaus.map(bureau));
  const cells = (which: 'before' | 'after', duty: ShownDuty | null) => ({
    [`${which}List`]: duty === null ? null : (listWords.get(duty.list) ?? null),
    [`${which}Seq`]: duty?.seq ?? null,
    [`${which}Name`]: duty?.name ?? null,
    [`${which}Category`]: duty === null ? null : category(duty.category),
    [`${which}Bureaus`]: duty === null ? null : bureausOf(duty).join(marks.list) || null
  });
  const clause = ({ side: of, before, after }: ClausePair) =>
    [
      sides.get(of) ?? '',
      marks.colon,
      before === null
        ? `${words.added} ${after}`
        : after === null
          ? `${words.removed} ${before}`
          : `${before} → ${after}`
    ].join('');
  return {
    columns: [
      { key: 'kinds', label: say('kind'), kind: 'text' },
      ...side('before', say('before')),
      ...side('after', say('after')),
      { key: 'clauses', label: say('clauses'), kind: 'text' },
      { key: 'confidence', label: say('confidence'), kind: 'share' },
      { key: 'state', label: say('pairing'), kind: 'text' }
    ],
    rows: lines.map((line) => ({
      kinds: line.kinds.map((kind) => kindWords.get(kind) ?? kind).join(marks.list),
      ...cells('before', line.a),
      ...cells('after', line.b),
      clauses: line.clauses.map(clause).join('\n') || null,
      confidence: line.confidence,
      state: line.corrected ? words.byHand : isDoubtful(line) ? words.doubtful : null
    }))
  };
}
