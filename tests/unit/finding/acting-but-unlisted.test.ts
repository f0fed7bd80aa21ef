import { describe, expect, test } from 'vitest';
import { actingButUnlisted } from '../../../src/lib/finding/acting-but-unlisted.ts';
import { duty, ground, type ClauseNote } from '../../support/duty.ts';

function unlisted(city: ClauseNote[], township: ClauseNote[] = [], others: string[] = []): string[] {
  const found = actingButUnlisted.detect(
    ground([duty('shared-1', '某项工作', { bureaus: ['市应急管理局'], city, township })], others)
  );
  return found.flatMap(({ bureaus }) => bureaus);
}

describe('counts', () => {
  test.each<[string, ClauseNote, string[]]>([
    [
      'a bureau that is brought in',
      { text: '协调市公安局实施管制；', actors: ['市应急管理局'], partners: ['市公安局'] },
      ['青山市公安局']
    ],
    ['a body outside the lists that acts', { text: '承保机构汇总材料；', actors: ['承保机构'] }, ['承保机构']],
    [
      'a body whose decision is waited for',
      { text: '待互助会北方办事处审批通过后，打卡发放。', actors: ['市应急管理局'] },
      ['互助会北方办事处']
    ]
  ])('%s', (_, clause, expected) => expect(unlisted([clause])).toEqual(expected));

  test('fields strung together before 等有关部门, as the bureaus they mean', () => {
    expect(
      unlisted(
        [{ text: '会同农业、林草等有关部门验收；', actors: ['市应急管理局'] }],
        [],
        ['市农业农村局', '市林业和草原局']
      )
    ).toEqual(['青山市农业农村局', '青山市林业和草原局']);
  });

  test('a longer form of the same body once', () => {
    expect(
      unlisted([
        { text: '组织入围农业保险承保机构制定方案；', actors: ['市应急管理局'], partners: ['入围农业保险承保机构'] },
        { text: '承保机构汇总；', actors: ['承保机构'] }
      ])
    ).toEqual(['承保机构']);
  });

  test('a hospital that acts on the township side', () => {
    expect(unlisted([], [{ text: '由定点医院送交材料；', actors: ['定点医院'] }])).toEqual(['定点医院']);
  });
});

describe('does not count', () => {
  test.each<[string, ClauseNote]>([
    ['the listed bureau', { text: '市应急管理局检查；', actors: ['市应急管理局'] }],
    ['the township', { text: '会同白水乡推广；', actors: ['市应急管理局'], partners: ['白水乡'] }],
    ['villages and persons', { text: '各村、调查员填报；', actors: ['各村', '调查员'] }],
    [
      'unnamed departments',
      { text: '会同有关部门办理；', actors: ['市应急管理局'], partners: ['有关部门', '相关职能部门'] }
    ],
    ['another name of the listed bureau', { text: '配合应急管理部门检查；', partners: ['应急管理部门'] }]
  ])('%s', (_, clause) => expect(unlisted([clause])).toEqual([]));

  test('a contractor that is only accompanied', () => {
    expect(unlisted([], [{ text: '配合设计单位勘测；', partners: ['设计单位'] }])).toEqual([]);
  });
});

test('a body called by the duty’s own matter may be a listed one: only who it is is asked', () => {
  const said = (actor: string) =>
    actingButUnlisted.detect(
      ground([
        duty('shared-1', '房屋征收与补偿', {
          bureaus: ['市住房和城乡建设局'],
          city: [{ text: `${actor}拟定方案；`, actors: [actor] }]
        })
      ])
    )[0]?.sentence.zh;
  expect(said('房屋征收部门')).toMatch(/没有写明就是部门栏里的哪一个部门。$/u);
  expect(said('项目审批单位')).toMatch(/“对应上级部门”却没有列出。$/u);
});

test('other bodies that the column itself leaves unnamed are not called unlisted', () => {
  const said = (others: boolean) => {
    const check = duty('shared-1', '安全生产监督检查', {
      bureaus: ['市应急管理局'],
      city: [{ text: '开展检查；', actors: ['市应急管理局'] }]
    });
    const [clause] = check.clauses;
    for (const actor of clause?.actors ?? []) actor.printed += '及其他负有安全生产监督管理职责的部门';
    const bureaus = check.bureaus.map((each) => ({ ...each, others }));
    return actingButUnlisted.detect(ground([{ ...check, bureaus }]))[0]?.sentence.zh;
  };
  expect(said(true)).toContain('条文和部门栏都只写');
  expect(said(false)).toContain('却没有列出');
});
