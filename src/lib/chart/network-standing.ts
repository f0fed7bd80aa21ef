// How central each bureau is in the network of shared duties, and how central without the duty that it owes most to.
import { groups, max, sort, sum } from 'd3';
import type { Conditions } from '../address/conditions.ts';
import { writeMark } from '../address/mark.ts';
import type { PlacedNetwork } from '../analysis/placed-network.ts';
import type { Standing } from '../analysis/position.ts';
import type { TieRule } from '../analysis/tie-rule.ts';
import { barColumnsHeight, drawBarColumns } from './bar-columns.ts';
import type { Figure } from './figure.ts';
import { dutyNumber, listed, type Naming } from '../naming/naming.ts';
import { formatNumber, formatShare } from '../i18n/numbers.ts';

/** One bureau with its measures; `partners` are the bureaus it shares most duties with, strongest first. */
export interface PlacedStanding extends Standing {
  id: string;
  bureau: string;
  duties: number;
  degree: number;
  strength: number;
  community: number;
  partners: { id: string; bureau: string; duties: number }[];
}

/** Standing of all bureaus by a rule of ties, or of `chosen` and its partners where it names one: most partners first,
 *  then most joint duties, then official order. */
export function placedStandings(rows: PlacedNetwork, chosen: string, rule: TieRule): PlacedStanding[] {
  const official = new Map(rows.bureaus.map((each) => [each.id, each.bureau]));
  const all = rows.bureaus.flatMap((each, index): PlacedStanding[] => {
    const node = rows.network.nodes[index];
    const standing = rows.standing[rule][index];
    if (node === undefined || standing === undefined) return [];
    const partners = rows.ties
      .flatMap(({ one, two, duties }) =>
        one === each.id ? [{ id: two, duties }] : two === each.id ? [{ id: one, duties }] : []
      )
      .sort((a, b) => b.duties - a.duties)
      .map((partner) => ({ ...partner, bureau: official.get(partner.id) ?? partner.id }));
    const { degree, strength, community } = node;
    return [{ ...each, ...standing, degree, strength, community, partners }];
  });
  const own = all.find(({ id }) => id === chosen);
  const kept =
    own === undefined
      ? all
      : all.filter(({ id }) => id === chosen || own.partners.some((partner) => partner.id === id));
  return sort(kept, (a, b) => b.degree - a.degree || b.strength - a.strength);
}

/** Duties of the bureaus shown, each counted once. */
export function dutiesOnce(rows: PlacedNetwork, shown: readonly PlacedStanding[]): number {
  const ids = new Set(shown.map(({ id }) => id));
  return sum(rows.sets, ({ bureaus, duties }) => (bureaus.split(',').some((id) => ids.has(id)) ? duties : 0));
}

/** The highest core number by a rule, 0 without ties. */
export function topCore(rows: PlacedNetwork, rule: TieRule): number {
  return max(rows.standing[rule], ({ core }) => core) ?? 0;
}

/** The bureaus of the highest core number, in official order; none where it is 1 or less: one duty, or one partner,
 *  makes no core. */
export function coreOf(rows: PlacedNetwork, rule: TieRule): PlacedStanding[] {
  const top = topCore(rows, rule);
  const ids = new Set(
    rows.bureaus.filter((_each, index) => rows.standing[rule][index]?.core === top).map(({ id }) => id)
  );
  const found = new Map(placedStandings(rows, '', rule).map((row) => [row.id, row]));
  return top <= 1 ? [] : [...ids].flatMap((id) => found.get(id) ?? []);
}

/** What carries the core, in sentences: who is in it, and where each stands without the duty of most bureaus. '' where
 *  there is no core. */
export function coreWords(rows: PlacedNetwork, rule: TieRule, { t, bureau, language }: Naming): string {
  const core = coreOf(rows, rule);
  if (core.length === 0) return '';
  const top = formatNumber(topCore(rows, rule), 1);
  if (core.length > MOST_NAMED) return t('network:coreMany', { count: core.length, top, rule: t(`network:${rule}`) });
  return [
    t('network:coreWho', {
      names: listed(
        core.map((row) => bureau(row.bureau)),
        language
      ),
      count: core.length,
      top,
      rule: t(`network:${rule}`)
    }),
    ...groups(core, ({ largest }) => largest?.duty).flatMap(([duty, those]) =>
      duty === undefined
        ? []
        : t('network:coreWithout', {
            duty: dutyNumber(duty, t),
            listed: those[0]?.largest?.listed ?? 0,
            each: those
              .map(({ bureau: name, largest }) =>
                t('network:coreEach', { name: bureau(name), core: formatNumber(largest?.core ?? 0, 1) })
              )
              .join(t('network:andSo'))
          })
    )
  ].join(t('workload:between'));
}

/** What the highlighted bureau has, and what is left of it without its largest duty and without the duty that its
 *  betweenness leans on; '' where no bureau is chosen. */
export function chosenWords(rows: PlacedNetwork, chosen: string, rule: TieRule, { t, bureau }: Naming): string {
  const row = placedStandings(rows, chosen, rule).find(({ id }) => id === chosen);
  if (row === undefined) return '';
  const { largest, leaning } = row;
  const name = bureau(row.bureau);
  const said: string[] = [t('network:ego', { name, duties: row.duties, degree: row.degree })];
  if (row.degree > 0)
    said.push(
      t('network:egoStands', {
        rule: t(`network:${rule}`),
        core: formatNumber(row.core, 1),
        betweenness: formatShare(row.betweenness)
      })
    );
  if (largest !== null)
    said.push(
      t('network:egoWithout', {
        duty: dutyNumber(largest.duty, t),
        listed: largest.listed,
        core: formatNumber(largest.core, 1),
        betweenness: formatShare(largest.betweenness)
      })
    );
  if (leaning !== null && leaning.duty !== largest?.duty)
    said.push(
      t('network:egoLeans', {
        duty: dutyNumber(leaning.duty, t),
        core: formatNumber(leaning.core, 1),
        betweenness: formatShare(leaning.betweenness)
      })
    );
  return said.join(t('workload:between'));
}

