// Activity words of duty texts: what is done (publicity, inspection, approval …), apart from what it is done to.

/** A family of activities: `name` as shown to readers, `words` as they stand in texts, `weight` 0..1 how telling a
 *  shared family is. */
export interface ActivityFamily {
  name: string;
  weight: number;
  words: string[];
}

const LINES = `
宣传教育 0.15 = 宣传 宣传教育 教育 宣讲 普及 引导 讲解 倡导 动员 推广 告知 宣传培训 科普 宣传普及
排查巡查 0.3 = 排查 巡查 巡护 检查 摸排 摸底 核查 核实 监测 监督检查 走访 巡回检查 日常巡查 日常检查 自查 普查 入户 筛查 实地核查 现场核查 隐患排查
制止劝阻 0.5 = 制止 劝阻 劝说 劝导
上报反馈 0.15 = 上报 报告 报送 反馈 移交 移送 通报 汇报 转办
受理审核 0.35 = 受理 初审 审核 审查 复审 复核 认定 申请 申报 核实 初评 公示 鉴定 核验
审批许可 0.7 = 审批 许可 批准 核发 颁发 办理 登记注册 准予 发证
登记备案 0.4 = 登记 备案 建档 台账 录入 填报 归档 信息采集 名录 档案管理
发放兑付 0.7 = 发放 兑付 补贴 补助 津贴 救助金 拨付 支付 领取
追缴收缴 0.9 = 追缴 收缴 缴费 收取 代收
处罚查处 0.9 = 处罚 行政处罚 查处 罚款 立案 责令 依法拆除 强制 没收 吊销 执法 打击 整治
整改恢复 0.6 = 整改 恢复 清理 清退 治理 修复 回收 拆除 销号
调解处理 0.8 = 调解 化解 调处 争议处理 仲裁 协调解决 说和
建设管护 0.5 = 建设 修建 管护 养护 维护 维修 改造 更新 安装 施工 项目实施 提升改造 运行维护
规划编制 0.6 = 编制 制定 制订 拟定 编纂 规划编制
统计调查 0.8 = 统计 调查 普查 监测 填报 汇总 数据
培训演练 0.5 = 培训 演练 训练 授课 学习
救助帮扶 0.6 = 救助 帮扶 援助 关爱 慰问 走访慰问 扶持 安置 救治 保障
组织选举 0.7 = 选举 换届 推荐 推选 推荐人选 选拔 候选人 考察 评选 遴选 招录 招聘
奖励表彰 0.9 = 奖励 表彰 激励 颁奖 评优 先进
应急处置 0.7 = 处置 先期处置 应急处置 扑救 抢险 救援 疏散 应急响应 转移安置 应对
值守预警 0.8 = 值班 值守 预警 信息传递
队伍建设 0.6 = 队伍 队伍建设 组建 配备 培育 培养 选聘 辅导员 成立
阵地设施 0.5 = 阵地 设施 场所 站点 中心 网点 设备
服务办理 0.3 = 服务 代办 帮办 咨询 查询 经办 便民 指导
保护管理 0.2 = 保护 管理 监管 监督 监督管理 管控 防治 防控 预防 防范
征收补偿 0.9 = 征收 补偿 征占用 征用 拆迁 安置补偿 评估
验收评定 0.7 = 验收 评定 评审 考核 验收确认 复验
检疫免疫 0.9 = 检疫 免疫 接种 疫苗
开发利用 0.6 = 开发 利用 综合利用 经营 流转 出租 出让 传承
`;

/** Families of activities, each with its words; general to the genre of duty lists. Source: action types of the domain
 *  glossary, refined. */
export const ACTIVITIES: readonly ActivityFamily[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [head = '', words = ''] = line.split(' = ');
    const [name = '', weight] = head.split(' ');
    return { name, weight: Number(weight), words: words.split(' ') };
  });

/** How telling it is that two duties share a family of activities, 0..1, by the name of the family. */
export const ACTIVITY_WEIGHT: ReadonlyMap<string, number> = new Map(
  ACTIVITIES.map(({ name, weight }) => [name, weight])
);
