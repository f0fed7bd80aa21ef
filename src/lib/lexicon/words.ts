// Chinese duty texts to words: subject terms, activity words, plain words, boilerplate; and the topics they point to.
import { ACTIVITIES } from './activities.ts';
import { POINTERS, type Topic } from './thesaurus.ts';

/** One word of a text. `from`/`to` are UTF-16 offsets, `to` exclusive. kind: `subject` is a term of the thesaurus,
 *  `activity` says what is done,
 *  `plain` any other content word of two or more characters, `stop` boilerplate of the genre. */
export interface Word {
  text: string;
  from: number;
  to: number;
  kind: 'subject' | 'activity' | 'plain' | 'stop';
}

/** A topic of the thesaurus found in a text. `weight` is the sum over its terms (1 for a plain term, less for weak and
 *  shared ones), > 0. */
export interface TopicHit {
  topic: string;
  group: string;
  field: string;
  terms: string[];
  weight: number;
}

/** A family of activities found in a text with the words that matched, in order of the text. */
export interface ActivityHit {
  family: string;
  words: string[];
}

const STOP =
  `工作 负责 做好 开展 组织 组织开展 落实 加强 推进 推动 指导 协助 配合 协调 统筹 实施 组织实施 执行 履行 贯彻 贯彻执行 按照 根据 依法 依规
有关 相关 以及 及其 其他 进行 完成 建立 健全 建立健全 完善 本乡 本镇 本街道 本村 辖区 辖区内 属地 所属村 乡镇 各乡镇 街道 各村 区域
行政区域 范围内 权限 权限范围内 职责 责任 事项 任务 要求 制度 机制 情况 问题 信息 政策 措施 内容 方面 部门 上级 上级部门 行业部门
主管部门 单位 个人 人员 群众 村民 居民 农民 农户 农牧民 农村 乡村 基层 本市 市级 县级 及时 定期 日常 积极 认真 有效 切实 进一步 全面
深入 持续 不断 提升 提高 增强 优化 促进 保证 确保 严格 规范 强化 抓好 牢固 树立 坚持 发展 支持 鼓励 参与 发挥 作用 材料 资料 申请材料
会议 方案 通知 文件 标准 名单 公告 签字 盖章 行为 活动 对象 重点 年度 季度 全市 全乡 高度重视 提高认识 请各 请各乡 各乡 各单位 主要领导
分管领导 靠前指挥 压实责任 纳入考核 年终考核 通报批评 排名 月底前 截止 进度 逾期 报送总结 台账 建立台账 专人 安排专人 务必 不得 严禁
予以 未经批准 擅自 违反 规定 违反规定 违法 违法行为 线索 国家机关 企业事业单位 机构 体系 能力 水平 质量 管理工作 服务工作 相关工作
具体 一是 二是 三是 为了 其中 国家 正常 地方 包括 使用 造成 取得 提供 举报 投诉 方式 工作要求 统一 共同 推行 合法 良好 存在 发现 参加`.split(
    /\s+/
  );

interface Entry {
  subject: boolean;
  stop: boolean;
  families: string[];
}

function lexicon(): { entries: Map<string, Entry>; longest: Map<string, number> } {
  const entries = new Map<string, Entry>();
  const longest = new Map<string, number>();
  const entry = (word: string): Entry => {
    const known = entries.get(word) ?? { subject: false, stop: false, families: [] };
    entries.set(word, known);
    longest.set(word.charAt(0), Math.max(longest.get(word.charAt(0)) ?? 0, word.length));
    return known;
  };
  for (const term of POINTERS.keys()) entry(term).subject = true;
  for (const family of ACTIVITIES) for (const word of family.words) entry(word).families.push(family.name);
  for (const word of STOP) entry(word).stop = true;
  const endings = new Map(ACTIVITIES.flatMap(({ words }) => words).map((word) => [word, entry(word).families]));
  for (const [word, known] of entries) {
    for (let length = 2; known.subject && known.families.length === 0 && length + 2 <= word.length; length += 1)
      known.families = endings.get(word.slice(-length)) ?? [];
  }
  return { entries, longest };
}

const { entries: ENTRIES, longest: LONGEST } = lexicon();
const HAN = /\p{Script=Han}/u;
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
const GAP_COST = 1.3;

function plainWords(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of SEGMENTER.segment(text.slice(from, to))) {
    if (isWordLike && segment.length > 1 && (HAN.test(segment) || /^[A-Za-z0-9]+$/.test(segment))) {
      words.push({ text: segment, from: from + index, to: from + index + segment.length, kind: 'plain' });
    }
  }
  return words;
}

