import { describe, expect, test } from 'vitest';
import { wrongColumn } from '../../../src/lib/finding/wrong-column.ts';
import { duty, ground, type DutyNote } from '../../support/duty.ts';

const hits = (note: DutyNote) =>
  wrongColumn.detect(ground([duty('shared-1', '餐厨垃圾监管', { bureaus: ['市水利局'], ...note })]));

describe('the township in the city column', () => {
  test('is found, weaker where a bureau stands beside it', () => {
    const beside = hits({ city: [{ text: '共同开展宣传；', actors: ['市水利局', '白水乡'] }] });
    expect(beside).toMatchObject([{ clauses: ['shared-1.c1'], strength: 0.7 }]);
    expect(hits({ city: [{ text: '白水乡负责清运；', actors: ['白水乡'] }] })[0]?.strength).toBe(0.85);
  });
  test('not where it is a partner', () => {
    expect(hits({ city: [{ text: '会同白水乡监管；', actors: ['市水利局'], partners: ['白水乡'] }] })).toEqual([]);
  });
});

describe('others in the township column', () => {
  test.each([['定点医院'], ['调查员'], ['市水利局']])('%s is found', (actor) =>
    expect(hits({ township: [{ text: '开展鉴定；', actors: [actor] }] })).toMatchObject([{ clauses: ['shared-1.t1'] }])
  );
  test.each([['白水乡'], ['各村'], ['村民委员会'], ['乡党委'], ['各党支部']])('%s is the township itself', (actor) =>
    expect(hits({ township: [{ text: '开展清运；', actors: [actor] }] })).toEqual([])
  );
  test('a clause without a subject is the township’s', () => {
    expect(hits({ township: [{ text: '开展清运；' }] })).toEqual([]);
  });
});
