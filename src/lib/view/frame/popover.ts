// Popovers for browsers that have none: Chrome before 114, Firefox before 125.

/** Loads what stands in for the platform's popovers, only where they are missing. Rejects where it does not arrive. */
export async function bringPopovers(): Promise<void> {
  if ('popover' in HTMLElement.prototype) return;
  const { apply } = await import('@oddbird/popover-polyfill/fn');
  apply();
}
