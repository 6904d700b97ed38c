// SHA-256 of bytes (FIPS 180-4), in plain code: it must run at once, in the window's worker and in the command line alike.

const roundConstants = constants(64, 1 / 3);
const firstHash = constants(8, 1 / 2);

/** The first 32 bits of the fractions of the cube or square roots of the first primes. */
function constants(count: number, power: number): Uint32Array {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate += 1) {
    if (isPrime(candidate)) words.push(fractionBits(candidate, power === 1 / 2 ? 2 : 3));
  }
  return Uint32Array.from(words);
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) return false;
  return true;
}

/** By whole numbers, so that no rounding has a say: the root of prime · 2^(32 · degree). */
function fractionBits(prime: number, degree: 2 | 3): number {
  const target = BigInt(prime) << BigInt(32 * degree);
  let [low, high] = [0n, 1n << 40n];
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (power(middle, degree) <= target) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
}

function power(base: bigint, degree: 2 | 3): bigint {
  return degree === 2 ? base * base : base * base * base;
}

/** Hexadecimal. */
export function sha256(parts: readonly Uint8Array[]): string {
  const hash = firstHash.slice();
  const schedule = new Uint32Array(64);
  const bytes = padded(parts);
  const view = new DataView(bytes.buffer);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let word = 0; word < 16; word += 1) schedule[word] = view.getUint32(block + 4 * word);
    extend(schedule);
    mix(hash, schedule);
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** A one, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes[length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(length) * 8n);
  return bytes;
}

function extend(schedule: Uint32Array): void {
  for (let word = 16; word < 64; word += 1) {
    const [early, late] = [schedule[word - 15] as number, schedule[word - 2] as number];
    const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    schedule[word] = (schedule[word - 16] as number) + first + (schedule[word - 7] as number) + second;
  }
}

function mix(hash: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + sum + choice + (roundConstants[round] as number) + (schedule[round] as number)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) hash[at] = (hash[at] as number) + value;
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
