// File names for documents: what the save dialog proposes, and what it gives back.

const extension = '.chainrule';
/** Of UTF-8, without the extension: file systems have room for 255 with it, and some dialogs add a number. */
const longestNameInBytes = 230;

/** Without the characters that some file system refuses, no longer than any takes, and with the extension. */
export function proposedFileName(suggestedName: string): string {
  const { name, ending } = partsOf(withoutRefused(suggestedName));
  return (name === '' ? 'network' : beginningOf(name)) + ending;
}

/** The same for another kind of file or a folder: without an extension. */
export function nameForFile(name: string): string {
  const safe = withoutRefused(name);
  return safe === '' ? 'network' : beginningOf(safe);
}

function withoutRefused(name: string): string {
  return (
    name
      // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems refuse exactly these.
      .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-')
      .replace(/^[. ]+|[. ]+$/g, '')
  );
}

/** Some dialogs don't add it. */
export function withExtension(path: string): string {
  const { name, ending } = partsOf(path);
  return name + ending;
}

function partsOf(path: string): { readonly name: string; readonly ending: string } {
  const ending = /\.(chainrule|json)$/i.exec(path)?.[0] ?? null;
  return ending === null ? { name: path, ending: extension } : { name: path.slice(0, -ending.length), ending };
}

/** As many whole characters as fit. */
function beginningOf(name: string): string {
  let bytes = 0;
  let beginning = '';
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > longestNameInBytes) break;
    beginning += character;
  }
  return beginning;
}
