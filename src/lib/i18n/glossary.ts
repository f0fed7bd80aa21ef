// The words of the domain in Chinese and English, as they are used everywhere.

export interface Term {
  zh: string;
  en: string;
  meaning: { zh: string; en: string };
}

export const GLOSSARY: readonly Term[] = [
  { zh: '事项', en: 'duty', meaning: { zh: '一张清单中编号的一行', en: 'one numbered row of a list' } },
  { zh: '清单', en: 'list', meaning: { zh: '基本履职、配合履职、上级收回三张', en: 'basic, shared or reclaimed' } },
  { zh: '基本履职事项', en: 'basic duty', meaning: { zh: '由乡镇独立承担', en: 'the township acts alone' } },
  {
    zh: '配合履职事项',
    en: 'shared duty',
    meaning: { zh: '由上级部门承担，乡镇配合', en: 'city bureaus act, the township cooperates' }
  },
  {
    zh: '上级部门收回事项',
    en: 'reclaimed duty',
    meaning: { zh: '由上级部门收回承接，乡镇不再承担', en: 'a city bureau has taken the duty back' }
  },
  { zh: '事项类别', en: 'category', meaning: { zh: '清单给事项分的类', en: 'the class a list puts a duty in' } },
  {
    zh: '部门',
    en: 'bureau',
    meaning: { zh: '对应上级部门或承接部门栏里的市级单位', en: 'a city body named in a bureau column' }
  },
  {
    zh: '层级',
    en: 'tier',
    meaning: {
      zh: '市委机构、政府部门、人大政协、群团组织、垂管派出',
      en: 'party body, government, congress or CPPCC, mass organization, branch of a higher body'
    }
  },
  {
    zh: '职责条款',
    en: 'clause',
    meaning: {
      zh: '职责原文中编号的一句，没有编号时为整段',
      en: 'one numbered sentence of a duty text, or the whole where it has no numbers'
    }
  },
  {
    zh: '侧',
    en: 'side',
    meaning: { zh: '条款属于上级、乡镇还是承接', en: "whether a clause is the city's, the township's or of a takeover" }
  },
  {
    zh: '分组标题',
    en: 'group',
    meaning: { zh: '职责原文中的小标题，按主题或按部门', en: 'a heading inside a duty text, by theme or by bureau' }
  },
  { zh: '责任主体', en: 'actor', meaning: { zh: '条款点名去做的单位', en: 'who a clause names as acting' } },
  {
    zh: '协同主体',
    en: 'partner',
    meaning: { zh: '由“会同、联合、配合”等引入的单位', en: 'who is brought in to act with an actor' }
  },
  {
    zh: '报送对象',
    en: 'recipient',
    meaning: { zh: '接收上报、移交、转办的单位', en: 'who receives a report, hand-over or referral' }
  },
  {
    zh: '牵头',
    en: 'lead',
    meaning: { zh: '原文写明牵头或统筹协调', en: 'the text says that it leads or coordinates' }
  },
  {
    zh: '排序第一',
    en: 'first listed',
    meaning: { zh: '部门栏第一且有职责，原文没有写明牵头', en: 'first in the bureau column and acting, no lead named' }
  },
  {
    zh: '有名无责',
    en: 'listed without duty',
    meaning: { zh: '列在部门栏，没有一条职责点到', en: 'in the bureau column, but no clause names it' }
  },
  {
    zh: '有责无名',
    en: 'acting but unlisted',
    meaning: { zh: '条款点到，部门栏没有列', en: 'a clause names it, the bureau column does not' }
  },
  {
    zh: '工作类型',
    en: 'action',
    meaning: {
      zh: '乡镇职责要求做的事，如宣传教育、排查巡查',
      en: 'what a township clause asks for, e.g. publicity or inspection'
    }
  },
  {
    zh: '上报反馈',
    en: 'upward report',
    meaning: {
      zh: '乡镇报给上级的职责；写明报给谁的计给谁，没写明的计给本项唯一的部门',
      en: 'a report of the township to a body above: to the bureau it names, else to the sole bureau of the duty'
    }
  },
  {
    zh: '频次',
    en: 'cadence',
    meaning: {
      zh: '多久做一次，只取原文；写明周期、定期日常、遇事即办三类分开',
      en: 'how often, where the text says so: stated period, regularly and event-driven are kept apart'
    }
  },
  { zh: '时限', en: 'deadline', meaning: { zh: '多长时间内完成，只取原文', en: 'by when, where the text says so' } }
];
