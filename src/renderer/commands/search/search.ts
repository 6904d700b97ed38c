// Finds the entries that a query means, the best first.
import { matchScore } from './match.ts';
import { type Searchable, searchable, searched } from './searchable.ts';

export interface SearchText {
  readonly text: Searchable;
  /** From 0 to 1: a label in the other language or another word for the same thing counts a little less. */
  readonly weight: number;
}

export function searchText(text: string, weight = 1): SearchText {
  return { text: searchable(text), weight };
}

/** Words in another order count a little less than the query as it stands. */
const inAnyOrder = 0.9;

interface Query {
  readonly whole: Searchable;
  readonly words: readonly Searchable[];
}

function queryOf(text: string): Query {
  const words = text.split(/\s+/).map(searched);
  return { whole: searched(text), words: words.filter(({ letters }) => letters.length > 0) };
}

function bestOf(query: Searchable, texts: readonly SearchText[]): number {
  return texts.reduce((best, { text, weight }) => Math.max(best, weight * matchScore(query, text)), 0);
}

function scoreOf({ whole, words }: Query, texts: readonly SearchText[]): number {
  const together = bestOf(whole, texts);
  if (words.length < 2) return together;
  const each = words.map((word) => bestOf(word, texts));
  const worst = Math.min(...each);
  return Math.max(together, worst === 0 ? 0 : (inAnyOrder * each.reduce((sum, one) => sum + one)) / each.length);
}

/** Those that match, the best first; equally good ones keep their order. */
export function search<Entry>(
  query: string,
  entries: readonly Entry[],
  textsOf: (entry: Entry) => readonly SearchText[],
): readonly Entry[] {
  const wanted = queryOf(query);
  return entries
    .map((entry) => ({ entry, score: scoreOf(wanted, textsOf(entry)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry);
}
