// What texts come in on their way to a township: work orders, letters, petitions, notices, chat forwards.

/** Puts a text into a shell. */
export type Shell = (text: string) => string;

/** Shells by name. All names, numbers and places are made up. */
export const SHELLS: Record<string, Shell> = {
  'work order': (text) =>
    [
      '【工单编号】CJ20250618-00417',
      '【来电时间】6月18日 10:21',
      '【诉求人】李先生（要求保密）',
      `【诉求内容】${text}`,
      '【办理要求】请阿什里乡人民政府按照属地管理原则调查核实，依法依规处理，于5个工作日内办结并回复诉求人，回访满意度纳入考核。'
    ].join('\n'),
  'work order on one line': (text) =>
    `【工单编号】2025061200417　【来电时间】2025-06-12 09:41　【工单类型】诉求【诉求内容】${text}` +
    '【办理要求】请承办单位收到工单后1个工作日内联系来电人核实情况，5个工作日内办结并反馈办理结果，做好解释回复工作。',
  hotline: (text) => `12345工单：市民来电反映，${text} 请承办单位3个工作日内联系来电人并反馈办理结果。`,
  inspection: (text) =>
    `国务院“互联网+督查”平台转办线索\n线索编号：65230020250700123\n留言内容：${text}\n请你乡高度重视，认真核查，于7月20日前将办理情况书面报送市政府督查室。`,
  letter: (text) =>
    `尊敬的乡领导：\n  您好！我是本乡一名普通村民，冒昧来信打扰您了。\n  ${text}\n  恳请领导在百忙之中予以关注，给我们老百姓一个答复，万分感谢！\n  此致\n敬礼\n ` +
    ` 村民：张建国 13899990000\n  2025年6月18日`,
  petition: (text) =>
    `信访事项转送单\n信访人：马某某，女，住某村三组。反映内容摘要：${text}。按照《信访工作条例》规定，现转送你单位，请在15日内决定是否受理并书面告知信访人，60日内办结。`,
  notice: (text) =>
    `关于转办群众反映事项的通知\n各乡镇人民政府、街道办事处：\n现将有关事项转给你们：${text}\n请高度重视，明确专人负责，办理情况于本周五下班前报市委办。联系人：刘洋，电话：` +
    `0994-2345678。\n昌吉市信访局\n2025年6月18日`,
  chat: (text) => `【转发】王强 14:32\n@所有人 看一下这个，谁负责？\n“${text}”\n收到请回复[抱拳]`,
  'wrapped lines': (text) => text.replace(/[^\n]{24}/gu, '$&\n')
};
