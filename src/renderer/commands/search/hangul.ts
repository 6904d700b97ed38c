// Hangul as it is typed: the keys of a syllable on the standard (dubeolsik) layout, which an English layout shows as letters.

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const firstConsonant = 0x3131;
const firstVowel = 0x314f;
const lastVowel = 0x3163;
const finalsPerVowel = 28;
const syllablesPerInitial = 21 * finalsPerVowel;

const initialKeys = 'r,R,s,e,E,f,a,q,Q,t,T,d,w,W,c,z,x,v,g'.split(',');
const vowelKeys = 'k,o,i,O,j,p,u,P,h,hk,ho,hl,y,n,nj,np,nl,b,m,ml,l'.split(',');
const finalKeys = ',r,R,rt,s,sw,sg,e,f,fr,fa,fq,ft,fx,fv,fg,a,q,qt,t,T,d,w,c,z,x,v,g'.split(',');
/** From ㄱ on, the consonants that stand alone, with the pairs that an input method joins. */
const consonantKeys = 'r,R,rt,s,sw,sg,e,E,f,fr,fa,fq,ft,fx,fv,fg,a,q,Q,qt,t,T,d,w,W,c,z,x,v,g'.split(',');
const consonants = [...'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];

const consonantOfKey: ReadonlyMap<string, string> = new Map(
  consonants.map((consonant, index) => [consonantKeys[index] ?? '', consonant]),
);

export function isHangul(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= firstSyllable && code <= lastSyllable) || (code >= firstConsonant && code <= lastVowel);
}

/** The letters on the keys that type a character, in lower case: 학 is `gkr`. Any other character stands for itself. */
export function keysOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= firstSyllable && code <= lastSyllable) return keysOfSyllable(code - firstSyllable).toLowerCase();
  if (code >= firstVowel && code <= lastVowel) return (vowelKeys[code - firstVowel] ?? '').toLowerCase();
  if (code >= firstConsonant && code < firstVowel) return (consonantKeys[code - firstConsonant] ?? '').toLowerCase();
  return character;
}

function keysOfSyllable(index: number): string {
  const initial = initialKeys[Math.floor(index / syllablesPerInitial)] ?? '';
  const vowel = vowelKeys[Math.floor((index % syllablesPerInitial) / finalsPerVowel)] ?? '';
  return initial + vowel + (finalKeys[index % finalsPerVowel] ?? '');
}

/** ㄳ was typed as ㄱ and ㅅ: two initials, which an input method has joined. */
export function separateConsonants(character: string): readonly string[] {
  const index = consonants.indexOf(character);
  const keys = index < 0 ? '' : (consonantKeys[index] ?? '');
  return keys.length < 2 ? [character] : [...keys].map((key) => consonantOfKey.get(key) ?? key);
}

/** The consonant with which a syllable begins; null for what is no syllable. */
export function initialOf(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < firstSyllable || code > lastSyllable) return null;
  return consonantOfKey.get(initialKeys[Math.floor((code - firstSyllable) / syllablesPerInitial)] ?? '') ?? null;
}
