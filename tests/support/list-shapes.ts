// Shapes of lists beyond the choices of list-layout: what single publishers do, each with what must be read from it.
import { han, LIST_NAMES, type LaidBlock, type LaidCell, type LaidTable, type ListedDuty } from './list-layout.ts';

/** A shape: the document, and the rows that reading must give back where they differ from those that went in. */
export interface ListShape {
  blocks: LaidBlock[];
  rows?: ListedDuty[];
}

export const PLACE = '青石县大坪镇';
const LISTS = ['basic', 'shared', 'reclaimed'] as const;
export type List = (typeof LISTS)[number];
export type Head = [text: string, of: (duty: ListedDuty) => string];

export const number: Head = ['序号', ({ seq }) => String(seq)];
export const category: Head = ['事项类别', (duty) => duty.category];
export const name: Head = ['事项名称', (duty) => duty.name];
export const bureau: Head = ['对应上级部门', ({ bureaus }) => bureaus.join('、')];
export const city: Head = ['上级部门职责', (duty) => clauses(duty.city)];
export const township: Head = ['乡镇配合职责', (duty) => clauses(duty.township)];
const takeover: Head = ['承接部门及工作方式', ({ bureaus, takeover: text }) => `${bureaus.join('、')}：${text}`];
export const HEADS: Record<List, Head[]> = {
  basic: [number, category, name],
  shared: [number, category, name, bureau, city, township],
  reclaimed: [number, category, name, takeover]
};

export function clauses(texts: readonly string[]): string {
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text, index) => `${index + 1}.${text}`).join('\n');
}

export function table(rows: LaidCell[][], sheet: string, heads = 1): { table: LaidTable } {
  const width = Math.max(...rows.map((row) => row.reduce((sum, { columns = 1 }) => sum + columns, 0)));
  return { table: { sheet, width, widths: new Array<number>(width).fill(20), rows, heads } };
}

const line = (duty: ListedDuty, heads: readonly Head[]): LaidCell[] => heads.map(([, of]) => ({ text: of(duty) }));
const headRow = (heads: readonly Head[]): LaidCell[] => heads.map(([text]) => ({ text }));
export const plain = (duties: readonly ListedDuty[], heads: readonly Head[], sheet: string) =>
  table([headRow(heads), ...duties.map((duty) => line(duty, heads))], sheet);

function byList(duties: readonly ListedDuty[]): [List, ListedDuty[]][] {
  return LISTS.map((list) => [list, duties.filter((duty) => duty.list === list)]);
}

function byCategory(duties: readonly ListedDuty[]): [string, ListedDuty[]][] {
  const groups: [string, ListedDuty[]][] = [];
  for (const duty of duties) {
    const last = groups.at(-1);
    if (last !== undefined && last[0] === duty.category) last[1].push(duty);
    else groups.push([duty.category, [duty]]);
  }
  return groups;
}

const without = (heads: readonly Head[], ...left: Head[]) => heads.filter((head) => !left.includes(head));

/** The lists with heads of one's own. */
export function headed(duties: readonly ListedDuty[], heads: Partial<Record<List, Head[]>>): LaidBlock[] {
  return byList(duties).flatMap(([list, own]) => [
    { paragraph: `${PLACE}${LIST_NAMES[list]}` },
    plain(own, heads[list] ?? HEADS[list], LIST_NAMES[list])
  ]);
}

