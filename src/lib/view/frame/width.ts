// How wide an element is, told in the frame after it changed: what is laid out by it changes its height, and a box that
// changes while it is told of makes the browser speak of a loop.
import type { Attachment } from 'svelte/attachments';

/** Tells the width of an element in whole px, once it is known and whenever it has changed. */
export function widthTold(tell: (width: number) => void): Attachment<HTMLElement> {
  return (node) => {
    let frame = 0;
    let known = -1;
    const size = new ResizeObserver((entries) => {
      const width = Math.round(entries.at(-1)?.contentRect.width ?? 0);
      if (width === known) return;
      known = width;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tell(width));
    });
    size.observe(node);
    return () => {
      size.disconnect();
      cancelAnimationFrame(frame);
    };
  };
}
