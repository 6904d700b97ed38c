// Seeded random numbers with the same bits everywhere: xoshiro128** (Blackman and Vigna, 2018), one stream per purpose.
import { log } from './log.ts';
import { cos } from './trigonometry.ts';

/** The whole state of a stream: four 32-bit words. Plain data, so that a run can be stopped and restored exactly. */
export type RandomState = readonly [number, number, number, number];

export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(state: RandomState) {
    [this.#a, this.#b, this.#c, this.#d] = state;
  }

  /** The stream for one purpose: the same seed and names give the same numbers, other names independent ones. */
  static for(seed: number, ...names: readonly (string | number)[]): RandomStream {
    return new RandomStream(seedState(seed, names.join(' ')));
  }

  get state(): RandomState {
    return [this.#a, this.#b, this.#c, this.#d];
  }

  /** A whole number in [0, 2^32). */
  nextWord(): number {
    const scrambled = Math.imul(rotateLeft(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotateLeft(this.#d, 11);
    return scrambled;
  }

  /** Uniform in [0, 1) with 53 random bits. */
  uniform(): number {
    const high = this.nextWord() >>> 5;
    const low = this.nextWord() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** Uniform whole number in [0, bound); bound at most 2^32. Rejection keeps it unbiased. */
  integer(bound: number): number {
    let word = this.nextWord();
    while (isRejected(word, bound)) word = this.nextWord();
    return word % bound;
  }

  /**
   * Fisher–Yates, in place: the same swaps as by `integer`, with the state at hand in place of in the stream, and all numbers
   * whole ones of 32 bits, which divide five times as fast.
   */
  shuffle(items: Int32Array): void {
    let a = this.#a | 0;
    let b = this.#b | 0;
    let c = this.#c | 0;
    let d = this.#d | 0;
    for (let last = items.length - 1; last > 0; last -= 1) {
      const bound = last + 1;
      let word = 0;
      do {
        word = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = rotateLeft(d, 11);
      } while (isRejected(word >>> 0, bound));
      const other = ((word >>> 0) % (bound >>> 0)) >>> 0;
      const item = items[last] as number;
      items[last] = items[other] as number;
      items[other] = item;
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  /** Standard normal, by Box and Muller's transform; one of the pair is used, so that the state stays four words. */
  normal(): number {
    const radius = Math.sqrt(-2 * log(1 - this.uniform()));
    return radius * cos(2 * Math.PI * this.uniform());
  }
}

/** Beyond the last multiple of `bound`. The multiple is looked for seldom: it takes a division of floating-point numbers. */
function isRejected(word: number, bound: number): boolean {
  return word > (0xffffffff - bound) >>> 0 && word >= 4294967296 - (4294967296 % bound);
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Spreads a seed and a name over 128 bits: FNV-1a over the text, then a finaliser per word. */
function seedState(seed: number, name: string): RandomState {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${name}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  const word = (): number => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = hash;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [word(), word(), word(), word() | 1];
}
