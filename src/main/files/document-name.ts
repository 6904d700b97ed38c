// File names for documents: what the save dialog proposes, and what it gives back.
/** Without the characters that some file system refuses, and with the extension. */
export function proposedFileName(suggestedName: string): string {
  const safe = suggestedName
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems refuse exactly these.
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  return withExtension(safe === '' ? 'network' : safe);
}

/** Some dialogs don't add it. */
export function withExtension(path: string): string {
  return /\.(chainrule|json)$/i.test(path) ? path : `${path}.chainrule`;
}
