// How central each bureau is in the network of shared duties.
import { sort } from 'd3';
import { writeMark } from '../address/mark.ts';
import type { PlacedNetwork } from '../analysis/placed-network.ts';
import { barColumnsHeight, drawBarColumns } from './bar-columns.ts';
import type { Figure } from './figure.ts';
import type { Naming } from '../naming/naming.ts';

/** One bureau with its measures; `partners` are the bureaus it shares most duties with, strongest first. */
export interface Standing {
  id: string;
  bureau: string;
  duties: number;
  degree: number;
  strength: number;
  betweenness: number;
  community: number;
  core: number;
  partners: { id: string; bureau: string; duties: number }[];
}

/** Standing of all bureaus, or of `chosen` and its partners where it names one: most partners first, then most joint
 *  duties, then official
 *  order. */
export function standings(rows: PlacedNetwork, chosen: string): Standing[] {
  const official = new Map(rows.bureaus.map((each) => [each.id, each.bureau]));
  const all = rows.bureaus.flatMap((each, index): Standing[] => {
    const node = rows.network.nodes[index];
    if (node === undefined) return [];
    const partners = rows.ties
      .flatMap(({ one, two, duties }) =>
        one === each.id ? [{ id: two, duties }] : two === each.id ? [{ id: one, duties }] : []
      )
      .sort((a, b) => b.duties - a.duties)
      .map((partner) => ({ ...partner, bureau: official.get(partner.id) ?? partner.id }));
    const { degree, strength, betweenness, community, core } = node;
    return [
      {
        id: each.id,
        bureau: each.bureau,
        duties: each.duties,
        degree,
        strength,
        betweenness,
        community,
        core,
        partners
      }
    ];
  });
  const own = all.find(({ id }) => id === chosen);
  const kept =
    own === undefined
      ? all
      : all.filter(({ id }) => id === chosen || own.partners.some((partner) => partner.id === id));
  return sort(kept, (a, b) => b.degree - a.degree || b.strength - a.strength);
}

/** The standings as a figure; a row opens `bureau:<id>`. `betweenness` is a share of 1, `community` null for a bureau
 *  without ties. */
export function networkStanding(rows: PlacedNetwork, chosen: string, { t, bureau }: Naming): Figure {
  const shown = standings(rows, chosen);
  const bars = ['duties', 'degree', 'strength', 'core'] as const;
  const head = {
    duties: t('network:sharedDuties'),
    degree: t('network:degree'),
    strength: t('network:strength'),
    core: t('network:core')
  };
  return {
    id: 'network-standing',
    title: t('network:tableTitle'),
    caption: t('network:tableCaption', {
      core: rows.network.topCore,
      modularity: rows.network.modularity === null ? '–' : rows.network.modularity.toFixed(2)
    }),
    table: {
      columns: [
        { key: 'name', label: t('frame:bureau'), kind: 'text' },
        { key: 'duties', label: head.duties, kind: 'number' },
        { key: 'degree', label: head.degree, kind: 'number' },
        { key: 'strength', label: head.strength, kind: 'number' },
        { key: 'betweenness', label: t('network:betweenness'), kind: 'share' },
        { key: 'core', label: head.core, kind: 'number' },
        { key: 'community', label: t('network:community'), kind: 'number' },
        { key: 'partners', label: t('network:partners'), kind: 'text' }
      ],
      rows: shown.map(({ id, partners, bureau: name, community, ...row }) => ({
        ...row,
        name: bureau(name),
        community: community === 0 ? null : community,
        pick: writeMark({ kind: 'bureau', bureau: id, list: rows.only }),
        partners: partners
          .map((partner) => t('network:partner', { name: bureau(partner.bureau), count: partner.duties }))
          .join('、')
      }))
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
