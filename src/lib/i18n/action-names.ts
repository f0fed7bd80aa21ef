// English names of the action types.
import type { Language } from './language.ts';

const ENGLISH: Record<string, string> = {
  宣传教育: 'Publicity',
  排查巡查: 'Inspection',
  上报反馈: 'Reporting',
  受理初审: 'Intake review',
  组织实施: 'Carrying out',
  协助配合: 'Assisting',
  调解处置: 'Settling',
  登记建档: 'Records',
  发放兑付: 'Payout',
  制度预案: 'Plans and rules',
  培训演练: 'Training',
  其他: 'Other'
};

/** Name of an action type in the reader's language. */
export function actionName(action: string, language: Language): string {
  return language === 'zh' ? action : (ENGLISH[action] ?? action);
}
