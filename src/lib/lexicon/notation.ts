// How Chinese papers number, count and date: numerals and signs, no words of any subject (those are rows of tables).

/** Digits from one to nine in their order. */
export const DIGITS = '一二三四五六七八九';
export const TEN = '十';
export const HUNDRED = '百';
export const ZERO = '零';
/** The zero of numbers written digit by digit (二〇二五). */
export const NOUGHT = '〇';
/** Numerals up to ten, and up to 999, as the inside of a character class. */
export const UP_TO_TEN = DIGITS + TEN;
export const NUMERALS = UP_TO_TEN + HUNDRED;
/** Numerals of a quantity, with 两. */
export const QUANTITY = `0-9０-９${NUMERALS}两`; /** Digits that count several things. */
export const SEVERAL = '两二三四五六七八';
/** The two cycles that Word numbers paragraphs by. */
export const STEMS = '甲乙丙丁戊己庚辛壬癸';
export const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Stands before an ordinal: 第一, 第3项. */
export const ORDINAL = '第';
/** What counted things are called: 12项, 3条. */
export const PIECES = '项条个';
/** Stands before a count of all: （共12项）. */
export const IN_ALL = '共';
export const YEAR = '年';
export const MONTH = '月';
export const DAY = '日';
/** What marks are counted in: 5分. */
export const POINTS = '分';

/** Sources of regular expressions, none with a group of its own. A number that opens a heading: 一、 （一）. */
export const THEME_NUMBER = `(?:[${UP_TO_TEN}]{1,3}、|[（(][${UP_TO_TEN}]{1,3}[）)])`;
/** A count in brackets: （共12项）, (3条). */
export const COUNT_IN_BRACKETS = `[（(]${IN_ALL}?\\s*\\d+\\s*[${PIECES}]\\s*[）)]`;
/** The page of a page mark, and how many there are: 第3页 共12页. */
export const PAGE = '页';
export const PAGES_IN_ALL = '[共总]';
/** An item of an enumeration in a sentence: 一是. */
export const ITEM = `[${UP_TO_TEN}]{1,2}是`;

/** A character of usual width, where only the room that text takes counts. */
export const ANY_CHARACTER = '字';
