// Colours and type of every picture: as CSS variables on screen, as fixed values in files.
import type { ListId } from '../duty/record.ts';

/** What a drawing may use. All values are CSS colours; `font` names families without quotes (they would break SVG). */
export interface Theme {
  font: string;
  paper: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  mark: string;
  markSoft: string;
  lists: Record<ListId, string>;
  /** Magnitude from least to most, one hue. */
  ramp: readonly string[];
  /** Readable ink on each step of the ramp. */
  rampInk: readonly string[];
}

export interface Size {
  width: number;
  height: number;
}

const FONT = 'Noto Sans SC, Source Han Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif';

/** Quotation marks and dots of an English sentence at their own width, where Chinese fonts give them that of a
 *  character: a style sheet's rule, and the fonts with it in front. The page's own is in app.css. */
export const LATIN_MARKS =
  "@font-face { font-family: 'Latin marks'; src: local('Segoe UI'), local('Helvetica Neue'), local('Arial'), " +
  "local('Liberation Sans'), local('DejaVu Sans'); unicode-range: U+2018-201D, U+2026; }";
export const MARKED_FONT = `Latin marks, ${FONT}`;

const steps = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** On screen: colours follow the page's theme through CSS variables. */
export const SCREEN: Theme = {
  font: FONT,
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  line: 'var(--line)',
  mark: 'var(--mark)',
  markSoft: 'var(--mark-soft)',
  lists: { basic: 'var(--basic)', shared: 'var(--shared)', reclaimed: 'var(--reclaimed)' },
  ramp: steps.map((step) => `var(--m${step})`),
  rampInk: steps.map((step) => `var(--m${step}-ink)`)
};

/** In files and on paper: the light theme, with fixed values. */
export const PAPER: Theme = {
  font: FONT,
  paper: '#ffffff',
  ink: '#1c1f24',
  ink2: '#4a4f57',
  ink3: '#686d75',
  line: '#d9d6cf',
  mark: '#3d5a6c',
  markSoft: '#c3ced6',
  lists: { basic: '#4b5563', shared: '#0072b2', reclaimed: '#d55e00' },
  ramp: ['#eef2f5', '#d9e2e9', '#bfcfda', '#9fb6c6', '#7a98ac', '#567a92', '#365b74', '#1d3c53'],
  rampInk: ['#1c1f24', '#1c1f24', '#1c1f24', '#1c1f24', '#1c1f24', '#ffffff', '#ffffff', '#ffffff']
};
