// All messages, one namespace a page or area, Chinese and English side by side in messages/<area>.ts.
import { entry } from './messages/entry.ts';
import { frame } from './messages/frame.ts';
import { heatmap } from './messages/heatmap.ts';
import { matrix } from './messages/matrix.ts';
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
import { findings } from './messages/findings.ts';
import { register } from './messages/register.ts';
import { problem } from './messages/problem.ts';

export const resources = {
  zh: {
    frame: frame.zh,
    entry: entry.zh,
    heatmap: heatmap.zh,
    matrix: matrix.zh,
    overview: overview.zh,
    workload: workload.zh,
    network: network.zh,
    duty: duty.zh,
    panel: panel.zh,
    duties: duties.zh,
    bureaus: bureaus.zh,
    about: about.zh,
    problem: problem.zh,
    export: exporting.zh,
    report: report.zh,
    findings: findings.zh,
    register: register.zh
  },
  en: {
    frame: frame.en,
    entry: entry.en,
    heatmap: heatmap.en,
    matrix: matrix.en,
    overview: overview.en,
    workload: workload.en,
    network: network.en,
    duty: duty.en,
    panel: panel.en,
    duties: duties.en,
    bureaus: bureaus.en,
    about: about.en,
    problem: problem.en,
    export: exporting.en,
    report: report.en,
    findings: findings.en,
    register: register.en
  }
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: (typeof resources)['zh'];
  }
}
