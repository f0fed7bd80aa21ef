import { expect, test } from 'vitest';
import { buildEntryIndex, type EntryDuty } from '../../../src/lib/entry/duty-index.ts';

const duty = (seq: number, name: string): EntryDuty => ({
  id: `basic-${seq}`,
  list: 'basic',
  seq,
  name,
  bureaus: [],
  clauses: [{ side: 'township', text: `开展${name}宣传`, lead: false, actors: [] }]
});

test('what is known of a duty does not depend on the others, so that lists may be indexed piece by piece', () => {
  const duties = [duty(1, '消防安全检查'), duty(2, '医疗保险参保'), duty(3, '森林草原防火')];
  expect(duties.flatMap((each) => buildEntryIndex([each]).duties)).toEqual(buildEntryIndex(duties).duties);
});
