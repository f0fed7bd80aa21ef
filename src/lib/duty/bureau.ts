// Bureau names: which words are one, what short forms stand for it, which tier it has.

import type { Tier } from './record.ts';

/** A bureau as collected while reading; `forms` are all ways to write it, longest first. */
export interface KnownBureau {
  name: string;
  shortName: string;
  forms: string[];
  tier: Tier;
}

const ENDING =
  /(?:局|委|办|部|会|联|室|院|中心|大队|支队|总队|队|站|所|社|公司|厅|署|处|工委|人大|政协|政府|科协|校|馆|台|行|集团)$/;
const OTHERS =
  /^(.+?(?:局|委|办公室|部|会|院|中心))((?:以?及|、|和)?(?:其[他它]|相关|有关)\p{Script=Han}*(?:部门|单位|机构))$/u;
const UPPER =
  /^(?:国家\p{Script=Han}{2,8}?局|\p{Script=Han}{2,10}?(?:省|州|盟|地区|自治区|市)\p{Script=Han}{2,14}?(?:局|支队|院|公司))$/u;
const REGION = /^\p{Script=Han}{2,10}?(?:省|州|盟|地区|自治区|市|县|区|旗)(?=\p{Script=Han}{2,16}$)/u;
const LONGEST = 32;
const PART = /(?<=.{3})[（(][^（）()]*(?:牵头|配合|主办|协办|负责|参与)[^（）()]*[）)]$/;

/** Beginnings of the names of bodies that every county-level place has, without the place. Source: the standard set-up
 *  of local
 *  government. */
const STEM = new RegExp(
  `^(?:${[
    '委(?:组织部|宣传部|统战部|统一战线|政法委|编办|社会工作部|办公室|党史|老干部|机构编制|网信|巡察)|纪委|人大|政协|残联|残疾人联合会|总工会|红十字会|团委|妇联|妇女联合会|工商联|科协',
    '人民政府|人民法院|人民检察院|人民武装部|供销|发展和改革|教育|科学技术|科技|工业|公安|民政|司法|财政|人力资源|自然资源|生态环境|住房|城市管理|城乡|综合行政执法|交通|水利|水务|农业|畜牧',
    '林业|商务|投资|文化|体育|卫生|退役军人|应急|审计|统计|市场监|医疗保障|行政审批|政务服务|信访|乡村振兴|民族|税务|消防|气象|国有资产|金融|大数据|人防|地方志|档案|融媒体|烟草|供电',
    '住建|城管|卫健|人社|发改|市监|自规|文旅|文广|文体|农牧|农科|医保|教体|教科|经信|工信|商工|商信|住保|综合执法|机关事务|国资|统计|园林|房产|房管'
  ].join('|')})`
);

/** True where the words begin with the stem of a common body (水利局, 委组织部 …). */
export function opensWithStem(words: string): boolean {
  return STEM.test(words);
}

/** True for a body of another place in a cell that begins with the own city's (昌吉州应急管理局, 临江市水利局). */
export function isForeignBureau(words: string): boolean {
  const region = REGION.exec(words);
  return region !== null && ENDING.test(words) && STEM.test(words.slice(region[0].length));
}

/** Customary abbreviations of bureau stems (name without its city). Source: everyday use of Chinese government bodies.
 *  */
