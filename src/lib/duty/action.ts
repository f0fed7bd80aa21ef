// What a township clause asks for: the types of work its words name.

import { ACTIONS, type Action } from './record.ts';

const RULES: [Action, RegExp][] = [
  ['宣传教育', /宣传|宣讲|讲解|普及|引导|教育(?!局|部门|体系|阶段)|告知|知晓率/],
  ['排查巡查', /排查|巡查|巡护|检查|摸排|摸底|监测|核查|巡逻|走访|巡回|监督(?!管理局)|发现/],
  ['上报反馈', /上报|报送|报告|反馈|报市|报乡|移送|移交|备案|报州|汇报|递交/],
  ['受理初审', /受理|初审|审核|审查|复审|审批|资格|初评|出具|核实|推荐/],
  ['协助配合', /协助|配合|会同|协同|参与|共同|支持|服从|协调/],
  ['调解处置', /调解|处置|制止|劝|整改|化解|灭火|疏散|救助|安置|救援|抢险|处理/],
  ['登记建档', /登记|台账|建档|档案|录入|汇总|收集|整理|统计|清单|填报|名录|更新/],
  ['发放兑付', /发放|兑付|补贴|支付|领取/],
  ['制度预案', /制定|编制|预案|方案|制度|规划|建立健全|机制/],
  ['培训演练', /培训|演练|授课/]
];

/** Types of work a township clause asks for, in the order of ACTIONS; several may hold, 其他 only alone. */
export function actionsOf(text: string): Action[] {
  const found = new Set(RULES.filter(([, pattern]) => pattern.test(text)).map(([action]) => action));
  if (found.size === 0) found.add('组织实施');
  return ACTIONS.filter((action) => found.has(action));
}
