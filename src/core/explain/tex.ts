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

/** Characters that KaTeX does not take: controls, private use, halves of pairs, marks without a letter, joiners. */
const unprintable = /[\p{C}\p{M}\p{Z}]/u;

/** `\text{…}` with the name inside. */
export function nameTex(name: string): string {
  const characters = [...name.normalize('NFC')];
  const kept = characters.length > longestName ? [...characters.slice(0, longestName - 1), '…'] : characters;
  return `\\text{${kept.map(escapeCharacter).join('')}}`;
}

function escapeCharacter(character: string): string {
  if (unprintable.test(character)) return ' ';
  return escapes[character] ?? character;
}

/** In parentheses when it would change its meaning beside another sign: (−2), (3×10⁻⁴). */
export function grouped(tex: string): string {
  return tex.startsWith('-') || tex.includes('\\times') ? `(${tex})` : tex;
}
