// Clauses asked twice, on small duties worked by hand.
import { describe, expect, it } from 'vitest';
import { duplicates, requestsOf as requestsIn } from '../../../src/lib/analysis/duplication.ts';
import { bureauEraser, type SimilarityInput } from '../../../src/lib/analysis/profile.ts';
import { vocabularyOf } from '../../../src/lib/lexicon/words.ts';

const requestsOf = (duty: SimilarityInput) => requestsIn(duty, vocabularyOf(new Set()));

function shared(id: string, name: string, ...texts: string[]): SimilarityInput {
  const clauses = texts.map((text, index) => ({ id: `${id}.t${index + 1}`, side: 'township', text }));
  return {
    id,
    list: 'shared',
    category: '自然资源',
    name,
    bureaus: [],
    clauses: [{ id: `${id}.c1`, side: 'city', text: '推送违法图斑信息。' }, ...clauses]
  };
}

const twice = (one: string, other: string) =>
  duplicates(requestsOf(shared('shared-1', '抗震救灾', one)), requestsOf(shared('shared-2', '防汛抗旱', other)));

describe('the same deed on the same matter', () => {
  it('is drawing up only where the same is drawn up', () => {
    expect(twice('制定自然灾害应急预案。', '制定自然灾害应急预案和调度方案。')).toHaveLength(1);
    expect(twice('制定自然灾害救灾物资使用方案。', '制定自然灾害应急预案和调度方案。')).toEqual([]);
  });

  it('is nothing that is only told of', () => {
    expect(twice('开展房屋征收补偿。', '做好房屋征收与补偿。')[0]?.actions).toContain('征收补偿');
    expect(twice('开展房屋征收补偿。', '宣传房屋征收与补偿政策。').flatMap(({ actions }) => actions)).toEqual([]);
  });

  it('is no part of the name of a body', () => {
    const body = bureauEraser([shared('shared-1', '房屋征收')]);
    expect(body('资料移交房屋征收部门')).toBe('资料移交房屋，');
  });
});

describe('requestsOf', () => {
  it('takes the clauses on the township side, not those of the city', () => {
    expect(requestsOf(shared('shared-1', '卫片图斑治理', '核查图斑。')).map(({ id, own }) => [id, own])).toEqual([
      ['shared-1.t1', true]
    ]);
  });

  it('leaves out what villages, residents and teams do in that column', () => {
    const surveyed = shared('shared-1', '统计调查', '调查员核查样本。', '上报调查结果。');
    const [city, team, own] = surveyed.clauses;
    if (city === undefined || team === undefined || own === undefined) throw new Error('three clauses expected');
    const asked = requestsOf({ ...surveyed, clauses: [city, { ...team, others: true }, own] });
    expect(asked.map(({ id }) => id)).toEqual(['shared-1.t2']);
  });

  it('takes the parts of the name where a duty has no clauses', () => {
    const basic = { ...shared('basic-1', '开展秸秆禁烧宣传，做好燃气安全排查'), list: 'basic', clauses: [] };
    expect(requestsOf(basic).map(({ id, text }) => [id, text])).toEqual([
      ['basic-1', '开展秸秆禁烧宣传'],
      ['basic-1', '做好燃气安全排查']
    ]);
  });

  it('lends a clause without an object that of the name', () => {
    const [request] = requestsOf(shared('shared-1', '秸秆禁烧', '开展宣传教育。'));
    expect(request?.own).toBe(false);
    expect([...(request?.topics.values() ?? [])]).toEqual([['秸秆禁烧']]);
  });

  it('asks nothing of the township where others took the duty over', () => {
    expect(
      requestsOf({
        ...shared('reclaimed-1', '燃气安全排查'),
        clauses: [{ id: 'reclaimed-1.k1', side: 'takeover', text: '负责燃气安全排查。' }]
      })
    ).toEqual([]);
  });
});

describe('duplicates', () => {
  const survey = shared('shared-1', '国土资源监督检查', '对违法图斑开展核查并上报。', '开展宣传教育。');
  const satellite = shared('shared-2', '卫片图斑治理', '对推送的违法图斑进行核查。', '协同现场举证。');

  it('finds the clause that is asked twice, with objects, actions and words', () => {
    const [first] = duplicates(requestsOf(survey), requestsOf(satellite));
    expect(first).toMatchObject({
      a: 'shared-1.t1',
      b: 'shared-2.t1',
      objects: ['违法用地查处'],
      actions: ['排查巡查']
    });
    expect(first?.words).toEqual(expect.arrayContaining(['违法图斑', '核查']));
    expect(first?.strength).toBeGreaterThan(0.6);
  });

  it('is the same the other way round', () => {
    const [there] = duplicates(requestsOf(survey), requestsOf(satellite));
    const [back] = duplicates(requestsOf(satellite), requestsOf(survey));
    expect([back?.b, back?.a, back?.strength]).toEqual([there?.a, there?.b, there?.strength]);
  });

  it('finds nothing where the object differs or the activity does', () => {
    const gas = shared('shared-3', '燃气安全', '对燃气安全隐患开展核查。');
    const paid = shared('shared-4', '违法图斑', '发放违法图斑补贴。');
    expect(duplicates(requestsOf(survey), requestsOf(gas))).toEqual([]);
    expect(
      duplicates(requestsOf(shared('shared-1', '违法图斑', '核查违法图斑。')), requestsOf(paid)).every(
        ({ strength }) => strength < 0.6
      )
    ).toBe(true);
  });
});
