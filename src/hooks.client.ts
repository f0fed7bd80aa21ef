// Lets the prerendered page be painted before it is hydrated.

const PATIENCE = 300;

/** Resolves after the first frame, or after a moment in a tab that draws none. */
export function init(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}
