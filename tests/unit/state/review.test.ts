import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RegisterError } from '../../../src/lib/errors.ts';
import {
  decide,
  faultOf,
  isDate,
  isOpen,
  LAST_DATE,
  mergeRegisters,
  readRegisterFile,
  recordKey,
  registerFile,
  STATUSES,
  tryRecord,
  type Decision,
  type ReviewRecord
} from '../../../src/lib/state/review.ts';

const decision = (
  note: string,
  at = '2025-06-01T08:00:00.000Z',
  status: Decision['status'] = 'to settle'
): Decision => ({ status, owner: '张三', note, date: '2025-07-01', at });
const record = (finding: string, now: Decision, past: Decision[] = []): ReviewRecord => ({
  edition: 'baishui',
  finding,
  kind: 'overlap',
  sentence: '甲与乙重叠。',
  now,
  rivals: [],
  past
});

describe('deciding', () => {
  test('keeps what held before', () => {
    const first = decide(undefined, record('a', decision('')), decision('先问'));
    const second = decide(first, first, decision('已并入', '2025-06-02T08:00:00.000Z', 'settled'));
    expect(second.now.note).toBe('已并入');
    expect(second.past.map(({ note }) => note)).toEqual(['先问']);
  });
  test('settles rivals without losing them', () => {
    const after = decide(
      { ...record('a', decision('甲说')), rivals: [decision('乙说')] },
      record('a', decision('')),
      decision('定了', '2025-06-03T08:00:00.000Z')
    );
    expect(after.rivals).toEqual([]);
    expect(after.past.map(({ note }) => note)).toEqual(['甲说', '乙说']);
  });
  test('only settled and no issue without rivals are closed', () => {
    expect(isOpen(undefined)).toBe(true);
    expect(isOpen(record('a', decision('')))).toBe(true);
    expect(isOpen(record('a', decision('', undefined, 'settled')))).toBe(false);
    expect(isOpen({ ...record('a', decision('', undefined, 'no issue')), rivals: [decision('不')] })).toBe(true);
  });
});

describe('the file', () => {
  const records = [record('b', decision('二')), record('a', decision('一'), [decision('旧')])];
  const file = (of: readonly ReviewRecord[]) => registerFile({ records: [...of], unread: [], removed: [], places: {} });
  test('comes back whole and is the same text for the same register', () => {
    const removed = [{ record: record('c', decision('误记')), at: '2025-06-09T08:00:00.000Z' }];
    const whole = { records, unread: [], removed, places: { baishui: '黑山县白水乡' } };
    expect(readRegisterFile(registerFile(whole))).toEqual({ ...whole, records: [records[1], records[0]] });
    expect(file([...records].reverse())).toBe(file(records));
  });
  test.each([
    ['not-json', 'PK\u0003\u0004'],
    ['not-json', file(records).slice(0, 200)],
    ['foreign', '{"type":"FeatureCollection"}'],
    ['foreign', '[1,2]'],
    ['version', file(records).replace('"version": 2', '"version": 9')],
    ['broken', file(records).replace('"version": 2', '"version": "x"')],
    ['broken', '{"format":"duty-atlas-register","version":2}']
  ])('says %s', (code, text) => {
    expect(() => readRegisterFile(text)).toThrow(RegisterError);
    try {
      readRegisterFile(text);
    } catch (error) {
      expect(error).toMatchObject({ code });
    }
  });
  test.each([
    ['records[0].now.status', '"to settle"', '"maybe"'],
    ['records[0].now.date', '"2025-07-01"', '"next week"'],
    ['records[0].now.date', '"2025-07-01"', '"61126-11-26"'],
    ['records[0].finding', '"finding": "a"', '"finding": ""']
  ])('sets the record with a wrong %s aside and reads the others', (why, right, wrong) => {
    const read = readRegisterFile(file(records).replace(right, wrong));
    expect(read.records).toEqual([records[0]]);
    expect(read.unread).toMatchObject([{ edition: 'baishui', why }]);
    expect(JSON.stringify(read.unread[0]?.value)).toContain(wrong.replace('"finding": ', '"finding":'));
  });
  test('the first form named a place for all and no edition', () => {
    const first = JSON.stringify({
      format: 'duty-atlas-register',
      version: 1,
      place: '白水乡',
      records: records.map((each) => ({ ...each, edition: undefined }))
    });
    expect(readRegisterFile(first)).toEqual({
      records: records.map((each) => ({ ...each, edition: '' })),
      unread: [],
      removed: [],
      places: { '': '白水乡' }
    });
  });

  const text = fc.string({ unit: 'binary', maxLength: 30 });
  const times = fc
    .date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString());
  const decisions = fc.record({
    status: fc.constantFrom(...STATUSES),
    owner: text,
    note: text,
    date: fc.oneof(
      fc.constant(''),
      fc
        .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date(`${LAST_DATE}T00:00:00Z`), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10))
    ),
    at: times
  });
  const anyRecord = fc.record({
    edition: fc.constantFrom('baishui', 'heishan@2025-05', ''),
    finding: fc.string({ minLength: 1, maxLength: 12 }),
    kind: text,
    sentence: text,
    now: decisions,
    rivals: fc.array(decisions, { maxLength: 2 }),
    past: fc.array(decisions, { maxLength: 3 })
  });
  const registers = fc.record({
    records: fc.uniqueArray(anyRecord, { selector: recordKey, maxLength: 8 }),
    unread: fc.array(fc.record({ edition: text, finding: text, why: text, value: fc.jsonValue() }), { maxLength: 3 }),
    removed: fc.array(fc.record({ record: anyRecord, at: times }), { maxLength: 2 }),
    places: fc.dictionary(fc.constantFrom('baishui', 'heishan@2025-05'), text)
  });
  test('a thousand random registers come back as they were', () => {
    fc.assert(
      fc.property(registers, (register) => {
        const read = readRegisterFile(registerFile(register));
        const byKey = (a: ReviewRecord, b: ReviewRecord) => (recordKey(a) < recordKey(b) ? -1 : 1);
        expect({ ...read, places: { ...read.places } }).toEqual({
          records: [...register.records].sort(byKey),
          unread: JSON.parse(JSON.stringify(register.unread)) as unknown,
          removed: register.removed,
          places: { ...register.places }
        });
      }),
      { numRuns: 1000 }
    );
  });
});

