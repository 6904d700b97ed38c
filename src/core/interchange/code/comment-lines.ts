// Comments of generated code, folded at the words, so that they are read without scrolling: those to the end of a line, and docstrings.

const longestLine = 100;

/** What a line within a comment begins with, and begins with again where it is folded. */
const toTheEnd = /^(\s*)(#|\/\/) /;
const docstring = '"""';

/** For each line of the code the lines that stand in its place; code itself is never folded. */
export function foldComments(lines: readonly string[]): readonly (readonly string[])[] {
  let isInDocstring = false;
  return lines.map((line) => {
    const [marked] = toTheEnd.exec(line) ?? [];
    if (marked !== undefined && !isInDocstring) return folded(line, marked);
    const opens = !isInDocstring && line.trimStart().startsWith(docstring);
    if (!opens && !isInDocstring) return [line];
    const ends = line.indexOf(docstring, opens ? line.indexOf(docstring) + docstring.length : 0) >= 0;
    isInDocstring = !ends;
    return folded(line, ' '.repeat(line.length - line.trimStart().length));
  });
}

/** @param start of every line after the first */
function folded(line: string, start: string): readonly string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > longestLine) {
    const before = rest.lastIndexOf(' ', longestLine);
    // A word that is longer than a line has it for itself.
    const space = before > start.length ? before : rest.indexOf(' ', longestLine);
    if (space < 0) break;
    lines.push(rest.slice(0, space));
    rest = start + rest.slice(space + 1);
  }
  return [...lines, rest];
}