/** Words of a text in order, without overlap: the split that needs the fewest words over the terms of the thesaurus,
 *  the activity words and the
 *  boilerplate; what none of them covers goes to the platform's word breaker. Single characters and punctuation are
 *  left out. Never throws. */
export function segment(text: string): Word[] {
  const size = text.length;
  const cost = new Float64Array(size + 1);
  const step = new Int32Array(size + 1);
  const costAt = (at: number): number => cost[at] ?? 0;
  const stepAt = (at: number): number => step[at] ?? 0;
  for (let at = size - 1; at >= 0; at -= 1) {
    let best = costAt(at + 1) + GAP_COST;
    const reach = Math.min(LONGEST.get(text.charAt(at)) ?? 0, size - at);
    for (let length = reach; length >= 1; length -= 1) {
      if (1 + costAt(at + length) < best && ENTRIES.has(text.slice(at, at + length))) {
        best = 1 + costAt(at + length);
        step[at] = length;
      }
    }
    cost[at] = best;
  }
  const words: Word[] = [];
  let gap = 0;
  let at = 0;
  const closeGap = (): void => {
    if (at - gap > 1) words.push(...plainWords(text, gap, at));
  };
  while (at < size) {
    if (stepAt(at) === 0) {
      at += 1;
      continue;
    }
    closeGap();
    const word = text.slice(at, at + stepAt(at));
    const entry = ENTRIES.get(word);
    const kind = entry?.subject ? 'subject' : entry?.families.length ? 'activity' : 'stop';
    words.push({ text: word, from: at, to: at + word.length, kind });
    at += word.length;
    gap = at;
  }
  closeGap();
  return words;
}

/** Content words of a text as printed, in order, repeats kept: thesaurus terms and plain words; activity words and
 *  boilerplate are left out. */
export function contentWords(text: string): string[] {
  return segment(text)
    .filter((word) => word.kind === 'subject' || word.kind === 'plain')
    .map((word) => word.text);
}

/** Topics of the thesaurus that a text speaks of, heaviest first (ties in thesaurus order); empty where it names none.
 *  A term counts once however often it is repeated. */
export function topicsOf(text: string): TopicHit[] {
  const hits = new Map<Topic, TopicHit>();
  const seen = new Set<string>();
  for (const word of segment(text)) {
    if (word.kind !== 'subject' || seen.has(word.text)) continue;
    seen.add(word.text);
    for (const { topic, weight } of POINTERS.get(word.text) ?? []) {
      const hit = hits.get(topic) ?? {
        topic: topic.name,
        group: topic.group,
        field: topic.field,
        terms: [],
        weight: 0
      };
      hit.terms.push(word.text);
      hit.weight += weight;
      hits.set(topic, hit);
    }
  }
  return [...hits].sort(([a, x], [b, y]) => y.weight - x.weight || a.id - b.id).map(([, hit]) => hit);
}

/** Activity families among words of `segment`: family → its words as printed without repeats, in the order of the table
 *  in activities.ts.
 *  A subject term that ends in an activity word (消防安全排查) names that activity too. */
export function activitiesIn(words: readonly Word[]): Map<string, string[]> {
  const hits = new Map<string, string[]>();
  for (const { text } of words) {
    for (const family of ENTRIES.get(text)?.families ?? []) {
      const known = hits.get(family) ?? [];
      if (!known.includes(text)) known.push(text);
      hits.set(family, known);
    }
  }
  return new Map(ACTIVITIES.flatMap(({ name }) => (hits.has(name) ? [[name, hits.get(name) ?? []]] : [])));
}

/** Activity families that a text names, in the order of the table in activities.ts, each with the words that say so (no
 *  repeats). */
export function activitiesOf(text: string): ActivityHit[] {
  return [...activitiesIn(segment(text))].map(([family, words]) => ({ family, words }));
}

/** Inverse document frequency of words over texts: word → ln((n + 1) / (df + 0.5)), > 0; `unknown` is the value for a
 *  word in no text. */
export function inverseFrequency(texts: readonly string[][]): { of: Map<string, number>; unknown: number } {
  const count = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) count.set(word, (count.get(word) ?? 0) + 1);
  const total = texts.length + 1;
  return {
    of: new Map([...count].map(([word, documents]) => [word, Math.log(total / (documents + 0.5))])),
    unknown: Math.log(total / 0.5)
  };
}