/** Every shape by its name. */
export const SHAPES: Record<string, (duties: readonly ListedDuty[]) => ListShape> = {
  'a table for each category under a heading': (duties) => ({
    blocks: byList(duties).flatMap(([list, own], at): LaidBlock[] => [
      { paragraph: `附件${at + 1}` },
      { paragraph: `${PLACE}${LIST_NAMES[list]}` },
      ...byCategory(own).flatMap(([words, group], index): LaidBlock[] => [
        { paragraph: `${han(index + 1)}、${words}（${group.length}项）` },
        plain(group, without(HEADS[list], category), `${LIST_NAMES[list].slice(0, 2)}${words}${index}`)
      ])
    ])
  }),
  'a table for each category under its bare name': (duties) => ({
    blocks: byList(duties).flatMap(([list, own]): LaidBlock[] => [
      { paragraph: `${PLACE}${LIST_NAMES[list]}` },
      ...byCategory(own).flatMap(([words, group], index): LaidBlock[] => [
        { paragraph: `（${han(index + 1)}）${words}` },
        plain(group, without(HEADS[list], category), `${LIST_NAMES[list].slice(0, 2)}${words}${index}`)
      ])
    ])
  }),
  'a row for each bureau with its own text': (duties) => ({
    blocks: byList(duties).flatMap(([list, own]): LaidBlock[] => {
      if (list !== 'shared')
        return [{ paragraph: `${PLACE}${LIST_NAMES[list]}` }, plain(own, HEADS[list], LIST_NAMES[list])];
      const rows: LaidCell[][] = own.flatMap((duty) => {
        const count = Math.min(duty.bureaus.length, duty.city.length);
        const shares = Array.from({ length: count }, (_, at) => ({
          bureaus: at === count - 1 ? duty.bureaus.slice(at) : duty.bureaus.slice(at, at + 1),
          city: at === count - 1 ? duty.city.slice(at) : duty.city.slice(at, at + 1)
        }));
        const down = (text: string): LaidCell => ({ text, rows: count });
        return shares.map((share, at): LaidCell[] => {
          const own = [{ text: share.bureaus.join('、') }, { text: clauses(share.city) }];
          if (at > 0) return own;
          return [down(String(duty.seq)), down(duty.category), down(duty.name), ...own, down(clauses(duty.township))];
        });
      });
      return [{ paragraph: `${PLACE}${LIST_NAMES.shared}` }, table([headRow(HEADS.shared), ...rows], '配合')];
    })
  }),
  'bureaus and their texts under one wide head': (duties) => ({
    blocks: byList(duties).flatMap(([list, own]): LaidBlock[] => {
      if (list !== 'shared')
        return [{ paragraph: `${PLACE}${LIST_NAMES[list]}` }, plain(own, HEADS[list], LIST_NAMES[list])];
      const top: LaidCell[] = [
        ...['序号', '事项类别', '事项名称'].map((text) => ({ text, rows: 2 })),
        { text: '县级部门', columns: 2 },
        { text: '乡镇' }
      ];
      const below = ['部门名称', '工作职责', '工作职责'].map((text) => ({ text }));
      return [
        { paragraph: `${PLACE}${LIST_NAMES.shared}` },
        table([top, below, ...own.map((duty) => line(duty, HEADS.shared))], '配合', 2)
      ];
    })
  }),
  'title, subtitle and unit above the head in the table': (duties) => ({
    blocks: byList(duties).map(([list, own]) => {
      const heads = HEADS[list];
      const wide = (text: string): LaidCell[] => [{ text, columns: heads.length }];
      return table(
        [
          wide(`附件${LISTS.indexOf(list) + 1}`),
          wide(`${PLACE}${LIST_NAMES[list]}`),
          wide(`（共${own.length}项）`),
          wide('填报单位：大坪镇党政办公室　　填报日期：2025年5月12日'),
          headRow(heads),
          ...own.map((duty) => line(duty, heads)),
          wide('填表人：张三　　审核人：李四　　联系电话：0123-4567890')
        ],
        LIST_NAMES[list],
        5
      );
    })
  }),
  'lead and helpers labelled in one cell': (duties) => ({
    blocks: headed(duties, {
      shared: [
        number,
        category,
        name,
        [
          '责任部门',
          ({ bureaus: [first = '', ...others] }) =>
            `牵头部门：${first}${others.length > 0 ? `\n配合部门：${others.join('、')}` : ''}`
        ],
        city,
        township
      ]
    })
  }),
  'both sides labelled in one cell': (duties) => ({
    blocks: headed(duties, {
      shared: [
        number,
        category,
        name,
        bureau,
        ['职责分工', (duty) => `上级部门职责：\n${clauses(duty.city)}\n乡镇配合职责：\n${clauses(duty.township)}`]
      ]
    })
  }),
  'one table with the list in a column': (duties) => {
    const label = { basic: '基本履职事项', shared: '配合履职事项', reclaimed: '上级部门收回事项' };
    const heads: Head[] = [
      ['清单类型', ({ list }) => label[list]],
      number,
      category,
      name,
      ['对应上级部门', ({ bureaus }) => bureaus.join('、')],
      city,
      ['乡镇配合职责', (duty) => clauses(duty.township)],
      ['承接方式', (duty) => duty.takeover]
    ];
    return { blocks: [{ paragraph: `${PLACE}履职事项清单` }, plain(duties, heads, '总表')] };
  },
  'blank rows and columns, sums': (duties) => ({
    blocks: byList(duties).flatMap(([list, own]): LaidBlock[] => {
      const heads = HEADS[list];
      const blank: LaidCell = { text: '' };
      const rows = own.flatMap((duty, index) => {
        const cells = line(duty, heads);
        const row = [blank, cells[0] ?? blank, blank, ...cells.slice(1), blank];
        return index % 4 === 3 ? [row, row.map(() => blank)] : [row];
      });
      const head = headRow(heads);
      return [
        { paragraph: `${PLACE}${LIST_NAMES[list]}` },
        table(
          [
            [blank, head[0] ?? blank, blank, ...head.slice(1), blank],
            ...rows,
            [blank, { text: '合计' }, blank, { text: `${own.length}项` }, ...heads.slice(1).map(() => blank)]
          ],
          LIST_NAMES[list]
        )
      ];
    })
  }),
  'main and helping responsibility': (duties) => ({
    blocks: [
      { paragraph: `${PLACE}属地管理责任清单` },
      plain(
        duties.filter(({ list }) => list === 'shared'),
        [
          number,
          ['事项类别', (duty) => duty.category],
          ['事项名称', (duty) => duty.name],
          ['责任部门', ({ bureaus }) => bureaus.join('、')],
          ['主体责任（县级部门）', (duty) => clauses(duty.city)],
          ['配合责任（乡镇）', (duty) => clauses(duty.township)]
        ],
        '属地管理'
      )
    ],
    rows: duties.filter(({ list }) => list === 'shared')
  }),
  'duties of departments and of the township': (duties) => ({
    blocks: [
      { paragraph: `${PLACE}“属地管理”事项主体责任和配合责任清单` },
      plain(
        duties.filter(({ list }) => list === 'shared'),
        [
          number,
          ['事项类别', (duty) => duty.category],
          ['事项名称', (duty) => duty.name],
          ['主体责任单位', ({ bureaus }) => bureaus.join('、')],
          ['主体责任', (duty) => clauses(duty.city)],
          ['配合责任', (duty) => clauses(duty.township)]
        ],
        '属地管理'
      )
    ],
    rows: duties.filter(({ list }) => list === 'shared')
  }),
  'powers given to the township': (duties) => ({
    blocks: [
      { paragraph: `${PLACE}赋权事项清单` },
      plain(
        duties.filter(({ list }) => list === 'basic'),
        [
          number,
          ['职权类型', (duty) => duty.category],
          ['职权名称', (duty) => duty.name],
          ['实施依据', () => '《中华人民共和国行政处罚法》'],
          ['原实施主体', () => '青石县农业农村局'],
          ['赋权方式', () => '直接赋权']
        ],
        '赋权'
      )
    ],
    rows: duties.filter(({ list }) => list === 'basic')
  }),
  'numbers of category and duty in two columns': (duties) => ({
    blocks: byList(duties).flatMap(([list, own]): LaidBlock[] => {
      const heads = HEADS[list];
      const rows = byCategory(own).flatMap(([words, group], index) =>
        group.map((duty, at): LaidCell[] => {
          const cells = line(duty, heads).slice(2);
          const first: LaidCell[] =
            at > 0
              ? []
              : [
                  { text: han(index + 1), rows: group.length },
                  { text: words, rows: group.length }
                ];
          return [...first, { text: String(duty.seq) }, ...cells];
        })
      );
      return [
        { paragraph: `${PLACE}${LIST_NAMES[list]}` },
        table([[{ text: '类别', columns: 2 }, { text: '序号' }, ...headRow(heads.slice(2))], ...rows], LIST_NAMES[list])
      ];
    })
  }),
  'each list headed by who does what': (duties) => ({
    blocks: headed(duties, {
      basic: [
        ['编号', number[1]],
        ['领域', category[1]],
        ['乡镇履职事项', name[1]]
      ],
      shared: [
        ['编号', number[1]],
        ['领域', category[1]],
        ['需配合事项', name[1]],
        ['县直牵头部门', bureau[1]],
        ['县直部门承担的职责', city[1]],
        ['镇（街道）承担的职责', township[1]]
      ],
      reclaimed: [
        ['编号', number[1]],
        ['领域', category[1]],
        ['由县直部门收回的事项', name[1]],
        ['收回后的承接部门', ({ bureaus }) => bureaus.join('、')],
        ['收回后的工作方式', (duty) => duty.takeover]
      ]
    })
  }),
  'numbers that begin anew in each category': (duties) => {
    const rows = byList(duties).flatMap(([, own]) =>
      byCategory(own).flatMap(([, group]) => group.map((duty, index) => ({ ...duty, seq: index + 1 })))
    );
    return {
      blocks: byList(rows).flatMap(([list, own]): LaidBlock[] => [
        { paragraph: `${PLACE}${LIST_NAMES[list]}` },
        ...byCategory(own).flatMap(([words, group], index): LaidBlock[] => [
          { paragraph: `（${han(index + 1)}）${words}` },
          plain(group, without(HEADS[list], category), `${LIST_NAMES[list].slice(0, 2)}${words}${index}`)
        ])
      ]),
      rows
    };
  },
  'categories as letters one below the other, with counts': (duties) => ({
    blocks: byList(duties).flatMap(([list, own]): LaidBlock[] => {
      const heads = HEADS[list];
      const rows = byCategory(own).flatMap(([words, group]) =>
        group.map((duty, at): LaidCell[] => {
          const [number = { text: '' }, , ...rest] = line(duty, heads);
          const letters = `${[...words].join('\n')}\n（${group.length}）`;
          return [number, ...(at > 0 ? [] : [{ text: letters, rows: group.length }]), ...rest];
        })
      );
      return [{ paragraph: `${PLACE}${LIST_NAMES[list]}` }, table([headRow(heads), ...rows], LIST_NAMES[list])];
    })
  }),
  'bureaus as headings in the text alone': (duties) => ({
    blocks: headed(duties, {
      shared: [
        number,
        category,
        name,
        ['县级部门及职责', (duty) => `${duty.bureaus.join('、')}：\n${clauses(duty.city)}`],
        township
      ]
    })
  }),
  'a title and a head on each page': (duties) => ({
    blocks: byList(duties).map(([list, own]) => {
      const heads = HEADS[list];
      const title = (more: string): LaidCell[] => [
        { text: `${PLACE}${LIST_NAMES[list]}${more}`, columns: heads.length }
      ];
      const rows = own.flatMap((duty, index) => {
        const again = index % 5 === 4 ? [title('（续表）'), headRow(heads)] : [];
        return [...again, line(duty, heads)];
      });
      return table([title(''), headRow(heads), ...rows], LIST_NAMES[list]);
    })
  }),
  'categories that go on behind a head with a word for it': (duties) => ({
    blocks: byList(duties).map(([list, own]) => {
      const heads = HEADS[list];
      const rows = own.flatMap((duty, index): LaidCell[][] => {
        const again = index % 3 === 2;
        const goesOn = duty.category === own[index - 1]?.category;
        const text = !goesOn ? duty.category : again ? `${duty.category}（续）` : '';
        const cells = line(duty, heads).map((cell, at) => (at === 1 ? { text } : cell));
        return again ? [headRow(heads), cells] : [cells];
      });
      return table([headRow(heads), ...rows], LIST_NAMES[list]);
    })
  }),
  'a form for each duty': (duties) => ({
    blocks: byList(duties).flatMap(([list, own]): LaidBlock[] => [
      { paragraph: `${PLACE}${LIST_NAMES[list]}` },
      ...own.flatMap((duty): LaidBlock[] => {
        const [first = number, second = category, ...others] = HEADS[list];
        const pair = ([head, of]: Head, columns = 1): LaidCell[] => [{ text: head }, { text: of(duty), columns }];
        const rows = [[...pair(first), ...pair(second)], ...others.map((head) => pair(head, 3))];
        return [table(rows, `${LIST_NAMES[list].slice(0, 2)}${duty.seq}`, 0), { paragraph: ' ' }];
      })
    ])
  }),
  'forms one below the other': (duties) => ({
    blocks: byList(duties).map(([list, own]) => {
      const rows = own.flatMap((duty): LaidCell[][] => [
        ...HEADS[list].map(([head, of]) => [{ text: head }, { text: of(duty) }]),
        [{ text: '' }, { text: '' }]
      ]);
      const title = [{ text: `${PLACE}${LIST_NAMES[list]}`, columns: 2 }];
      return table([title, ...rows, [{ text: '注：本表由党政办公室填写。', columns: 2 }]], LIST_NAMES[list], 0);
    })
  }),
  'sub-items in rows of their own': (duties) => ({
    blocks: byList(duties).flatMap(([list, own]): LaidBlock[] => {
      if (list !== 'basic')
        return [{ paragraph: `${PLACE}${LIST_NAMES[list]}` }, plain(own, HEADS[list], LIST_NAMES[list])];
      const rows = own.flatMap((duty, at) => {
        const items = at % 3 === 0 ? ['宣传发动', '组织实施', '总结上报'] : ['组织实施'];
        return items.map((item, index): LaidCell[] => [
          ...(index > 0 ? [] : line(duty, HEADS.basic).map(({ text }) => ({ text, rows: items.length }))),
          { text: item }
        ]);
      });
      return [
        { paragraph: `${PLACE}${LIST_NAMES.basic}` },
        table([[...headRow(HEADS.basic), { text: '子项' }], ...rows], '基本')
      ];
    })
  }),
  'way of taking over before the body': (duties) => ({
    blocks: headed(duties, {
      reclaimed: [
        number,
        category,
        name,
        ['承接方式', (duty) => duty.takeover],
        ['承接部门', ({ bureaus }) => bureaus.join('、')],
        ['备注', () => '']
      ]
    })
  }),
  'categories in two columns': (duties) => ({
    blocks: headed(
      duties,
      Object.fromEntries(
        LISTS.map((list) => [
          list,
          [
            number,
            ['一级类别', (duty: ListedDuty) => duty.category],
            ['二级类别', () => '日常工作'],
            ...HEADS[list].slice(2)
          ] as Head[]
        ])
      )
    )
  })
};
