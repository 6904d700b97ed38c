// Rank of a text for a query: whole, from the start of a word, by Hangul initials, typed in the wrong layout, or with gaps.
import { initialOf, isHangul, keysOf } from './hangul.ts';
import type { Searchable } from './searchable.ts';

/** By how the query stands in the text; what covers more of it is a little better, never enough to reach the next rank. */
const rank = {
  whole: 1,
  start: 0.9,
  wordStart: 0.8,
  initialsAtStart: 0.74,
  otherLayoutAtStart: 0.7,
  initialsAtWordStart: 0.66,
  otherLayoutAtWordStart: 0.6,
  inside: 0.5,
  initialsInside: 0.44,
  otherLayoutInside: 0.38,
  /** With gaps: the closer together, the nearer to `closeLetters`. */
  closeLetters: 0.34,
  scatteredLetters: 0.1,
} as const;
const coverage = 0.03;

/** Fewer keys than this in another layout fit nearly everything. */
const fewestOtherLayoutKeys = 2;

/** @returns from 0, no match, to 1, the text itself */
export function matchScore(query: Searchable, text: Searchable): number {
  if (query.letters.length === 0 || text.letters.length === 0) return 0;
  if (query.text === text.text) return rank.whole;
  const score = Math.max(inOrder(query, text), byKeys(query, text)) || withGaps(query, text);
  return score === 0 ? 0 : score + coverage * Math.min(1, query.letters.length / text.letters.length);
}

/** Letter after letter without a gap; a Hangul initial stands for its syllable. */
function inOrder(query: Searchable, text: Searchable): number {
  let best = 0;
  for (let at = 0; at + query.letters.length <= text.letters.length; at += 1) {
    const fit = fitAt(query, text, at);
    if (fit === null) continue;
    const isExact = fit === 'exact';
    if (at === 0) best = Math.max(best, isExact ? rank.start : rank.initialsAtStart);
    else if (text.startsWord[at]) best = Math.max(best, isExact ? rank.wordStart : rank.initialsAtWordStart);
    else best = Math.max(best, isExact ? rank.inside : rank.initialsInside);
  }
  return best;
}

function fitAt(query: Searchable, text: Searchable, at: number): 'exact' | 'initials' | null {
  let isExact = true;
  for (let index = 0; index < query.letters.length; index += 1) {
    const wanted = query.letters[index] ?? '';
    const found = text.letters[at + index] ?? '';
    if (wanted === found) continue;
    if (!standsFor(wanted, found)) return null;
    isExact = false;
  }
  return isExact ? 'exact' : 'initials';
}

/** An initial, or a syllable that still lacks its final: 스 on the way to 습. */
function standsFor(wanted: string, found: string): boolean {
  if (wanted === found) return true;
  if (!isHangul(wanted) || !isHangul(found)) return false;
  return initialOf(found) === wanted || (initialOf(wanted) !== null && keysOf(found).startsWith(keysOf(wanted)));
}

/** The same keys: in the other layout, or while a syllable is composed that has taken the next one's initial. */
function byKeys(query: Searchable, text: Searchable): number {
  if (!query.hasHangul && !text.hasHangul) return 0;
  const isOtherLayout = query.hasHangul !== text.hasHangul;
  if (query.keys.length < fewestOtherLayoutKeys) return 0;
  let best = 0;
  for (const [letter, start] of text.keyStarts.entries()) {
    if (!text.keys.startsWith(query.keys, start)) continue;
    if (start === 0) best = Math.max(best, isOtherLayout ? rank.otherLayoutAtStart : rank.initialsAtStart);
    else if (text.startsWord[letter])
      best = Math.max(best, isOtherLayout ? rank.otherLayoutAtWordStart : rank.initialsAtWordStart);
    else best = Math.max(best, isOtherLayout ? rank.otherLayoutInside : rank.initialsInside);
  }
  return best;
}

/** From the start of a word on, every letter in its order, others between them. */
function withGaps(query: Searchable, text: Searchable): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let start = 0; start < text.letters.length; start += 1) {
    if (text.startsWord[start]) shortest = Math.min(shortest, spanFrom(query, text, start));
  }
  if (shortest === Number.POSITIVE_INFINITY) return 0;
  const closeness = query.letters.length / shortest;
  return rank.scatteredLetters + (rank.closeLetters - rank.scatteredLetters) * closeness;
}

function spanFrom(query: Searchable, text: Searchable, start: number): number {
  let at = start;
  for (const [index, wanted] of query.letters.entries()) {
    while (at < text.letters.length && !standsFor(wanted, text.letters[at] ?? '')) {
      if (index === 0) return Number.POSITIVE_INFINITY;
      at += 1;
    }
    if (at === text.letters.length) return Number.POSITIVE_INFINITY;
    at += 1;
  }
  return at - start;
}
