// The language, and whether a first visit is over, as this browser remembers them; a browser without storage forgets
// and nothing else changes. The theme is kept by the script in app.html, which works before the app does.

/** Keeps the language; forgets it only where the browser has no storage, and marks the page so. */
export function rememberLanguage(value: string): void {
  try {
    localStorage.setItem('language', value);
  } catch {
    document.documentElement.dataset['storage'] = 'none';
  }
}

/** Puts away what a first visit is told, now and on later visits. */
export function rememberTold(): void {
  document.documentElement.dataset['told'] = '';
  try {
    localStorage.setItem('told', '1');
  } catch {
    document.documentElement.dataset['storage'] = 'none';
  }
}
