// Findings on the page: serious ones of axe, and words that do not fit into what holds them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Page, test } from '@playwright/test';
import type axe from 'axe-core';
import { isDrawn } from './short-check.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A look of axe takes as long as the journey to what it looks at: the short check looks in a quarter of the tests. */
const shareOfLooks = 0.25;

/**
 * Only what is violated is handed over: describing all that was looked at takes many times as long as the look.
 * @param within the part that a journey is about, where a look at the whole of a crowded page takes long
 */
export async function seriousFindings(page: Page, { within = 'html' } = {}): Promise<readonly string[]> {
  if (!isDrawn(`findings ${test.info().titlePath.join(' ')}`, shareOfLooks)) return [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async (part) => {
    // What fades in has less contrast on its way.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { axe: judge } = window as unknown as { axe: typeof axe };
    const { violations } = await judge.run(part, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, within);
}

/** Buttons, tabs and radios whose words do not fit into them, in this part of the page. */
export function cutTexts(page: Page, within = 'body'): Promise<readonly string[]> {
  return page
    .locator(within)
    .first()
    .evaluate((part) =>
      [...part.querySelectorAll<HTMLElement>('button, [role="tab"], [role="radio"], label, h1, h2, th')]
        .filter((element) => element.offsetParent !== null && element.clientWidth > 1)
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`),
    );
}
