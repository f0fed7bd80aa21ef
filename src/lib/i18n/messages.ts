// All messages, one namespace a page or area, Chinese and English side by side in messages/<area>.ts.
import { frame } from './messages/frame.ts';
import { heatmap } from './messages/heatmap.ts';
import { network } from './messages/network.ts';
import { overview } from './messages/overview.ts';
import { workload } from './messages/workload.ts';
import { duty } from './messages/duty.ts';
import { panel } from './messages/panel.ts';
import { duties } from './messages/duties.ts';
import { bureaus } from './messages/bureaus.ts';
import { about } from './messages/about.ts';
import { exporting } from './messages/export.ts';
import { report } from './messages/report.ts';

export const resources = {
  zh: { frame: frame.zh, heatmap: heatmap.zh, overview: overview.zh, workload: workload.zh, network: network.zh, duty: duty.zh, panel: panel.zh, duties: duties.zh, bureaus: bureaus.zh, about: about.zh, export: exporting.zh, report: report.zh },
  en: { frame: frame.en, heatmap: heatmap.en, overview: overview.en, workload: workload.en, network: network.en, duty: duty.en, panel: panel.en, duties: duties.en, bureaus: bureaus.en, about: about.en, export: exporting.en, report: report.en }
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: (typeof resources)['zh'];
  }
}
