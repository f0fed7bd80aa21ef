// Headings whose last line would hold a single character, in browsers that do not balance lines themselves (Chrome
// before 114, Firefox before 121).

const HEADINGS = 'h1, h2, h3, p.lead';

/** Keeps the last line of the headings in `root` longer than one character, by giving them a little less room where it
 *  is not; looks again when the page or its width changes. Returns what ends it; nothing is done where the browser
 *  balances lines. */
export function keepLastLines(root: HTMLElement): () => void {
  if (CSS.supports('text-wrap', 'balance')) return () => undefined;
  let asked = 0;
  const look = () => {
    asked = 0;
    for (const heading of root.querySelectorAll<HTMLElement>(HEADINGS)) {
      heading.style.paddingInlineEnd = '';
      if (endsAlone(heading)) heading.style.paddingInlineEnd = '1.2em';
    }
  };
  const ask = () => {
    if (asked === 0) asked = requestAnimationFrame(look);
  };
  const changes = new MutationObserver(ask);
  changes.observe(root, { subtree: true, childList: true, characterData: true });
  const size = new ResizeObserver(ask);
  size.observe(root);
  ask();
  return () => {
    changes.disconnect();
    size.disconnect();
    cancelAnimationFrame(asked);
  };
}

/** Whether the last character of an element stands on a line of its own; a mark at the end counts with the character
 *  before it. */
export function endsAlone(element: HTMLElement): boolean {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const places: { node: Text; at: number }[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1)
      if (/[\p{L}\p{N}]/u.test(data.charAt(at))) places.push({ node: node as Text, at });
  }
  const [before, last] = places.slice(-2);
  if (before === undefined || last === undefined) return false;
  return boxOf(before).bottom < boxOf(last).top + 1;
}

function boxOf({ node, at }: { node: Text; at: number }): DOMRect {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect();
}
