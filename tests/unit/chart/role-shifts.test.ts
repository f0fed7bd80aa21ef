// What a draft changes in the responsibility matrix.
import { expect, test } from 'vitest';
import { roleShifts } from '../../../src/lib/chart/role-model.ts';
import type { Role } from '../../../src/lib/duty/record.ts';

const cell = (duty: string, bureau: string, role: Role = 'participant') => ({
  duty,
  bureau,
  role,
  listed: true,
  clauses: 0
});

test('parts that came, went and changed, each against the duties of the base that it came of', () => {
  const before = [cell('shared-1', '水利局', 'lead'), cell('shared-1', '公安局'), cell('shared-2', '民政局')];
  const now = [cell('shared-1', '水利局'), cell('shared-1', '应急局'), cell('shared-3', '民政局')];
  const origins = [
    { a: 'shared-1', b: 'shared-1' },
    { a: 'shared-2', b: 'shared-3' }
  ];
  expect([...roleShifts(now, before, origins)]).toEqual([
    ['shared-1/水利局', 'role'],
    ['shared-1/应急局', 'came'],
    ['shared-1/公安局', 'went']
  ]);
});

test('a merged duty has the parts of all that it came of; a new one has only what came', () => {
  const before = [cell('shared-1', '水利局'), cell('shared-2', '民政局')];
  const now = [cell('shared-1', '水利局'), cell('shared-1', '民政局'), cell('shared-9', '公安局')];
  const origins = [
    { a: 'shared-1', b: 'shared-1' },
    { a: 'shared-2', b: 'shared-1' }
  ];
  expect([...roleShifts(now, before, origins)]).toEqual([['shared-9/公安局', 'came']]);
});
