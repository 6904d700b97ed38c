// A step of a lesson as its learner sees it: the words that are set, emphasis and formulas in signs, and what waits to be pressed.
import type { Locator } from '@playwright/test';

/** Emphasised words stand in stars, as the lesson's own text has them; a formula is read as one would say it. */
export async function wordsOn(part: Locator): Promise<string> {
  const marked = await part.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const each of copy.querySelectorAll('.katex')) {
      each.replaceWith(`$${each.querySelector('annotation')?.textContent ?? ''}$`);
    }
    for (const each of copy.querySelectorAll('em')) each.replaceWith(`*${each.textContent}*`);
    for (const each of copy.querySelectorAll('strong')) each.replaceWith(`**${each.textContent}**`);
    for (const each of copy.querySelectorAll('p, li, div')) each.append('\n');
    return copy.textContent ?? '';
  });
  return marked.replaceAll('\u200b', '');
}

/** What stands in formulas, without the signs that set it: x_{11} is x11, a \cdot b is a * b. */
export function plainFormula(tex: string): string {
  return tex
    .replaceAll('\\displaystyle', '')
    .replaceAll(/\\(?:cdot|times)/g, '*')
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '($1)/($2)')
    .replaceAll('\\approx', '=')
    .replaceAll(/\\[,;! ]/g, '')
    .replaceAll(/_\{?(\w+)\}?/g, '$1')
    .trim();
}

/** Sentences with their formulas in them. */
export function plainWords(words: string): string {
  return words.replaceAll(/\$([^$]*)\$/g, (_, tex: string) => plainFormula(tex));
}

export function formulasIn(words: string): readonly string[] {
  return [...words.matchAll(/\$([^$]*)\$/g)].map(([, tex = '']) => plainFormula(tex));
}
