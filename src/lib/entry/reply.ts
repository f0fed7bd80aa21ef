// A reply in official Chinese to whoever asked: for each matter the verdict, the row it rests on, and what comes next.
import type { PartAnswer } from './check.ts';
import type { EntryDuty } from './duty-index.ts';
import { leadOf } from './lead.ts';

/** One matter of a reply. `duty` is the row it quotes, null where no list holds it; `field` says that the lists have
 *  the field at least; `near` are rows quoted for reference where no row answers. */
export interface ReplyMatter {
  asked: string;
  duty: EntryDuty | null;
  field: boolean;
  near: readonly EntryDuty[];
}

/** What a reply is written from: the matters in their order, at least one; `township` and `city` as in the document, ''
 *  where it does not say. */
export interface ReplyInput {
  matters: readonly ReplyMatter[];
  township: string;
  city: string;
}

/** True for an answer that a reply may be written from: it met a matter, is more than a guess and no small talk. */
export function mayBeReplied({ met, certainty, idle }: Pick<PartAnswer, 'met' | 'certainty' | 'idle'>): boolean {
  return met && certainty !== 'low' && !idle;
}

const LIST = { basic: '基本履职事项清单', shared: '配合履职事项清单', reclaimed: '上级部门收回事项清单' } as const;
const NUMBER = '一二三四五六七八九十';
const TITLE = '关于有关事项履职准入比对情况的答复（代拟稿）';

function shortened(text: string): string {
  const first = text.trim().split(/[。！？\n]/u)[0] ?? '';
  return first.length > 48 ? `${first.slice(0, 47)}…` : first;
}

function numbered(at: number): string {
  return NUMBER.charAt(at) || String(at + 1);
}

function quoted(duty: EntryDuty, side: string): string {
  const texts = duty.clauses.filter((clause) => clause.side === side).map(({ text }) => text.replace(/[；。;]$/u, ''));
  return texts.length === 1 ? `${texts[0] ?? ''}。` : `${texts.map((text, at) => `${at + 1}.${text}`).join('；')}。`;
}

function unlisted({ field, near }: ReplyMatter, name: string): string[] {
  return [
    field
      ? '该事项所涉领域清单已有规定，但基本履职事项、配合履职事项、上级部门收回事项三张清单均未列明该项具体任务。'
      : '该事项在基本履职事项、配合履职事项、上级部门收回事项三张清单中均未列明。',
    ...(near.length === 0
      ? []
      : [
          '内容相近、供参考的条目有：' +
            `${near.map((each) => `${LIST[each.list]}第${each.seq}项“${each.name}”`).join('；')}。经核，` +
            '上述条目与该事项内容并不一致。'
        ]),
    `按照乡镇履职事项准入有关要求，清单以外事项确需由${name}承担或者配合的，请先行履行准入审核程序，并明确权限、经费和人员保障。审核通过前，${name}暂不承接，请予理解。`
  ];
}

function listed(duty: EntryDuty, name: string, city: string): string[] {
  const row = `${LIST[duty.list]}第${duty.seq}项“${duty.name}”`;
  const lead = leadOf(duty);
  if (duty.list === 'basic') {
    return [`该事项对应${row}，属${name}基本履职事项。`, `${name}将按照清单确定的职责依法依规办理，办理情况另行反馈。`];
  }
  if (duty.list === 'reclaimed') {
    const bureau = lead?.bureau ?? '承接部门';
    return [
      `该事项对应${row}，已由${bureau}收回承接。`,
      `清单载明的承接部门及工作方式为：“${quoted(duty, 'takeover')}”`,
      `该事项不再由${name}承担，${name}不具备相应实施权限。现将有关情况转${bureau}，请按职责办理；需要${name}提供情况、协助联系群众的，${name}将予支持。`
    ];
  }
  const who = lead === null ? '上级部门' : lead.bureau;
  const role =
    lead?.basis === 'named' ? '牵头负责' : lead?.basis === 'first' ? '（对应上级部门中排序第一）等部门负责' : '负责';
  const bureaus = duty.bureaus.map(({ bureau }) => bureau).join('、');
  return [
    `该事项对应${row}，由${who}${role}，${name}予以配合。对应上级部门：${bureaus}。`,
    `清单载明的上级部门职责为：“${quoted(duty, 'city')}”`,
    `清单载明的乡镇配合职责为：“${quoted(duty, 'township')}”`,
    `请${who}按照职责组织实施。${name}按上述配合职责做好工作；超出配合职责的要求${city === '' ? '' : `，请按${city}有关规定`}` +
      `${city === '' ? '，请' : ''}先行履行准入审核程序。`
  ];
}

/** Paragraphs of the reply, title first. One matter: its paragraphs are numbered 一、二、; several: each matter has a head
 *  一、and its paragraphs are numbered （一）（二）. Rows stand word for word. */
export function replyDraft({ matters, township, city }: ReplyInput): string[] {
  const name = township === '' ? '我乡' : township;
  const lists = `经比对《${township === '' ? '乡镇' : name}履职事项清单》，现答复如下：`;
  const said = (matter: ReplyMatter): string[] =>
    matter.duty === null ? unlisted(matter, name) : listed(matter.duty, name, city);
  const [only, ...more] = matters;
  if (only === undefined) return [];
  if (more.length === 0) {
    const opening = `来文（来电）所述“${shortened(only.asked)}”事项收悉。${lists}`;
    return [TITLE, opening, ...said(only).map((text, at) => `${numbered(at)}、${text}`)];
  }
  return [
    TITLE,
    `来文（来电）所述${matters.length}个事项收悉。${lists}`,
    ...matters.flatMap((matter, at) => [
      `${numbered(at)}、关于“${shortened(matter.asked)}”`,
      ...said(matter).map((text, index) => `（${numbered(index)}）${text}`)
    ])
  ];
}
