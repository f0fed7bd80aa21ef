// Habits of the clerks who type lists: 同上, numbers before names, signs for numbers, bodies and township row by row.
import { han, type LaidCell, type LaidTable, type ListedDuty } from './list-layout.ts';
import {
  bureau,
  category,
  city,
  clauses,
  headed,
  HEADS,
  name,
  number,
  PLACE,
  plain,
  table,
  township,
  type Head,
  type List,
  type ListShape
} from './list-shapes.ts';

const bodies = ({ bureaus }: ListedDuty) => bureaus.join('、');
const way: Head = ['工作方式', (duty) => duty.takeover];
const body: Head = ['承接部门', bodies];

function counted(texts: readonly string[], sign: (index: number) => string): string {
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text, index) => sign(index) + text).join('\n');
}

/** The shared list with clauses behind signs. */
function signed(sign: (index: number) => string): (duties: readonly ListedDuty[]) => ListShape {
  return (duties) => ({
    blocks: headed(duties, {
      shared: [
        number,
        category,
        name,
        bureau,
        ['上级部门职责', (duty) => counted(duty.city, sign)],
        ['乡镇配合职责', (duty) => counted(duty.township, sign)]
      ]
    })
  });
}

/** Cells as the row above has them say so. */
function ditto(words: string, duties: readonly ListedDuty[], [head, of]: Head): Head {
  return [
    head,
    (duty) => {
      const above = duties[duties.indexOf(duty) - 1];
      return above !== undefined && above.list === duty.list && of(above) === of(duty) ? words : of(duty);
    }
  ];
}

function numbered({ seq, name: text }: ListedDuty): string {
  return `${seq}.${text}`;
}

