// Compares a picture with the saved one in tests/snapshots; UPDATE_SNAPSHOTS=1 saves it, a difference is written beside
// as .actual.svg.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Figure } from '../../src/lib/chart/figure.ts';
import { renderSvg } from '../../src/lib/chart/render.ts';
import { PAPER, type Size } from '../../src/lib/chart/theme.ts';

const FOLDER = join(import.meta.dirname, '..', 'snapshots');

/** SVG text of a figure as it goes into files, at `width` px. */
export function picture(figure: Figure, width: number): string {
  const size: Size = { width, height: figure.height(width) };
  return figure.drawing.kind === 'svg'
    ? figure.drawing.svg(PAPER, size)
    : renderSvg(figure.drawing.spec(PAPER, size), size);
}

/** Fails unless `drawn`, one element a line, equals tests/snapshots/<name>.svg to the byte. A missing picture is saved
 *  only under UPDATE_SNAPSHOTS=1. */
export async function expectSnapshot(name: string, drawn: string): Promise<void> {
  const svg = `${drawn.replaceAll('><', '>\n<')}\n`;
  const file = join(FOLDER, `${name}.svg`);
  const actual = join(FOLDER, `${name}.actual.svg`);
  const saved = await readFile(file, 'utf8').catch(() => null);
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, svg);
    await rm(actual, { force: true });
    return;
  }
  if (saved !== svg) await writeFile(actual, svg);
  expect(
    saved === null
      ? 'no saved picture: run with UPDATE_SNAPSHOTS=1'
      : saved === svg
        ? 'same'
        : `differs, see ${name}.actual.svg`
  ).toBe('same');
  await rm(actual, { force: true });
}

/** The figure's picture against its saved one, named by the figure's id. */
export async function expectPicture(figure: Figure, width: number, name: string = figure.id): Promise<void> {
  await expectSnapshot(name, picture(figure, width));
}
