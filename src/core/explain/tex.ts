// Text that users wrote, made safe for TeX: a name can neither end its braces nor call a command.

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Longer names are cut in symbols; the plain label beside them has the whole name. */
const longestName = 12;

/**
 * Characters that KaTeX does not take in text: controls, private use, halves of pairs, marks without a letter, joiners,
 * and the mathematical signs that are commands to it.
 */
const unprintable = /[\p{C}\p{M}\p{Z}\u2000-\u23ff\u27c0-\u2aff\u{1d400}-\u{1d7ff}]/u;

/** `\text{…}` with the name inside. */
export function nameTex(name: string): string {
  const characters = [...name.normalize('NFC')];
  const cut = characters.length > longestName;
  const kept = (cut ? characters.slice(0, longestName - 1) : characters).map(escapeCharacter).join('');
  return `\\text{${kept}${cut ? '…' : ''}}`;
}

function escapeCharacter(character: string): string {
  if (unprintable.test(character)) return ' ';
  return escapes[character] ?? character;
}
