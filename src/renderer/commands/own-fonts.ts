// The fonts of the app as rules for a page of its own, so that it prints on machines that have none for its language.

/** Rules that name fonts, with the whole way to their files. */
export function ownFonts(sheets: Iterable<CSSStyleSheet>): string {
  return [...sheets].flatMap(fontRules).join('\n');
}

function fontRules({ cssRules, href }: CSSStyleSheet): readonly string[] {
  const base = href ?? document.baseURI;
  const absolute = (text: string): string =>
    text.replace(/url\("?([^")]+)"?\)/g, (_, place: string) => `url("${new URL(place, base).href}")`);
  return [...cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [absolute(rule.cssText)] : []));
}
