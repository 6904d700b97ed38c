// Event for changes of the page's colours: another theme, or colours that the system forces.

const forced = '(forced-colors: active)';
/** Between a light and a dark set of forced colours only this changes. */
const systemIsDark = '(prefers-color-scheme: dark)';

/** Returns how to stop. */
export function onColorsChange(listener: () => void): () => void {
  const theme = new MutationObserver(listener);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const queries = [forced, systemIsDark].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    theme.disconnect();
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

export function areColorsForced(): boolean {
  return window.matchMedia(forced).matches;
}

/** Tells one set of colours from another, as far as a page can know. */
export function colorsInForce(): string {
  const theme = document.documentElement.dataset.theme ?? '';
  return areColorsForced() ? `forced ${window.matchMedia(systemIsDark).matches}` : theme;
}