/** Page options of the network pictures in words: the bureau brought out, and what a tie counts; '' for neither. */
export function networkOptions(
  { bureaus }: { bureaus: readonly { id: string; bureau: string }[] },
  chosen: string,
  rule: TieRule | null,
  { t, bureau }: Naming
): string {
  const own = bureaus.find(({ id }) => id === chosen);
  return [
    ...(own === undefined ? [] : [t('network:broughtOut', { name: bureau(own.bureau) })]),
    ...(rule === null ? [] : [t('network:tiesCounted', { rule: t(`network:${rule}`) })])
  ].join(t('network:andSo'));
}

/** The title of a network picture, with the bureau that it brings out. */
export function networkTitle(
  title: string,
  { bureaus }: { bureaus: readonly { id: string; bureau: string }[] },
  chosen: string,
  { t, bureau }: Naming
): string {
  const own = bureaus.find(({ id }) => id === chosen);
  return own === undefined ? title : t('network:titled', { title, name: bureau(own.bureau) });
}

const MOST_NAMED = 8;

/** The standings as a figure; a row opens `bureau:<id>`. `betweenness` is a share of 1, `community` null for a bureau
 *  without ties, what is without a duty null where the bureau has none. */
export function networkStanding(rows: PlacedNetwork, chosen: string, rule: TieRule, naming: Naming): Figure {
  const { t, bureau } = naming;
  const shown = placedStandings(rows, chosen, rule);
  const listed: Conditions = rows.only === null ? {} : { list: [rows.only] };
  const bars = ['duties', 'degree', 'strength', 'core'] as const;
  const head = {
    duties: t('network:sharedDuties'),
    degree: t('network:degree'),
    strength: t('network:strength'),
    core: t(`network:${rule}Core`)
  };
  const own = chosenWords(rows, chosen, rule, naming);
  return {
    id: 'network-standing',
    title: networkTitle(t('network:tableTitle'), rows, chosen, naming),
    options: networkOptions(rows, chosen, rule, naming),
    caption: [
      ...(own === '' ? [] : [own]),
      t('network:tableCaption', {
        core: formatNumber(topCore(rows, rule), 1),
        rule: t(`network:${rule}Text`),
        modularity: rows.network.modularity === null ? '–' : rows.network.modularity.toFixed(2)
      }),
      ...(rows.whole ? [] : [t('network:notAll')])
    ].join(t('workload:between')),
    table: {
      columns: [
        { key: 'name', label: t('frame:bureau'), kind: 'text' },
        { key: 'duties', label: head.duties, kind: 'number' },
        { key: 'degree', label: head.degree, kind: 'number' },
        { key: 'strength', label: head.strength, kind: 'number' },
        { key: 'core', label: head.core, kind: 'number' },
        { key: 'betweenness', label: t('network:betweenness'), kind: 'share' },
        { key: 'largest', label: t('network:largest'), kind: 'text' },
        { key: 'largestListed', label: t('network:largestListed'), kind: 'number' },
        { key: 'largestCore', label: t('network:largestCore'), kind: 'number' },
        { key: 'largestBetweenness', label: t('network:largestBetweenness'), kind: 'share' },
        { key: 'leaning', label: t('network:leaning'), kind: 'text' },
        { key: 'leaningBetweenness', label: t('network:leaningBetweenness'), kind: 'share' },
        { key: 'community', label: t('network:community'), kind: 'number' },
        { key: 'partners', label: t('network:partners'), kind: 'text' }
      ],
      rows: shown.map(({ id, partners, bureau: name, community, largest, leaning, ...row }) => ({
        name: bureau(name),
        duties: row.duties,
        degree: row.degree,
        strength: row.strength,
        core: row.core,
        betweenness: row.betweenness,
        largest: largest === null ? null : dutyNumber(largest.duty, t),
        largestListed: largest?.listed ?? null,
        largestCore: largest?.core ?? null,
        largestBetweenness: largest?.betweenness ?? null,
        leaning: leaning === null ? null : dutyNumber(leaning.duty, t),
        leaningBetweenness: leaning?.betweenness ?? null,
        community: community === 0 ? null : community,
        pick: writeMark({ kind: 'bureau', bureau: id, list: rows.only }),
        'pick:duties': writeMark({ kind: 'bureau', bureau: id, list: rows.only }),
        'pick:degree': writeMark({ kind: 'bureaus', of: { ...listed, with: [id], beside: [id] } }),
        ...Object.fromEntries(
          ['strength', 'core', 'betweenness'].map((key) => [
            `pick:${key}`,
            writeMark({ kind: 'formula', name: 'ties', of: id })
          ])
        ),
        partners: partners
          .map((partner) => t('network:partner', { name: bureau(partner.bureau), count: partner.duties }))
          .join(naming.marks.list)
      })),
      ...(shown.length === 0 ? {} : { foot: { name: t('workload:totalRow'), duties: dutiesOnce(rows, shown) } })
    },
    height: () => barColumnsHeight(shown.length),
    drawing: {
      kind: 'svg',
      svg: drawBarColumns(
        shown.map((row) => ({
          label: bureau(row.bureau),
          pick: writeMark({ kind: 'bureau', bureau: row.id, list: rows.only }),
          values: bars.map((key) => row[key])
        })),
        bars.map((key) => ({ head: head[key], color: (theme) => (key === 'duties' ? theme.lists.shared : theme.mark) }))
      )
    }
  };
}
