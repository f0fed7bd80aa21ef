import { describe, expect, test } from 'vitest';
import { inAll } from '../../../src/lib/i18n/languages.ts';
import { settle } from '../../../src/lib/finding/findings.ts';
import { leadingOf } from '../../../src/lib/finding/case.ts';
import { worthOf } from '../../../src/lib/finding/worth.ts';
import { makeFinding, type Kind } from '../../../src/lib/finding/finding.ts';
import { published } from '../../../scripts/published.ts';
import { duty, reading } from '../../support/duty.ts';

const finding = (kind: Kind, id: string, strength: number, use = 1) =>
  makeFinding(kind, [kind, id], {
    duties: [id],
    bureaus: [],
    clauses: [],
    strength,
    use,
    sentence: inAll(() => '.'),
    evidence: []
  });

describe('what leads', () => {
  test('the sure and useful, not the weak', () => {
    const [sure, weak] = [finding('unattributed', 'shared-1', 0.9), finding('one-list category', 'shared-1', 0.9)];
    expect(worthOf(sure)).toBeGreaterThan(worthOf(weak));
    expect([...leadingOf([weak, sure])]).toEqual([sure.id]);
  });
  test('of two that ask the same of one duty the better one, of a kind at most two', () => {
    const power = finding('power without backing', 'basic-1', 0.95);
    const alone = finding('township alone', 'basic-1', 0.7);
    expect([...leadingOf([alone, power])]).toEqual([power.id]);
    const many = ['shared-1', 'shared-2', 'shared-3'].map((id) => finding('loop gap', id, 0.8));
    expect(leadingOf(many).size).toBe(2);
  });
  test('what is of little use beside others of its kind is kept back', () => {
    expect(leadingOf([finding('overlap', 'basic-1', 1, 0.7)]).size).toBe(0);
  });
});

test('findings about one matter make one case, with a question and a proposal for each kind that leads', () => {
  const { findings, cases } = settle(
    reading([
      duty('shared-1', '消防安全监督检查', {
        bureaus: ['市消防救援局', '市公安局'],
        city: [{ text: '开展消防检查；', actors: ['市消防救援局'] }],
        township: [{ text: '开展消防安全隐患排查，发现问题及时上报；' }]
      }),
      duty('shared-2', '消防安全检查', {
        bureaus: ['市应急管理局'],
        city: [{ text: '督查消防安全；', actors: ['市应急管理局'] }],
        township: [{ text: '开展消防安全隐患排查；' }]
      }),
      duty('basic-1', '负责档案管理')
    ])
  );
  const [first] = cases;
  expect(first?.duties).toEqual(expect.arrayContaining(['shared-1', 'shared-2']));
  expect(first?.title.zh).toBe('消防安全');
  expect(first?.decide.length).toBe(first?.handling.length);
  expect(first?.decide[0]?.zh).toMatch(/^配合第\d项.*？$/u);
  expect(new Set(findings.map((each) => each.id)).size).toBe(findings.length);
});

describe('on the published lists', () => {
  const { findings, cases } = settle(published());
  test('every finding is in exactly one case, and cases stand in order', () => {
    expect(cases.flatMap((each) => each.findings).sort()).toEqual(findings.map(({ id }) => id).sort());
    for (const { id, findings: own } of cases)
      expect(
        findings
          .filter((each) => each.case === id)
          .map((each) => each.id)
          .sort()
      ).toEqual([...own].sort());
    for (const first of [true, false]) {
      const worth = cases.filter(({ led }) => led === first).map((each) => each.worth);
      expect(worth).toEqual([...worth].sort((a, b) => b - a));
    }
    expect(cases.map(({ led }) => Number(led))).toEqual(cases.map(({ led }) => Number(led)).sort((a, b) => b - a));
  });
  test('a case holds one matter: never more than a dozen duties clustered by overlap lead to it', () => {
    for (const { findings: own, led } of cases) {
      const leading = findings.filter(({ id, led: leads }) => own.includes(id) && leads);
      expect(leading.length > 0).toBe(led);
      expect(leading.length).toBeLessThanOrEqual(12);
    }
  });
  test('ten lead, of five kinds at least, and no matter twice by one kind', () => {
    const leading = findings.filter(({ led }) => led);
    expect(leading).toHaveLength(10);
    expect(new Set(leading.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(leading.map((each) => `${each.kind} ${each.case}`)).size).toBe(10);
  });
});

test('what is to be decided of a duty taken back speaks of residents only where they come', () => {
  const told = (name: string) => {
    const { findings, cases } = settle(
      reading([duty('reclaimed-1', name, { bureaus: ['市民政局'] }), duty('basic-1', '负责档案归档')])
    );
    const [first] = cases.filter(({ duties }) => duties.includes('reclaimed-1'));
    return {
      asked: [...(first?.decide ?? []), ...(first?.handling ?? [])].map(({ zh }) => zh).join('\n'),
      sentence: findings.find(({ kind }) => kind === 'reclaimed clean')?.sentence.zh ?? ''
    };
  };
  const work = told('创建卫生城市测评迎检');
  expect(work.asked).toContain('转给谁');
  expect(work.asked + work.sentence).not.toMatch(/群众|便民/u);
  expect(told('出具婚姻状况证明').sentence).toContain('群众仍到');
});
