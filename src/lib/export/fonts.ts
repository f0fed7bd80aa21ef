// Names of the fonts that files ask for.

/** Fonts by use; names as the standard's readers have them, their usual stand-ins in FONT_STAND_INS. */
export const FONTS = {
  title: { ascii: '方正小标宋简体', hAnsi: '方正小标宋简体', eastAsia: '方正小标宋简体', cs: 'Times New Roman' },
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312', cs: 'Times New Roman' },
  first: { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体', cs: 'Times New Roman' },
  second: { ascii: '楷体_GB2312', hAnsi: '楷体_GB2312', eastAsia: '楷体_GB2312', cs: 'Times New Roman' },
  page: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: 'Times New Roman' }
};
export const FONT_STAND_INS: Record<string, string> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  黑体: 'SimHei',
  宋体: 'SimSun'
};

/** Of spreadsheets, which are read on screens. */
export const SCREEN_FONT = '微软雅黑';
