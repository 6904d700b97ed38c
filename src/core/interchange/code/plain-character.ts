// Characters of a name that stand as they are in generated code: ASCII that is shown, and letters of scripts without traps.

/** Scripts that read in one direction and have no look-alikes of quotes. */
const plain = /^[\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Greek}\p{Nd}]$/u;

export function isPlain(character: string): boolean {
  return (character >= ' ' && character <= '~') || plain.test(character);
}
