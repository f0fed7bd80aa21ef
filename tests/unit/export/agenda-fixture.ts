// An agenda of two matters with hostile words in it: one finding was decided on before, two were not.
import type { Agenda, AgendaItem } from '../../../src/lib/export/agenda.ts';
import type { Language } from '../../../src/lib/i18n/languages.ts';
import { imprint } from './fixture.ts';

const BLANK = { status: '', owner: '', date: '', note: '', late: '', before: '' };
const item = (sentence: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  kind: '收回残留',
  sentence,
  duties: '配合履职3 巡查\n收回1 处罚',
  bureaus: '市水利局、<市> & 局',
  clauses: ['配合履职3：“=巡查河道”', '\u0001二', '三', '四', '五'],
  ...BLANK,
  ...rest
});
const told = {
  status: '待处理',
  owner: '李四',
  date: '2025-07-01',
  note: '先问\n再定',
  late: '过期3天',
  before: '无问题'
};

/** The agenda in a language. */
export const agenda = (language: Language): Agenda => ({
  title: '白水乡履职事项清单核查会议议程',
  scope: '范围：全部；共2件事、3条问题。',
  followed: [{ sentence: '甲与乙重叠。', ...told }],
  matters: [
    {
      title: '取水',
      items: [item('甲与乙重叠。', told), item('丙没有写。')],
      decide: ['谁牵头？'],
      handling: ['注明']
    },
    { title: '@学校', items: [item('+丁', { bureaus: '', clauses: [] })], decide: [], handling: [] }
  ],
  imprint: { ...imprint, language }
});
