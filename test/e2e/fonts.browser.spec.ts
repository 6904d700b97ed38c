// Every word and number is written in a font that comes with the app, and raised and lowered digits in one hand.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { open } from './support/canvas.ts';
import { inOneEdition } from './support/short-check.ts';

interface UsedFont {
  readonly familyName: string;
  readonly postScriptName: string;
  readonly isCustomFont: boolean;
}

async function fontsOf(devtools: CDPSession, nodeId: number): Promise<readonly UsedFont[]> {
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts;
}

/** The numbers that the devtools have for elements are good until they are asked for the document again. */
async function fontsIn(devtools: CDPSession, selector: string): Promise<readonly UsedFont[]> {
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  return (await Promise.all(nodeIds.map((nodeId) => fontsOf(devtools, nodeId)))).flat();
}

const isForeign = ({ isCustomFont }: UsedFont): boolean => !isCustomFont;

async function devtoolsOf(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  return devtools;
}

/** Signs that no letter is: each must be in a font of the app's. */
const signs = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻ ₀₁₂₃₄₅₆₇₈₉ −×·∂Σδηβσλεμ ŷ ≈ ± √ ∞ → ← … ✓ ✗ ⌘⌥⌃⇧ é ü ñ ł';

for (const font of ['ui', 'mono']) {
  test(`the signs of numbers and formulas are in the app's fonts: ${font}`, inOneEdition, async ({ page }) => {
    await page.evaluate(
      async ({ text, family }) => {
        const sample = document.createElement('p');
        const raised = document.createElement('p');
        for (const [element, words] of [
          [sample, text],
          [raised, '⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉'],
        ] as const) {
          element.textContent = words;
          element.style.fontFamily = `var(--font-${family})`;
        }
        sample.id = 'font-sample';
        raised.id = 'raised-sample';
        document.body.prepend(sample, raised);
        await document.fonts.ready;
      },
      { text: signs, family: font },
    );
    const devtools = await devtoolsOf(page);
    await expect.poll(async () => (await fontsIn(devtools, '#font-sample')).filter(isForeign)).toEqual([]);
    await expect.poll(async () => (await fontsIn(devtools, '#raised-sample')).length).toBe(1);
  });
}

test('no word of the window waits for a font of the system', inOneEdition, async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  for (let stage = 0; stage < 6; stage += 1) await page.keyboard.press('.');
  await expect(page.getByRole('application')).toHaveAttribute('data-phase', 'backward');
  await page.evaluate(() => document.fonts.ready);
  const devtools = await devtoolsOf(page);
  // MathML is there for the ear.
  const words = '[data-area] :not(.katex-mathml, .katex-mathml *)';
  const foreign = async () => (await fontsIn(devtools, words)).filter(isForeign).map(({ familyName }) => familyName);
  await expect.poll(foreign).toEqual([]);
});
