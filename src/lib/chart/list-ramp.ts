// Colours of magnitude in a list's own hue, and in the neutral one: seven steps from least to most with readable ink.
import type { ListId } from '../duty/record.ts';
import type { Theme } from './theme.ts';

export interface Shade {
  fill: string;
  ink: string;
}

/** Fixed values by list and theme; steps are even in OKLCH lightness but for a gap where neither dark nor light ink
 *  would reach 4.5 : 1. */
export const LIST_RAMP: Record<'shared' | 'reclaimed', Record<'light' | 'dark', readonly string[]>> = {
  shared: {
    light: ['#e0effd', '#c1ddf6', '#9ecaef', '#79b4e6', '#549dd9', '#1174b4', '#02578b'],
    dark: ['#19313f', '#1e4156', '#22526e', '#296383', '#469ccd', '#62b7e9', '#8ed1fb']
  },
  reclaimed: {
    light: ['#fce8df', '#f6d0be', '#eeb69b', '#e59973', '#db7844', '#b14c03', '#853803'],
    dark: ['#3e281b', '#56331f', '#6d4025', '#844c2a', '#d07843', '#ed925d', '#fdb48c']
  }
};
/** Ink on each step. */
export const LIST_RAMP_INK: Record<'light' | 'dark', readonly string[]> = {
  light: ['#1c1f24', '#1c1f24', '#1c1f24', '#1c1f24', '#1c1f24', '#ffffff', '#ffffff'],
  dark: ['#eceae4', '#eceae4', '#eceae4', '#eceae4', '#0e1012', '#0e1012', '#0e1012']
};

/** The ramps as CSS variables --shared-0 … --reclaimed-6 and --list-ink-0 … that follow the page's colour scheme by its
 *  variables --when-light and --when-dark, of which one is empty: browsers of 2022 know no light-dark(). */
export const RAMP_STYLE = [
  ...(['shared', 'reclaimed'] as const).flatMap((list) =>
    LIST_RAMP[list].light.map((light, step) => bySchemes(`--${list}-${step}`, light, LIST_RAMP[list].dark[step]))
  ),
  ...LIST_RAMP_INK.light.map((light, step) => bySchemes(`--list-ink-${step}`, light, LIST_RAMP_INK.dark[step]))
].join('; ');

function bySchemes(name: string, light: string, dark = light): string {
  return `${name}: var(--when-light, ${light}) var(--when-dark, ${dark})`;
}

/** Fill and ink of a step in a drawing; `basic` is the neutral ramp of the theme. */
export function shade(theme: Theme, list: ListId, step: number): Shade {
  if (list === 'basic') return { fill: theme.ramp[step + 1] ?? theme.ink, ink: theme.rampInk[step + 1] ?? theme.paper };
  const [fill, ink] = [LIST_RAMP[list].light[step] ?? theme.ink, LIST_RAMP_INK.light[step] ?? theme.paper];
  return theme.ink.startsWith('var(')
    ? { fill: `var(--${list}-${step}, ${fill})`, ink: `var(--list-ink-${step}, ${ink})` }
    : { fill, ink };
}
