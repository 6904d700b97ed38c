// Cuts a text that is too long in the middle: how it begins and ends tells it from others.

/** @param longest UTF-16 units of the result, at least 1 */
export function cutInMiddle(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = (longest - 1) / 2;
  const begin = text.slice(0, Math.ceil(half));
  const end = text.slice(text.length - Math.floor(half));
  return `${begin.replace(halfAtEnd, '')}…${end.replace(halfAtStart, '')}`;
}

/** One half of a character of two units says nothing. */
const halfAtEnd = /[\uD800-\uDBFF]$/;
const halfAtStart = /^[\uDC00-\uDFFF]/;