const ABBREVIATIONS: [RegExp, string[]][] = [
  [/^发展和改革(?:委员会|局)$/, ['发改委', '发改局', '发展改革委']],
  [/^卫生健康(?:委员会|局)$/, ['卫健委', '卫健局', '卫生健康委', '卫生健康局']],
  [/^人力资源和社会保障局$/, ['人社局', '人力社保局']],
  [/^住房和城乡建设局$/, ['住建局', '住房城乡建设局']],
  [/^自然资源(?:和规划)?局$/, ['自规局', '资源局']],
  [/^市场监督管理局$/, ['市场监管局', '市监局', '市管局']],
  [/^城市管理局$|^城市管理综合(?:行政)?执法局$/, ['城管局']],
  [/^林业和草原局$/, ['林草局', '林业局']],
  [/^农业农村局$/, ['农业局']],
  [
    /^文化体育广播电视和旅游局$|^文化(?:和|广电|体育).*旅游.*局$/,
    ['文旅局', '文体广电旅游局', '文体广旅局', '文化和旅游局']
  ],
  [/^商务和工业信息化局$/, ['商工局', '商务局', '工信局', '商信局']],
  [/^科学技术局$/, ['科技局']],
  [/^行政审批局$/, ['审批局', '政务服务局']],
  [/^应急管理局$/, ['应急局']],
  [/^消防救援(?:局|大队)$/, ['消防局', '消防大队', '消防救援大队']],
  [/^交通运输局$/, ['交通局', '交运局']],
  [/^委组织部$/, ['组织部']],
  [/^委宣传部$/, ['宣传部']],
  [/^委统(?:战|一战线工作)部$/, ['统战部']],
  [/^委政法委(?:员会)?$/, ['政法委']],
  [/^委编办$|^委机构编制委员会办公室$/, ['编办', '编委办']],
  [/^委社会工作部$/, ['社工部', '社会工作部']],
  [/^委党史和文献研究室$|^委党史研究室$/, ['党史研究室', '党史办', '党史和文献研究室']],
  [/^人民政府办公室$/, ['政府办', '政府办公室']],
  [/^残联$|^残疾人联合会$/, ['残联', '残疾人联合会']],
  [/^总工会$/, ['工会']],
  [/^红十字会$/, ['红会']],
  [/^政协$/, ['政协', '政协党组']],
  [/^人大$|^人大常委会$/, ['人大', '人大常委会', '人大党组']],
  [/^生态环境局$/, ['环保局', '生态局']],
  [/^医疗保障局$/, ['医保局']],
  [/^退役军人事务局$/, ['退役军人局']]
];

/** What a document says about its bureaus' place: the city prefix ('' where unknown) and the full names of branches of
 *  higher bodies
 *  (昌吉州生态环境局昌吉市分局), which do not begin with the city. */
export interface BureauPlace {
  city: string;
  branches: ReadonlySet<string>;
}

/** Full name of the branch of a higher body at the beginning of the words, or null. */
export function branchAt(words: string, city: string): string | null {
  if (city === '') return null;
  const at = words.indexOf(city, 1);
  if (at < 4 || at > 24 || !UPPER.test(words.slice(0, at))) return null;
  const rest = /^\p{Script=Han}{0,6}?(?:分局|局|大队|支队|分公司)/u.exec(words.slice(at + city.length));
  return rest === null ? null : words.slice(0, at + city.length) + rest[0];
}

/** True where the words can be a body's official name in this place. */
export function isBureauName(words: string, { city, branches }: BureauPlace): boolean {
  const name = splitOthers(words).name;
  if (words.length < 2 || words.length > LONGEST || !/^[\p{Script=Han}（）()“”]+$/u.test(name)) return false;
  const plain = name.replace(/[（(][^）)]*[）)]$/, '');
  if (!ENDING.test(plain)) return false;
  if (city === '') return false;
  if (plain.startsWith(city)) return plain.length > city.length + 1 && !plain.includes(city, 1);
  return branches.has(plain);
}

/** A cell entry without the part it plays (…局（牵头）) and the unnamed others it adds (…局及其他负有…职责的部门). */
export function splitOthers(entry: string): { name: string; others: boolean } {
  const words = entry.replace(PART, '');
  const match = OTHERS.exec(words);
  return match === null ? { name: words, others: false } : { name: match[1] ?? words, others: true };
}

/** The entries of a bureau cell with their offsets: separated by 、 or a comma, or by a new city prefix right after a
 *  body's ending. */
export function splitCell(cell: string, place: BureauPlace): { name: string; from: number; to: number }[] {
  const entries: { name: string; from: number; to: number }[] = [];
  let from = 0;
  let depth = 0;
  const push = (to: number) => {
    if (to > from) entries.push({ name: cell.slice(from, to), from, to });
  };
  for (let i = 0; i < cell.length; i++) {
    if ('（('.includes(cell.charAt(i))) depth++;
    if ('）)'.includes(cell.charAt(i)) && depth > 0) depth--;
    if (depth > 0 && i - from < LONGEST) continue;
    const separator = '、，,；;/'.includes(cell.charAt(i));
    const joined =
      place.city !== '' && i > from && cell.startsWith(place.city, i) && isBureauName(cell.slice(from, i), place);
    if (!separator && !joined) continue;
    push(i);
    from = separator ? i + 1 : i;
  }
  push(cell.length);
  return entries;
}

