// Carrying a mark of the matrix along its row: with the mouse or a pen, or by keyboard.
import type { Attachment } from 'svelte/attachments';

/** A mark and the column that it is carried to, bureaus by official name. */
export interface Carried {
  duty: string;
  from: string;
  to: string;
}

/** Pixels that a pressed pointer moves before it carries; a shorter way is a click. */
const SLACK = 5;
const LIFT = 'm';

/** The mark that is carried, if any. Cells of a row that holds it tell their duty and bureau by `data-row` and
 *  `data-bureau`, and by `data-carry` that their mark can be lifted. */
export class Carrying {
  /** What is held; `to` is the column under it, '' where there is none to set it down in. */
  held = $state.raw<Carried | null>(null);
  #dropped = false;

  /** `ondrop` is told where a mark was set down, in a column other than its own. */
  constructor(private readonly ondrop: (carried: Carried) => void) {}

  /** Hears pointer and keys of a grid; to be set on the element that holds its table. */
  readonly attach: Attachment<HTMLElement> = (box) => {
    let pressed: { cell: HTMLElement; x: number; y: number; pointer: number } | null = null;
    const down = (event: PointerEvent) => {
      this.#dropped = false;
      const cell = cellOf(event.target, '[data-carry]');
      if (cell === null || event.button !== 0 || event.pointerType === 'touch') return;
      pressed = { cell, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    };
    const move = (event: PointerEvent) => {
      if (pressed === null || event.pointerId !== pressed.pointer) return;
      if (this.held === null) {
        if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < SLACK) return;
        box.setPointerCapture(event.pointerId);
        this.#lift(pressed.cell);
      }
      event.preventDefault();
      this.#over(document.elementFromPoint(event.clientX, event.clientY));
    };
    const up = (event: PointerEvent) => {
      if (pressed === null || event.pointerId !== pressed.pointer) return;
      pressed = null;
      if (this.held === null) return;
      this.#dropped = true;
      this.#drop();
    };
    const cancel = () => {
      pressed = null;
      this.held = null;
    };
    const press = (event: KeyboardEvent) => {
      const cell = cellOf(event.target, '[data-at]');
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (this.held === null) {
        if (event.key.toLowerCase() !== LIFT || cell?.matches('[data-carry]') !== true) return;
        this.#lift(cell);
      } else if (event.key === 'Escape') {
        this.held = null;
      } else if (event.key === 'Enter' || event.key === ' ' || event.key.toLowerCase() === LIFT) {
        this.#over(cell);
        this.#drop();
      } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        // A mark stays in its row.
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    /** The pointer that set a mark down makes a click too, which means nothing more. */
    const click = (event: MouseEvent) => {
      if (!this.#dropped) return;
      this.#dropped = false;
      event.stopPropagation();
    };
    const focus = ({ target }: FocusEvent) => {
      if (this.held !== null && pressed === null) this.#over(target);
    };
    const hears = [
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', cancel],
      ['keydown', press],
      ['click', click],
      ['focusin', focus]
    ] as [string, EventListener][];
    for (const [name, hear] of hears) box.addEventListener(name, hear, true);
    return () => {
      for (const [name, hear] of hears) box.removeEventListener(name, hear, true);
    };
  };

  #lift({ dataset }: HTMLElement): void {
    const { row = '', bureau = '' } = dataset;
    this.held = { duty: row, from: bureau, to: '' };
  }

  #over(target: EventTarget | null): void {
    if (this.held === null) return;
    const { row, bureau = '' } = cellOf(target, '[data-bureau]')?.dataset ?? {};
    const to = row === this.held.duty && bureau !== this.held.from ? bureau : '';
    if (to !== this.held.to) this.held = { ...this.held, to };
  }

  #drop(): void {
    const carried = this.held;
    this.held = null;
    if (carried !== null && carried.to !== '') this.ondrop(carried);
  }
}

function cellOf(target: EventTarget | null, of: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(of) : null;
}
