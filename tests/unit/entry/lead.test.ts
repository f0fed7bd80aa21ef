// Who leads a duty: the column's word before the clauses', and never the first listed as if the text said so.
import { expect, it } from 'vitest';
import { leadOf } from '../../../src/lib/entry/lead.ts';

const duty = (bureaus: { bureau: string; part?: 'lead' | 'helper' | null }[], clauses: string[] = []) => ({
  id: 'shared-1',
  list: 'shared' as const,
  seq: 1,
  name: '某项工作',
  bureaus,
  clauses: clauses.map((text) => ({ side: 'city', text, lead: true, actors: [{ bureau: '市公安局' }] }))
});

it('takes the one bureau that the column calls lead, wherever it stands', () => {
  const bureaus = [
    { bureau: '市公安局', part: 'helper' as const },
    { bureau: '市水利局', part: 'lead' as const }
  ];
  expect(leadOf(duty(bureaus))).toEqual({ bureau: '市水利局', basis: 'named' });
});

it('leaves it to the clauses where the column calls several lead or none', () => {
  const two = [
    { bureau: '市水利局', part: 'lead' as const },
    { bureau: '市公安局', part: 'lead' as const }
  ];
  expect(leadOf(duty(two, ['牵头办理']))).toEqual({ bureau: '市公安局', basis: 'named' });
  expect(leadOf(duty([{ bureau: '市水利局' }, { bureau: '市公安局' }]))).toEqual({
    bureau: '市水利局',
    basis: 'first'
  });
});