/** Standing of a body by its official name. Source: the ordering of bodies in Chinese local government. */
export function tierOf(name: string, city: string): Tier {
  const stem = stemOf(name, city);
  if (stem === null || /^(?:税务局|消防救援(?:局|大队)|气象局|烟草专卖局|国家安全局|海关|邮政管理局)$/.test(stem))
    return 'branch';
  if (/^(?:委|纪委|党史|党校)/.test(stem) && !/^委员会/.test(stem)) return 'party';
  if (/^(?:人大|政协|人民代表大会|中国人民政治协商)/.test(stem)) return 'congress';
  if (
    /(?:残联|残疾人联合会|总工会|红十字会|团委|共青团.*|妇联|妇女联合会|工商联|工商业联合会|科协|科学技术协会|文联|侨联|关工委|计生协会|计划生育协会)$/.test(
      stem
    )
  )
    return 'mass';
  return 'government';
}

/** Everyday short name: 市水利局, 市委组织部, 州生态环境局昌吉市分局. The name itself where the city is unknown. */
export function shortNameOf(name: string, city: string): string {
  if (city === '') return name;
  const stem = stemOf(name, city);
  if (stem !== null) return city.slice(-1) + stem;
  const upper = /^\p{Script=Han}+?(省|州|盟|地区|自治区|市)(?=\p{Script=Han})/u.exec(name);
  return upper === null || upper[0].length >= name.length ? name : (upper[1] ?? '') + name.slice(upper[0].length);
}

/** Short names under every rank a place can have (市水利局, 县水利局 …): texts copied from elsewhere keep another place's rank.
 *  */
export function looseShortNames(name: string, city: string): string[] {
  const stem = stemOf(name, city);
  return stem === null ? [shortNameOf(name, city)] : [...'市县区旗'].map((rank) => rank + stem);
}

/** A bureau with all its ways of being written. Abbreviations come from a general dictionary, the rest from the name.
 *  */
export function describeBureau(name: string, city: string): KnownBureau {
  const shortName = shortNameOf(name, city);
  const stem = stemOf(name, city);
  const forms = new Set([name, shortName]);
  const bare = stem ?? shortName.slice(1);
  if (bare.length >= 3) forms.add(bare);
  for (const [pattern, words] of ABBREVIATIONS) {
    const core = stem ?? bare.replace(/局.+分局$/, '局');
    if (!pattern.test(core)) continue;
    for (const word of words) {
      forms.add(word);
      if (city !== '' && stem !== null)
        forms.add(
          /^(?:组织部|宣传部|统战部|政法委|编办|社会工作部)$/.test(word)
            ? `${city.slice(-1)}委${word}`
            : city.slice(-1) + word
        );
    }
  }
  if (bare.startsWith('委') && bare.length > 2) {
    forms.delete(bare);
    forms.add(bare.slice(1));
  }
  return {
    name,
    shortName,
    tier: tierOf(name, city),
    forms: [...forms].filter((form) => form.length > 1).sort((a, b) => b.length - a.length)
  };
}

/** The one name of `known` that the words misprint: same but for a single missing, added or changed character, or for
 *  the missing last
 *  character of the city. Null where none or several fit. */
export function misprintOf(words: string, known: Iterable<string>): string | null {
  if (words.length < 5) return null;
  let found: string | null = null;
  for (const name of known) {
    if (name === words || !withinOneEdit(words, name)) continue;
    if (found !== null) return null;
    found = name;
  }
  return found;
}

function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}

function stemOf(name: string, city: string): string | null {
  if (city === '') return name.replace(/^[市县区旗](?=.{2,})/, '');
  if (name.startsWith(city)) return name.slice(city.length);
  return isForeignBureau(name) && !name.includes(city) ? name.replace(REGION, '') : null;
}
