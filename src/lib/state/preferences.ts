// Theme and language as this browser remembers them; a browser without storage forgets and nothing else changes.

/** Keeps a preference; silently forgets it only where the browser has no storage, and marks the page so. */
export function remember(key: 'theme' | 'language', value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    document.documentElement.dataset['storage'] = 'none';
  }
}

/** Turns light to dark and back, from what is shown now. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const dark =
    root.dataset['theme'] === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset['theme'] === 'dark';
  root.dataset['theme'] = dark ? 'light' : 'dark';
  remember('theme', root.dataset['theme']);
}
