// Texts that show what the entry check is for; the second is answered on the page as it is built.

export const EXAMPLES = [
  {
    id: 'exampleBasic',
    text: '来电反映：家门口的公用垃圾箱一周没有人清运，污水顺着巷子流，希望尽快派车拉走并答复多久清一次。'
  },
  {
    id: 'exampleShared',
    text: '眼下正值麦收，部分农户在地里点火烧麦茬。请各乡组织村干部逐块巡查，发现冒烟立即制止、灭火，并引导农户把秸秆打捆作饲料。各乡镇要高度重视，压实责任，工作情况纳入年终考核，台账于每周五前报送。'
  },
  { id: 'exampleReclaimed', text: '有人没有办任何手续就在自家地里打了一眼机井抽地下水，请乡里立案并依法处罚。' },
  {
    id: 'exampleNone',
    text: '请组织全体干部职工下载某购物软件并注册，每人再发展十户，每天在群里接龙截图，排名靠后的单位通报批评。'
  }
] as const;
