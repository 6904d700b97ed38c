// A text made ready for searching: its letters and digits alone, folded, with the places where words begin.
import { isHangul, keysOf, separateConsonants } from './hangul.ts';

export interface Searchable {
  /** Without case, accents, subscripts, spaces and punctuation: `h₁ 뉴런` is h, 1, 뉴, 런. */
  readonly letters: readonly string[];
  readonly text: string;
  /** For each letter: does a word begin with it? */
  readonly startsWord: readonly boolean[];
  readonly hasHangul: boolean;
  /** The keys that type it, and the place in them where each letter begins. */
  readonly keys: string;
  readonly keyStarts: readonly number[];
}

const letter = /[\p{L}\p{N}\p{S}]/u;
const compatibilityJamo = /[\u3130-\u318f]/;

/** One character may become several, or none. */
function fold(character: string): string {
  if (isHangul(character) || compatibilityJamo.test(character)) return character;
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export function searchable(text: string): Searchable {
  const letters: string[] = [];
  const startsWord: boolean[] = [];
  let isStart = true;
  let before = '';
  for (const character of text.normalize('NFC')) {
    if (isHump(before, character)) isStart = true;
    before = character;
    const folded = [...fold(character)].filter((each) => letter.test(each));
    if (folded.length === 0) isStart = true;
    for (const each of folded) {
      letters.push(each);
      startsWord.push(isStart);
      isStart = false;
    }
  }
  return withKeys(letters, startsWord);
}

/** What is looked for: initials that an input method has joined are taken apart again. */
export function searched(query: string): Searchable {
  const { letters } = searchable(query);
  const separate = letters.flatMap((each) => separateConsonants(each));
  return withKeys(
    separate,
    separate.map((_, index) => index === 0),
  );
}

/** In zoomIn and in h1 a part begins inside. */
function isHump(before: string, character: string): boolean {
  return /\p{Ll}/u.test(before) && /\p{Lu}/u.test(character);
}

function withKeys(letters: readonly string[], startsWord: readonly boolean[]): Searchable {
  let keys = '';
  const keyStarts = letters.map((each) => {
    const start = keys.length;
    keys += keysOf(each);
    return start;
  });
  return { letters, text: letters.join(''), startsWord, hasHangul: letters.some(isHangul), keys, keyStarts };
}
