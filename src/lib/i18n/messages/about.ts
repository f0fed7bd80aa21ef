// Words of the page about the data.
import { pair } from '../pair.ts';

export const about = pair(
  {
    offlineKept: '这个浏览器已存下应用，服务器停了也能打开。',
    offlineInsecure: '这个地址是 http:// 开头，浏览器不允许离线保存；换成 https:// 的地址，服务器停了也能打开。',
    offlineNone: '这个浏览器不能离线保存，服务器停了就打不开。',
    title: '这些数字从哪里来，可以信到什么程度？',
    lead: '全部数字由一份文件算出：{{duties}}项事项、{{clauses}}条职责。原文{{total}}个非空字符逐字核对，每个恰好计一次，未归位{{unplaced}}个。',
    sourceTitle: '来源与日期',
    sourceFile: '来源文件',
    sourcePlace: '地区',
    sourceDate: '数据日期',
    undated: '文件未注明日期',
    sourceNote:
      '三张清单按2024年以来全国统一的体例编制：基本履职事项、配合履职事项、上级部门收回事项。原文由已公布的PDF提取为文本，文字不作改动，疑误只报告。',
    nationalNote:
      '全国平均数（基本{{basic}}项、配合{{shared}}项、收回{{reclaimed}}项）引自新华社2025年6月报道的中央编办数据，只作背景，不作评分。',
    openTitle: '打开其他乡镇的清单',
    saveTitle: '把整份清单存成表格',
    openChoose: '选择文件…',
    openDrop: '或把文件拖到这里：Word、Excel、PDF、网页、文本、压缩包',
    openHint: '文件只在这台电脑的浏览器里读取和保存，不会发送到任何地方；不再需要时可以关闭。',
    openReading: '正在读取{{file}}…',
    openShown: '正在显示{{file}}。有{{count}}处错误或疑问，见下面的读取报告。',
    openFailed: '{{file}}没有读出来：{{reason}}。原来的清单没有变动。',
    openedNotice: '正在显示您打开的清单：{{place}}（{{file}}）。',
    otherNotice: '正在显示{{place}}的清单（{{file}}）。',
    openedTab: '这个浏览器不保存文件，清单只在这个标签页有效。',
    openedList: '打开过的清单',
    show: '显示',
    builtIn: '{{place}}（内置）',
    close: '关闭这份清单',
    absentTitle: '这份清单不在这台电脑的浏览器里',
    absentText: '地址要的是“{{id}}”。请重新打开它的文件，或者回到内置清单。',
    placeUnknown: '未认出的地区',
    restore: '回到内置清单',
    qualityTitle: '读取报告',
    conservationTitle: '逐字守恒',
    conservationText: '原文每个非空字符必须恰好归入一处：事项的字段、编号和标题，或版面（表头、页码）。对不上就报错。',
    inDuties: '归入事项',
    inFurniture: '归入版面',
    unplaced: '未归位',
    total: '合计',
    charactersUnit: '字符',
    listsTitle: '三张清单',
    columnDuties: '事项',
    columnClauses: '条款',
    cityClauses: '上级职责',
    townshipClauses: '{lower}职责',
    takeoverClauses: '承接方式',
    unattributed: '其中没有写明责任主体的上级职责：{{count}}条',
    categoriesTitle: '各类别在三张清单中的项数',
    problemsTitle: '读取中发现的问题',
    problemsNone: '没有发现问题。',
    problemsCount: '{{kind}}（{{count}}）',
    line: '第{{line}}行',
    wholeFile: '全文',
    countingTitle: '怎么计数',
    countDuty: '事项：清单中编号的一行，编号形如“配合履职70”。同一事项只算一次。',
    countBureau: '按部门看时，一项列了几个部门就在每个部门各算一次；按总数看只算一次。凡按部门相加的地方都会注明。',
    countClause: '条款：职责原文中编号的一句；没有编号的整段算一条。分“上级职责”“{lower}职责”“承接方式”三侧。',
    countActor:
      '谁来做：句首点名的主体都算；“会同、联合、配合”引入的是协同主体，不算责任主体。没有主语时，依次看分组标题、看本项是否只列一个部门；仍不能确定的，记为“没有指明主体”，不猜。',
    countLead: '牵头：只有原文写明牵头或统筹协调才算牵头；否则排在部门栏第一的只称“排序第一”。',
    countRole: '有名无责：部门栏列了它，却没有一条职责点到它。有责无名：条款点到它，部门栏没有列它。',
    countReport:
      '向上报送：由{lower}做、属“上报反馈”类、报给上级的职责。写明报给谁的计给谁；没写明而本项只列一个部门的，计给这个部门；看不出报给哪个部门的只计入合计。村报{lower}、' +
      '报给{lower}自己的不算。按部门、类别、层级和导出都用这一个算法。',
    countDoer: '{lower}一栏里由村居、群众、医院、调查队来做的条款另行标明，不计入{lower}条款。',
    countAction: '工作类型：按用词判断{lower}职责要求做什么，一条可属几类。这是依规则的判断，不是原文标注。',
    countTime:
      '频次和时限只取原文写明的。写明周期（每月、一年两次）、只说定期或日常、遇事即办（立即、及时、发现……后）分开计，从不相加；时限只计到某日或若干天内的。',
    countNone: '表中空白表示没有这回事，“0”或圆点表示算出来是零，两者不同。',
    countFinding: '问题发现只提出疑问，不作结论。每条都附规则、证据和强弱。项数多少不等于工作量大小。',
    glossaryTitle: '用词对照',
    columnWord: '用词',
    columnEnglish: '英文',
    columnMeaning: '含义',
    keysTitle: '键盘',
    columnKey: '按键',
    columnDoes: '作用',
    keySearch: '到搜索框',
    keyEscape: '关闭右侧面板或打开的菜单，焦点回到原处',
    keyTab: '依次到链接、按钮和图',
    keyArrows: '在责任热力图和矩阵的格子间移动',
    keyHome: '到一行的开头、末尾；加 Ctrl 到表的开头、末尾',
    keyEnter: '打开所在的格子、行头或列头',
    licenceTitle: '组成与许可',
    licenceText: '本应用按 MIT 许可发布。运行时包含下列开放源码组件，全部随应用自带，不访问外部网络。',
    licencePart: '组成',
    licenceKind: '许可',
    licenceUse: '用途',
    useEngine: '浏览器内数据库',
    useChart: '柱、线、网络和流向图',
    useScale: '刻度、排序和布局计算',
    useTable: '结果表整形',
    useArrow: '数据文件读写',
    useFrame: '页面框架',
    useWords: '界面文字',
    useGraph: '网络指标',
    usePinyin: '拼音检索',
    useFile: '导出文件',
    useStore: '本机保存办理记录',
    licenceData: '清单原文为政府公开信息。'
  },
  {
    offlineKept: 'This browser keeps the app: it opens without the server too.',
    offlineInsecure:
      'This address begins with http://, so the browser keeps nothing for use without the server; at an https:// address it would.',
    offlineNone: 'This browser keeps nothing for use without the server.',
    title: 'Where do these figures come from, and how far can they be trusted?',
    lead:
      'Every figure is computed from one document: {{duties, count(one: duty; other: duties)}}, ' +
      '{{clauses, count(one: clause; other: clauses)}}. Each of its {{total}} non-blank characters is ' +
      'accounted for exactly once; {{unplaced, count(one: fits; other: fit)}} nowhere.',
    sourceTitle: 'Source and date',
    sourceFile: 'Source file',
    sourcePlace: 'Place',
    sourceDate: 'Date of the data',
    undated: 'the document is undated',
    sourceNote:
      'The three lists follow the form used throughout China since 2024: basic duties, shared duties, ' +
      'duties taken back by the {upper}. The text was extracted from a published PDF; nothing is ' +
      'corrected, likely misprints are only reported.',
    nationalNote:
      'The national means ({{basic}} basic, {{shared}} shared, {{reclaimed}} reclaimed) are figures of ' +
      'the central staffing office as quoted by Xinhua in June 2025: context, never a score.',
    openTitle: "Open another township's lists",
    saveTitle: 'Save the whole lists as tables',
    openChoose: 'Choose a file…',
    openDrop: 'or drop it here: Word, Excel, PDF, web page, text, archive',
    openHint: 'Files are read and kept in this browser only and sent nowhere; close them when you no longer need them.',
    openReading: 'Reading {{file}}…',
    openShown: 'Now showing {{file}}. Errors or doubts: {{count}}; see the reading report below.',
    openFailed: '{{file}} could not be read: {{reason}}. The lists shown before are unchanged.',
    openedNotice: 'Showing the lists you opened: {{place}} ({{file}}).',
    otherNotice: 'Showing the lists of {{place}} ({{file}}).',
    openedTab: 'This browser stores no files: the lists last as long as this tab.',
    openedList: 'Lists you opened',
    show: 'Show',
    builtIn: '{{place}} (built in)',
    close: 'Close these lists',
    absentTitle: 'These lists are not in this browser',
    absentText: 'The address asks for “{{id}}”. Open their file again, or go back to the built-in lists.',
    placeUnknown: 'place not recognised',
    restore: 'Back to the built-in lists',
    qualityTitle: 'Reading report',
    conservationTitle: 'Every character counted once',
    conservationText:
      'Each non-blank character of the source must belong to exactly one place: a field, number or ' +
      'heading of a duty, or page furniture (table heads, page marks). Anything else is reported as an ' +
      'error.',
    inDuties: 'in duties',
    inFurniture: 'in page furniture',
    unplaced: 'in neither',
    total: 'total',
    charactersUnit: 'characters',
    listsTitle: 'The three lists',
    columnDuties: 'Duties',
    columnClauses: 'Clauses',
    cityClauses: '{Upper} clauses',
    townshipClauses: '{Lower} clauses',
    takeoverClauses: 'Takeover clauses',
    unattributed: '{Upper} clauses that name no actor: {{count}}',
    categoriesTitle: 'Duties of each category in the three lists',
    problemsTitle: 'What the reader found doubtful',
    problemsNone: 'Nothing was found.',
    problemsCount: '{{kind}} ({{count}})',
    line: 'line {{line}}',
    wholeFile: 'whole document',
    countingTitle: 'How things are counted',
    countDuty: 'Duty: one numbered row of a list, such as shared 70. A duty counts once.',
    countBureau:
      'In by-bureau views a duty counts once for each bureau it lists, in totals once. Every by-bureau sum says so.',
    countClause:
      'Clause: one numbered sentence of a duty text; a text without numbers is one clause. Clauses ' +
      'stand on the {upper}, {lower} or takeover side.',
    countActor:
      'Who acts: all subjects named at the start of a clause. Bodies brought in by 会同, 联合 or 配合 are ' +
      'partners, not actors. Without a subject the group heading decides, then a sole listed bureau; ' +
      'what is still open is shown as naming nobody and never guessed.',
    countLead:
      'Lead: only where the text says 牵头 or 统筹协调; otherwise the first of the bureau column is called ' +
      'first listed, never lead.',
    countRole:
      'Listed without duty: in the bureau column, but no clause names it. Acting but unlisted: a ' +
      'clause names it, the column does not.',
    countReport:
      'Upward reports: clauses of the reporting type that the {lower} does and that go to a body ' +
      'above. They count for the bureau they name; where they name nobody, for the sole bureau of the ' +
      'duty; where that is not clear, in the total only. Reports from village to {lower}, or within ' +
      'the {lower}, are none. By bureau, category, tier and in files it is the same count.',
    countDoer:
      'Clauses of the {lower} column that villages, people, hospitals or survey teams do are shown as ' +
      'such and are no {lower} clauses.',
    countAction:
      'Action types are judged by the words of a {lower} clause; a clause may have several. They are ' +
      'rules of thumb, not marks of the source.',
    countTime:
      'Cadence and deadline are taken only where the text states them. A stated period (monthly, twice ' +
      'a year), “regularly” or “daily work”, and what waits for an event (at once, in time, when ' +
      'found) are never added up; a time limit is a day or a number of days.',
    countNone: 'An empty cell means there is no such thing; a 0 or a dot means that it was counted and came to zero.',
    countFinding:
      'Findings ask, they do not accuse. Each carries its rule, its evidence and how strong it is. The ' +
      'number of duties is not the amount of work.',
    glossaryTitle: 'Glossary',
    columnWord: 'Chinese',
    columnEnglish: 'English',
    columnMeaning: 'Meaning',
    keysTitle: 'Keyboard',
    columnKey: 'Keys',
    columnDoes: 'What they do',
    keySearch: 'go to the search field',
    keyEscape: 'close the panel or an open menu and return to where you were',
    keyTab: 'go through links, buttons and pictures',
    keyArrows: 'move between cells of heatmap and matrix',
    keyHome: 'start and end of a row; with Ctrl of the table',
    keyEnter: 'open the cell, row head or column head',
    licenceTitle: 'Parts and licences',
    licenceText:
      'The app is published under the MIT licence. It carries these open-source parts; none of them ' +
      'reaches an outside network.',
    licencePart: 'Part',
    licenceKind: 'Licence',
    licenceUse: 'Used for',
    useEngine: 'database in the browser',
    useChart: 'bars, lines, graphs and flows',
    useScale: 'scales, order and layout',
    useTable: 'reshaping result tables',
    useArrow: 'reading and writing data files',
    useFrame: 'pages',
    useWords: 'interface words',
    useGraph: 'network measures',
    usePinyin: 'search by pinyin',
    useFile: 'exported files',
    useStore: 'keeping the review register on this device',
    licenceData: 'The text of the lists is public government information.'
  }
);
