import { describe, expect, test } from 'vitest';
import { coordinatingClause } from '../../../src/lib/duty/lead.ts';
import { duty } from '../../support/duty.ts';

const BOTH = ['市民政局', '市公安局'];
const leads = (text: string, actors = ['市民政局'], bureaus = BOTH, more: Parameters<typeof duty>[2] = {}) =>
  coordinatingClause(duty('shared-1', '某项工作', { bureaus, city: [{ text, actors }], ...more }))?.text ?? null;

describe('the first listed bureau that coordinates', () => {
  test.each([
    ['市民政局统筹救助管理工作；'],
    ['市民政局负责综合协调；'],
    ['市民政局组织协调各成员单位；'],
    ['市民政局协调推动救助站建设；'],
    ['市民政局协调流浪人员安置工作；']
  ])('leads: %s', (text) => expect(leads(text)).toBe(text));
  test.each([
    ['brings in another body', '市民政局协调市公安局核实身份；'],
    ['sees to money only', '市民政局统筹资金；'],
    ['just works', '市民政局负责救助；']
  ])('does not lead where it %s', (_, text) => expect(leads(text)).toBeNull());
});

test('nobody leads by coordination where the clause is of another bureau, of several, or of nobody', () => {
  expect(leads('市公安局统筹救助工作；', ['市公安局'])).toBeNull();
  expect(leads('市民政局、市公安局统筹救助工作；', BOTH)).toBeNull();
  expect(leads('统筹救助工作；', [])).toBeNull();
});

test('nor with a single bureau, without city clauses, or where a clause says who leads', () => {
  expect(leads('市民政局统筹救助工作；', ['市民政局'], ['市民政局'])).toBeNull();
  expect(coordinatingClause(duty('shared-1', '某项工作', { bureaus: BOTH }))).toBeNull();
  const city = [
    { text: '市民政局统筹救助工作；', actors: ['市民政局'] },
    { text: '市公安局牵头核实身份；', actors: ['市公安局'], lead: true }
  ];
  expect(leads('', [], BOTH, { city })).toBeNull();
});