/** Every habit by its name. */
export const HABITS: Record<string, (duties: readonly ListedDuty[]) => ListShape> = {
  'numbers before the names': (duties) => ({
    blocks: headed(duties, {
      basic: [category, ['事项名称', numbered]],
      shared: [category, ['事项名称', numbered], bureau, city, township],
      reclaimed: [category, ['事项名称', numbered], body, way]
    })
  }),
  'numbers behind those of the lists': (duties) => {
    const lists: List[] = ['basic', 'shared', 'reclaimed'];
    const behind: Head = ['序号', ({ list, seq }) => `${lists.indexOf(list) + 1}-${seq}`];
    return {
      blocks: headed(duties, Object.fromEntries(lists.map((list) => [list, [behind, ...HEADS[list].slice(1)]])))
    };
  },
  'the same as above': (duties) => {
    const same = (head: Head) => ditto('同上', duties, head);
    return {
      blocks: headed(duties, {
        basic: [number, same(category), name],
        shared: [number, same(category), name, same(bureau), city, township],
        reclaimed: [number, ditto('〃', duties, category), name, ditto('〃', duties, body), way]
      })
    };
  },
  'bureaus numbered in their cell': (duties) => ({
    blocks: headed(duties, {
      shared: [
        number,
        category,
        name,
        ['对应上级部门', ({ bureaus }) => bureaus.map((each, index) => `${index + 1}.${each}`).join('\n')],
        city,
        township
      ]
    })
  }),
  'clauses behind numbers in brackets of one sign': signed((index) => String.fromCharCode(0x2474 + index)),
  'clauses behind numbers with a point in one sign': signed((index) => String.fromCharCode(0x2488 + index)),
  'clauses behind bullets': signed(() => '•'),
  'clauses by rank': signed((index) => `第${'一二三四五六七八九十'.charAt(index)}，`),
  'labels in square brackets': (duties) => ({
    blocks: headed(duties, {
      reclaimed: [
        number,
        category,
        name,
        ['承接部门及工作方式', (duty) => `【承接部门】${bodies(duty)}\n【工作方式】${duty.takeover}`]
      ]
    })
  }),
  'bodies that take over, in prose': (duties) => {
    const prose = (duty: ListedDuty) => `${bodies(duty)}承接，${duty.takeover}`;
    return {
      blocks: headed(duties, { reclaimed: [number, category, name, ['承接部门及工作方式', prose]] }),
      rows: duties.map((duty) => (duty.list === 'reclaimed' ? { ...duty, takeover: prose(duty) } : duty))
    };
  },
  'heads that count and explain': (duties) => ({
    blocks: headed(duties, {
      basic: [number, ['事项类别（共9类）', category[1]], ['事项名称（共12项）', name[1]]],
      shared: [
        number,
        ['类别（9类）', category[1]],
        name,
        ['对应上级部门（排第一位的为牵头部门）', bodies],
        ['青石县级部门职责', city[1]],
        ['大坪镇配合职责', township[1]],
        ['村（社区）职责', () => '协助做好宣传。']
      ]
    })
  }),
  'bodies and the township row by row': (duties) => {
    const shared = duties.filter(({ list }) => list === 'shared');
    const rows = shared.flatMap((duty) => {
      const own = [
        [bodies(duty), clauses(duty.city)],
        ['大坪镇', clauses(duty.township)]
      ];
      return own.map((texts, index): LaidCell[] => [
        ...(index > 0 ? [] : [number, category, name].map(([, of]) => ({ text: of(duty), rows: own.length }))),
        ...texts.map((text) => ({ text }))
      ]);
    });
    const heads = ['序号', '事项类别', '事项名称', '责任主体', '职责分工'].map((text) => ({ text }));
    return {
      blocks: [{ paragraph: `${PLACE}“属地管理”职责分工清单` }, table([heads, ...rows], '属地')],
      rows: shared
    };
  },
  'bodies and texts of both sides under two wide heads': (duties) => {
    const shared = duties.filter(({ list }) => list === 'shared');
    const wide = [...['序号', '领域', '事项名称'].map((text) => ({ text, rows: 2 }))];
    const top: LaidCell[] = [...wide, { text: '主体责任', columns: 2 }, { text: '配合责任', columns: 2 }];
    const below = ['责任部门', '责任内容', '责任单位', '责任内容'].map((text) => ({ text }));
    const rows = shared.map((duty): LaidCell[] =>
      [...[number, category, name].map(([, of]) => of(duty)), bodies(duty), clauses(duty.city), '大坪镇'].map(
        (text) => ({
          text
        })
      )
    );
    rows.forEach((row, index) => row.push({ text: clauses(shared[index]?.township ?? []) }));
    return {
      blocks: [{ paragraph: `${PLACE}“属地管理”事项责任清单` }, table([top, below, ...rows], '属地', 2)],
      rows: shared
    };
  },
  'powers given, with the body before and how it is watched over': (duties) => {
    const basic = duties.filter(({ list }) => list === 'basic');
    const heads: Head[] = [
      number,
      name,
      ['职权类别', category[1]],
      ['原实施部门', () => '综合行政执法局'],
      ['监管措施', () => '加强事中事后监管']
    ];
    return { blocks: [{ paragraph: '青石县赋予大坪镇行政执法事项目录' }, plain(basic, heads, '赋权')], rows: basic };
  },
  'the count of a category in each of its rows': (duties) => {
    const count = ({ list, category: own }: ListedDuty) =>
      duties.filter((duty) => duty.list === list && duty.category === own).length;
    const counting: Head = ['事项类别', (duty) => `${duty.category}（${count(duty)}项）`];
    const lists: List[] = ['basic', 'shared', 'reclaimed'];
    const heads = (list: List) => HEADS[list].map((head) => (head === category ? counting : head));
    return { blocks: headed(duties, Object.fromEntries(lists.map((list) => [list, heads(list)]))) };
  },
  'the township as the helping body': (duties) => {
    const shared = duties.filter(({ list }) => list === 'shared');
    const heads: Head[] = [
      number,
      category,
      name,
      ['主体责任单位', bodies],
      ['主体责任单位职责', city[1]],
      ['配合责任单位', () => '大坪镇'],
      ['配合责任单位职责', township[1]]
    ];
    return { blocks: [{ paragraph: `${PLACE}主体责任和配合责任清单` }, plain(shared, heads, '责任')], rows: shared };
  },
  'names alone under headings, without numbers': (duties) => ({
    blocks: headed(duties, { basic: [category, ['责任事项', name[1]]] }).map((block) =>
      'table' in block && block.table.width === 2 ? namesAlone(duties) : block
    )
  }),
  'names of lists under a head of kinds': (duties) => {
    const label = { basic: '基本履职事项', shared: '配合履职事项', reclaimed: '收回事项' };
    const heads: Head[] = [['事项类型', ({ list }) => label[list]], number, ['类别', category[1]], name];
    const more: Head[] = [bureau, city, ['乡镇职责', township[1]], ['收回后工作方式', way[1]], ['备注', () => '']];
    return { blocks: [{ paragraph: `${PLACE}履职事项清单` }, plain(duties, [...heads, ...more], '总表')] };
  },
  'tables that count before the lists': (duties) => {
    const lists: List[] = ['basic', 'shared', 'reclaimed'];
    const count = (list: List, group?: string) =>
      duties.filter((duty) => duty.list === list && (group ?? duty.category) === duty.category).length;
    const rowOf = (texts: readonly (string | number)[]): LaidCell[] => texts.map((text) => ({ text: String(text) }));
    const names = { basic: '基本履职事项清单', shared: '配合履职事项清单', reclaimed: '上级部门收回事项清单' };
    const overview = lists.map((list, index) => rowOf([index + 1, names[list], count(list)]));
    const groups = [...new Set(duties.map((duty) => duty.category))];
    const sums = groups.map((group) => rowOf([group, ...lists.map((list) => count(list, group))]));
    return {
      blocks: [
        table([rowOf(['序号', '清单名称', '事项数量']), ...overview], '目录'),
        table([rowOf(['类别', '基本履职', '配合履职', '收回']), ...sums], '统计'),
        ...headed(duties, {})
      ]
    };
  },
  'bodies in corner brackets before their texts': (duties) => ({
    blocks: headed(duties, {
      shared: [
        number,
        category,
        name,
        bureau,
        [
          '部门职责分工',
          (duty) => duty.city.map((text, at) => `【${duty.bureaus[at] ?? duty.bureaus[0]}】${text}`).join('')
        ],
        township
      ]
    })
  }),
  'clauses that begin with a digit behind their numbers': (duties) => {
    const rows = duties.map((duty) => ({ ...duty, city: duty.city.map((text) => `3级以上的${text}`) }));
    return { blocks: headed(rows, {}), rows };
  },
  'heads that say the list, and the way beside the body': (duties) => ({
    blocks: headed(duties, {
      basic: [number, category, ['镇基本履职事项', name[1]]],
      shared: [
        number,
        category,
        ['镇配合履职事项', name[1]],
        ['责任主体', bodies],
        ['部门任务', city[1]],
        ['镇任务', township[1]]
      ],
      reclaimed: [number, category, ['县级部门收回事项', name[1]], ['回收部门', bodies], ['回收部门工作方式', way[1]]]
    })
  })
};

/** The basic list in one column: heading rows with numbers, names without. */
function namesAlone(duties: readonly ListedDuty[]): { table: LaidTable } {
  const basic = duties.filter(({ list }) => list === 'basic');
  const rows = basic.flatMap(({ category: group, name: text }, index): LaidCell[][] => {
    const opens = group !== basic[index - 1]?.category;
    return [...(opens ? [[{ text: `（${han(index + 1)}）${group}` }]] : []), [{ text }]];
  });
  return table([[{ text: '责任事项' }], ...rows], '基本');
}