test('what a decision may say is what can be read again, field by field', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.integer({ min: 0, max: 12_000 }).map((length) => '字'.repeat(length)),
    fc.integer(),
    fc.constantFrom('2025-07-01', '61126-11-26', '2025-02-30', '', undefined, null)
  );
  const status = fc.oneof(fc.constantFrom(...STATUSES), texts);
  fc.assert(
    fc.property(fc.record({ status, owner: texts, note: texts, date: texts, at: texts }), (typed) => {
      const made = attempt(() => decide(undefined, record('a', decision('')), typed as Decision));
      const text = JSON.stringify({ ...record('a', decision('')), now: typed });
      const read = tryRecord(JSON.parse(text), 'stored');
      expect('why' in read).toBe(made === null);
      if (made === null) expect(read).toMatchObject({ why: `stored.now.${faultOf(typed)}` });
    }),
    { numRuns: 1000 }
  );
});

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    expect(error).toBeInstanceOf(RegisterError);
    return null;
  }
}

describe('dates', () => {
  test.each(['', '2025-07-01', '2024-02-29', '0001-01-01', LAST_DATE])('%s is taken', (date) => {
    expect(isDate(date)).toBe(true);
  });
  test.each(['61126-11-26', '2025-02-29', '2025-13-01', '2025-7-1', '下周', '2025-07-01T00:00'])(
    '%s is not',
    (date) => {
      expect(isDate(date)).toBe(false);
    }
  );
});

describe('merging two people', () => {
  test('takes new, gives way to a follow-up, keeps ours against what we replaced', () => {
    const ours = [
      record('a', decision('甲')),
      record('b', decision('新', '2025-06-02T00:00:00.000Z'), [decision('旧')])
    ];
    const theirs = [
      record('a', decision('续', '2025-06-05T00:00:00.000Z', 'settled'), [decision('甲')]),
      record('b', decision('旧')),
      record('c', decision('丙'))
    ];
    const { records, report } = mergeRegisters(ours, theirs);
    expect(report).toEqual({ added: 1, updated: 1, same: 0, kept: 1, conflicts: 0 });
    expect(records.map(({ finding, now }) => [finding, now.note])).toEqual([
      ['a', '续'],
      ['b', '新'],
      ['c', '丙']
    ]);
  });
  test('two decisions that nobody replaced are rivals, ours first', () => {
    const { records, report } = mergeRegisters([record('a', decision('我'))], [record('a', decision('你'))]);
    expect(report.conflicts).toBe(1);
    expect(records[0]).toMatchObject({ now: { note: '我' }, rivals: [{ note: '你' }] });
  });
  test('the same decision at another hour is no conflict', () => {
    expect(
      mergeRegisters([record('a', decision('同'))], [record('a', decision('同', '2025-06-09T00:00:00.000Z'))]).report
    ).toMatchObject({ same: 1, conflicts: 0 });
  });

  const decisions = fc.record({
    status: fc.constantFrom(...STATUSES),
    owner: fc.constantFrom('甲', '乙'),
    note: fc.constantFrom('一', '二', '三'),
    date: fc.constant(''),
    at: fc.integer({ min: 1, max: 28 }).map((day) => `2025-06-${String(day).padStart(2, '0')}T00:00:00.000Z`)
  });
  const histories = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(decisions, { minLength: 1, maxLength: 4 })), {
      selector: ([id]) => id
    })
    .map((each) =>
      each
        .map(([id, steps]) =>
          steps.reduce<ReviewRecord | undefined>((before, step) => decide(before, record(id, step), step), undefined)
        )
        .filter((made) => made !== undefined)
    );
  const said = (records: readonly ReviewRecord[]) =>
    new Set(
      records.flatMap(({ finding, now, rivals, past }) =>
        [now, ...rivals, ...past].map(({ status, owner, note }) => `${finding} ${status} ${owner} ${note}`)
      )
    );

  test('loses no decision of either side, and merging again changes nothing', () => {
    fc.assert(
      fc.property(histories, histories, (ours, theirs) => {
        const once = mergeRegisters(ours, theirs).records;
        expect(said(once)).toEqual(said([...ours, ...theirs]));
        expect(mergeRegisters(once, theirs).records).toEqual(once);
        expect(mergeRegisters(once, once).records).toEqual(once);
      }),
      { numRuns: 300 }
    );
  });
});
