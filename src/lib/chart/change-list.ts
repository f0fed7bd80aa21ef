// The duties of two editions side by side as words and cells, for files of them.
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
  const bureausOf = ({ bureaus, called }: ShownDuty) => (isHan(language) ? called : bureaus.map(bureau));
  const cells = (which: 'before' | 'after', duty: ShownDuty | null) => ({
    [`${which}List`]: duty === null ? null : t(`frame:${duty.list}`),
    [`${which}Seq`]: duty?.seq ?? null,
    [`${which}Name`]: duty?.name ?? null,
    [`${which}Category`]: duty === null ? null : category(duty.category),
    [`${which}Bureaus`]: duty === null ? null : bureausOf(duty).join(marks.list) || null
  });
  const clause = ({ side: of, before, after }: ClausePair) =>
    [
      say(of),
      marks.colon,
      before === null
        ? `${say('added')} ${after}`
        : after === null
          ? `${say('removed')} ${before}`
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
      kinds: line.kinds.map((kind) => say(kind)).join(marks.list),
      ...cells('before', line.a),
      ...cells('after', line.b),
      clauses: line.clauses.map(clause).join('\n') || null,
      confidence: line.confidence,
      state: line.corrected ? say('correctedByHand') : isDoubtful(line) ? say('doubtful') : null
    }))
  };
}
