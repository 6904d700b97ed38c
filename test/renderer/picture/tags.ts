// A strict reader of the XML that pictures are made of, which throws at whatever is not well formed.

export interface Tag {
  readonly name: string;
  readonly attributes: readonly string[];
}

const piece = /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
const sound = /^(?:[^&]|&(?:amp|lt|gt|quot|apos);)*$/;

/** Every tag that opens, in order. */
export function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(piece)) {
    const [whole, closes, name = '', attributes = '', isEmpty, text] = match;
    end = match.index + whole.length;
    if (!sound.test(text ?? attributes)) throw new Error(`A bare & in ${whole}`);
    if ([...whole].some(isUnfit)) throw new Error(`A character that XML has not in ${JSON.stringify(whole)}`);
    if (text !== undefined) continue;
    if (closes === '/') {
      if (open.pop() !== name) throw new Error(`${name} closes what was not open`);
      continue;
    }
    tags.push({ name, attributes: [...attributes.matchAll(/ ([a-z-]+)=/g)].map(([, each = '']) => each) });
    if (isEmpty === '') open.push(name);
  }
  if (end !== xml.length || open.length > 0) throw new Error(`Broken at ${end}: ${xml.slice(end, end + 40)}`);
  return tags;
}

/** XML 1.0, production 2. */
function isUnfit(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code !== 9 && code !== 10 && code !== 13;
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
