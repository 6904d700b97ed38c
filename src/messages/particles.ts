// Korean particles after a name or a number that is not known beforehand: the form that fits how it is read aloud.

type Forms = readonly [afterConsonant: string, afterVowel: string];

/** As a sentence writes them, and what they become. */
const particles: Readonly<Record<string, Forms>> = {
  '(으)로': ['으로', '로'],
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
  '(이)에요': ['이에요', '예요'],
  // Begins what a longer ending goes on with: 이라는, 이라서.
  '(이)라': ['이라', '라'],
};

const pattern = new RegExp(
  `(.?)(.)([’”)\`]?)(${Object.keys(particles)
    .map((particle) => particle.replace(/[()]/g, '\\$&'))
    .join('|')})`,
  'gu',
);

/** Final sound of a digit read aloud: 영 일 이 삼 사 오 육 칠 팔 구. */
const finalOfDigit = ['ㅇ', 'ㄹ', '', 'ㅁ', '', '', 'ㄱ', 'ㄹ', 'ㄹ', ''];
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finalsOfSyllable = 28;
const finalL = 8;

/** The sentence with each particle in its right form. */
export function withParticles(sentence: string): string {
  return sentence.replace(pattern, (_, before: string, last: string, closing: string, particle: string) => {
    const [afterConsonant = '', afterVowel = ''] = particles[particle] ?? [];
    const final = finalSound(last, before);
    // After ㄹ it is 로: 서울로.
    const isVowel = final === '' || (final === 'ㄹ' && particle === '(으)로');
    return before + last + closing + (isVowel ? afterVowel : afterConsonant);
  });
}

function finalSound(character: string, before: string): string {
  const digit = '0123456789'.indexOf(character);
  if (digit >= 0) return finalOfDigit[digit] ?? '';
  // A raised number is read as a power, 제곱.
  if ('⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(character)) return 'ㅂ';
  const code = character.codePointAt(0) ?? 0;
  if (code >= firstSyllable && code <= lastSyllable) return finalOfSyllable((code - firstSyllable) % finalsOfSyllable);
  // The letter R is read 알; an R that ends a word is not sounded: layer, 레이어.
  if (/r/i.test(character)) return /[a-z]/i.test(before) ? '' : 'ㄹ';
  if (/l/i.test(character)) return 'ㄹ';
  return /[mn]/i.test(character) ? 'ㄴ' : '';
}

function finalOfSyllable(final: number): string {
  if (final === 0) return '';
  return final === finalL ? 'ㄹ' : 'ㄱ';
}
