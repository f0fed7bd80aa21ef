// Where the township's reports and referrals go: township, type of work, bureau.
import { greatest, sort, sum } from 'd3';
import { ANY, NOBODY, type Conditions } from '../address/conditions.ts';
import { ACTION_ID } from '../address/filter.ts';
import { opening, writeMark } from '../address/mark.ts';
import type { Action } from '../duty/record.ts';
import { actionName } from '../i18n/language.ts';
import type { ReportingFlow } from '../query/reporting.ts';
import { captioned, type Figure } from './figure.ts';
import { networkOptions, networkTitle } from './network-standing.ts';
import type { Naming } from '../naming/naming.ts';
import { fitText } from './text.ts';

const GAP = 14;
const REPORT: Action = '上报反馈';

const UP: Conditions = { side: ['township'], work: [ACTION_ID[REPORT]], up: ['yes'] };

/** The clauses of a flow, or their duties: whichever bureaus the duties list, as the filter's bureaus receive. */
function flowMark(kind: 'clauses' | 'duties', { action, id }: Pick<ReportingFlow, 'action' | 'id'>): string {
  const up: Conditions = action === REPORT ? { up: ['yes'] } : {};
  const to: Conditions = id === null ? { to: [NOBODY] } : { bureau: [ANY], tier: [ANY], to: [id] };
  return writeMark({ kind, of: { ...to, side: ['township'], work: [ACTION_ID[action]], ...up } });
}

/** Sankey of clauses that name a recipient; reports that name none end in "not named". Widths are clauses; a clause of
 *  two types or two recipients counts in each. `chosen` bureau stands out. Bureaus open `bureau:<id>`, types
 *  `action:<type>`, flows their clauses. */
export function reportingFlow(
  flows: readonly ReportingFlow[],
  township: string,
  chosen: string,
  naming: Naming
): Figure {
  const { t, bureau, language } = naming;
  const actions = [...new Set(flows.map(({ action }) => action))];
  const amount = (of: readonly ReportingFlow[]) => sum(of, ({ clauses }) => clauses);
  const ranked = sort(
    actions.map((action) => ({ action, clauses: amount(flows.filter((flow) => flow.action === action)) })),
    ({ clauses }) => -clauses
  );
  const ends = [...new Map(flows.map((flow) => [flow.id ?? '', flow])).values()];
  const named = ends.filter(({ id }) => id !== null);
  const reports = flows.filter(({ action }) => action === REPORT);
  const top = greatest(
    named.map((flow) => ({ flow, clauses: amount(reports.filter(({ id }) => id === flow.id)) })),
    ({ clauses }) => clauses
  );
  const show = (flow: ReportingFlow) => (flow.bureau === null ? t('network:unnamed') : bureau(flow.bureau));
  const known = named.map((flow) => ({ id: flow.id ?? '', bureau: flow.bureau ?? '' }));
  const unnamed = amount(reports.filter(({ id }) => id === null));
  return {
    id: 'reporting-flow',
    title: networkTitle(t('network:flowTitle'), { bureaus: known }, chosen, naming),
    options: networkOptions({ bureaus: known }, chosen, null, naming),
    ...captioned(
      top === undefined
        ? t('network:flowNone')
        : t('network:flowCaption', {
            named: amount(reports) - unnamed,
            unnamed: opening(unnamed, { kind: 'clauses', of: { to: [NOBODY], ...UP } }),
            bureaus: new Set(reports.flatMap(({ id }) => id ?? [])).size,
            name: show(top.flow),
            most: opening(top.clauses, {
              kind: 'clauses',
              of: { bureau: [ANY], tier: [ANY], to: [top.flow.id ?? ''], ...UP }
            })
          })
    ),
    table: {
      columns: [
        { key: 'action', label: t('frame:action'), kind: 'text' },
        { key: 'bureau', label: t('network:recipient'), kind: 'text' },
        { key: 'clauses', label: t('network:clauses'), kind: 'number' },
        { key: 'duties', label: t('network:sharedDuties'), kind: 'number' }
      ],
      rows: flows.map((flow) => ({
        action: actionName(flow.action, language),
        bureau: show(flow),
        clauses: flow.clauses,
        duties: flow.duties,
        pick: flowMark('clauses', flow),
        'pick:clauses': flowMark('clauses', flow),
        'pick:duties': flowMark('duties', flow)
      }))
    },
    height: () => Math.max(320, ends.length * 24 + 20),
    drawing: {
      kind: 'spec',
      spec: (theme, size) => {
        const wide = size.width >= 640;
        const label = {
          show: true,
          color: theme.ink,
          textBorderColor: theme.paper,
          textBorderWidth: 3,
          fontFamily: theme.font,
          fontSize: 12
        };
        const right = wide ? 210 : 124;
        const lit = (id: string | null) => chosen === '' || !named.some((flow) => flow.id === chosen) || id === chosen;
        return {
          series: [
            {
              type: 'sankey',
              left: 4,
              right,
              top: 8,
              bottom: 8,
              nodeWidth: 10,
              nodeGap: GAP,
              layoutIterations: 32,
              draggable: false,
              emphasis: { disabled: true },
              data: [
                {
                  name: 'township',
                  depth: 0,
                  itemStyle: { color: theme.ink },
                  label: { ...label, position: 'right', formatter: township }
                },
                ...ranked.map(({ action }) => ({
                  name: `a/${action}`,
                  depth: 1,
                  pick: writeMark({ kind: 'action', action: action }),
                  itemStyle: { color: theme.mark },
                  label: { ...label, position: 'right', formatter: actionName(action, language) }
                })),
                ...ends.map((flow) => ({
                  name: `b/${flow.id ?? ''}`,
                  depth: 2,
                  pick:
                    flow.id === null
                      ? flowMark('clauses', { action: REPORT, id: null })
                      : writeMark({ kind: 'bureau', bureau: flow.id }),
                  itemStyle: {
                    color: flow.id === null ? theme.paper : theme.lists.shared,
                    borderColor: flow.id === null ? theme.ink3 : theme.lists.shared,
                    opacity: lit(flow.id) ? 1 : 0.25
                  },
                  label: {
                    ...label,
                    position: 'right',
                    opacity: lit(flow.id) ? 1 : 0.4,
                    formatter:
                      flow.id === null
                        ? `${fitText(show(flow), right - 40, 12)} ${unnamed}`
                        : fitText(show(flow), right - 18, 12)
                  }
                }))
              ],
              links: [
                ...ranked.map(({ action, clauses }) => ({
                  source: 'township',
                  target: `a/${action}`,
                  value: clauses,
                  pick: writeMark({ kind: 'action', action: action }),
                  lineStyle: { color: theme.mark, opacity: 0.18 }
                })),
                ...flows.map((flow) => ({
                  source: `a/${flow.action}`,
                  target: `b/${flow.id ?? ''}`,
                  value: flow.clauses,
                  pick: flowMark('clauses', flow),
                  lineStyle: {
                    color: flow.action === REPORT ? theme.lists.shared : theme.ink3,
                    opacity: lit(flow.id) ? (chosen === '' ? 0.28 : 0.5) : 0.06
                  }
                }))
              ]
            }
          ]
        };
      }
    }
  };
}
