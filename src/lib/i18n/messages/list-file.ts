// Words of files that hold lists and nothing else: titles, heads, and how the empty template is filled in. The lists
// themselves are written in Chinese in either language.
import { pair } from '../pair.ts';

export const listFileWords = pair(
  {
    hint: '三张清单按公布的样子写进一个文件：编号、类别、名称、部门、职责，一字不改；存下的文件可以在这里重新打开。',
    flaggedHint: '拿不准的行在“待核对”一栏注明，对照原文后可以删去这一栏。',
    saveXlsx: '存为 Excel 表格',
    saveDocx: '存为 Word 文件',
    template: '下载空白模板（Excel）',
    templateHint: '手里只有文字、没有表格？照模板填好再打开。',
    working: '正在生成…',
    saved: '已保存{{name}}（{{size}} KB）',
    failed: '没有生成{{name}}：{{reason}}',
    lists: '履职事项清单',
    basic: '基本履职事项清单',
    shared: '配合履职事项清单',
    reclaimed: '上级部门收回事项清单',
    bureauBack: '承接部门',
    wayBack: '工作方式',
    flag: '待核对',
    leadBureau: '牵头部门：',
    helperBureaus: '配合部门：',
    total: '（共{{count}}项）',
    month: '（{{year}}年{{month}}月）',
    day: '（{{year}}年{{month}}月{{day}}日）',
    templateName: '履职事项清单模板',
    dateHere: '（填写年月，没有可以空着）',
    guide: '填写说明',
    place: '（填写县市区和乡镇街道的名称）',
    guideTitle: '履职事项清单怎么填',
    guideSheets: '一张清单一个工作表。没有的清单，把那个工作表留空或删去。',
    guidePlace:
      '每个工作表第一行是标题，把括号和括号里的字换成地名，如“某某市某某乡”；三个标题写同一个地方。第二行写日期，如“（2025年6月）”。',
    guideHeads: '第三行是表头，不要改动。从第四行起，一行写一项事项，不要合并单元格，不要插入空行。',
    guideNumber: '写阿拉伯数字 1、2、3……每张清单各自从 1 起，中间不要断号。',
    guideCategory: '写全，每行都写，不要只写在第一行。格子右边的箭头有常用类别，也可以写自己的。',
    guideName: '写一整句，不写编号，不换行。',
    guideBureau: '写部门全称，几个部门之间用顿号“、”分开。牵头的写在最前，并在名称后注明“（牵头）”。',
    guideCity:
      '写上级部门做什么。一条一行（按 Alt+Enter 换行），行首写“1.”“2.”。几个部门各有职责时，先单独一行写部门名称，下面写它的条款。',
    guideTownship: '写乡镇（街道）配合做什么，写法同上。',
    guideTakeover: '先写承接部门，再写冒号和工作方式，如“某某市某某局：通过……开展……工作”。两个部门各写一段，换行分开。',
    guideMore: '还要留备注、法律依据、编码的，在右边加列，写上表头；打开后会显示在事项页上。',
    guideOpen: '填好后保存，在“数据说明”页选择这个文件，或把它拖进去。拿不准的地方会逐条询问，不会自作主张。',
    colon: '：',
    guideText: '怎么写',
    guideStep1: '工作表',
    guideStep2: '标题',
    guideStep3: '表头',
    guideStep4: '还想多写',
    guideStep5: '写完以后'
  },
  {
    hint:
      'The three lists in one file as they are published: number, category, name, bureaus and duties, word for word. ' +
      'The file can be opened here again.',
    flaggedHint: 'Rows that were not read with certainty say so in a last column; take it out once they are compared.',
    saveXlsx: 'Save as Excel workbook',
    saveDocx: 'Save as Word document',
    template: 'Download an empty template (Excel)',
    templateHint: 'Text only, no table? Fill in the template and open it.',
    working: 'Being made…',
    saved: 'Saved {{name}} ({{size}} KB)',
    failed: '{{name}} was not made: {{reason}}',
    lists: 'lists of duties',
    basic: 'basic duties',
    shared: 'shared duties',
    reclaimed: 'duties taken back',
    bureauBack: 'bureau taking over',
    wayBack: 'way of taking over',
    flag: 'to compare',
    leadBureau: 'lead: ',
    helperBureaus: 'cooperating: ',
    total: ' ({{count}})',
    month: '({{year}}-{{month}})',
    day: '({{year}}-{{month}}-{{day}})',
    templateName: 'template of duty lists',
    dateHere: '(year and month; may stay empty)',
    guide: 'How to fill in',
    place: '(name of the county and the township)',
    guideTitle: 'How to fill in lists of duties',
    guideSheets: 'One sheet a list. Leave the sheet of a list that you do not have empty, or take it out.',
    guidePlace:
      'The first row of each sheet is its title: put the name of the place, in Chinese, instead of the brackets and what ' +
      'stands in them; the same name in all three. The second row may hold the date, as （2025年6月）.',
    guideHeads:
      'The third row holds the heads; leave them as they are. From the fourth row on, one duty a row: no merged cells, ' +
      'no blank rows.',
    guideNumber: 'Figures 1, 2, 3 … from 1 in each list, without gaps.',
    guideCategory: 'In full in every row, not in the first alone. The arrow offers usual ones; others may be typed.',
    guideName: 'One whole sentence without its number and without a line break.',
    guideBureau: 'Full names with 、 between them; the leading one first, with （牵头） behind its name.',
    guideCity:
      'What the upper level does: one line a clause (Alt+Enter breaks the line), each with 1. 2. before it. Where ' +
      'several bureaus have duties of their own, the name of the bureau stands on a line of its own above them.',
    guideTownship: 'What the township does, written in the same way.',
    guideTakeover:
      'The bureau that takes over, a colon, then how. Two bureaus stand one below the other, each with its own text.',
    guideMore:
      'For remarks, legal bases or codes add columns on the right with a head; they will stand on the duty page.',
    guideOpen:
      'Save the file, then choose it on the page “About”, or drop it there. What is in doubt is asked about ' +
      'line by line; nothing is decided for you.',
    colon: ': ',
    guideText: 'What to write',
    guideStep1: 'Sheets',
    guideStep2: 'Title',
    guideStep3: 'Heads',
    guideStep4: 'More columns',
    guideStep5: 'When it is filled in'
  }
);
