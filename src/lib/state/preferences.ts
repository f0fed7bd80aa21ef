// The language as this browser remembers it; a browser without storage forgets and nothing else changes. The theme is
// kept by the script in app.html, which works before the app does.

/** Keeps the language; forgets it only where the browser has no storage, and marks the page so. */
export function rememberLanguage(value: string): void {
  try {
    localStorage.setItem('language', value);
  } catch {
    document.documentElement.dataset['storage'] = 'none';
  }
}
