// Escapes names and paths, which come from strangers: what they hold must not steer the terminal or add lines.

/** Control characters and marks that turn the direction of writing, each as one replacement character. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}
