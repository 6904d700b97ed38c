// One thing, one number: whatever names the same quantity of the same part in the same scope shows the same number.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { sample } from './support/short-check.ts';

const canvasOf = (page: Page) => page.getByRole('application', { name: 'Network canvas' });
const scopeOf = (page: Page) => page.getByRole('radiogroup', { name: 'Scope' });

interface ShownNumber {
  /** Quantity, place and scope. */
  readonly of: string;
  readonly text: string;
  /** Where it stands, for whoever reads a failure. */
  readonly where: string;
}

const examples = ['XOR 2-2-1', 'Worked example 2-2-2-1', 'Chain rule by hand', 'AND', 'Circle'];

async function numbersOf(page: Page): Promise<readonly ShownNumber[]> {
  return page.locator('[data-quantity]').evaluateAll((elements) =>
    elements.map((element) => ({
      of: ['data-quantity', 'data-of', 'data-scope'].map((name) => element.getAttribute(name) ?? '').join(' | '),
      text: element.textContent ?? '',
      where: element.closest('.explain, .overlays-narration, .wire-chip, .neuron')?.className ?? '',
    })),
  );
}

/** The chips on wires whose words stand letter under letter. */
async function tallChips(page: Page): Promise<readonly string[]> {
  return page.locator('[data-value="wire"]').evaluateAll((chips) =>
    chips.flatMap((chip) => {
      const { width, height } = chip.getBoundingClientRect();
      return width > 1.5 * height ? [] : [chip.textContent ?? ''];
    }),
  );
}

/** The number and half of the last place that is shown of it. */
function read(text: string): { readonly value: number; readonly slack: number } {
  const [mantissa = '', power = ''] = text.replace('−', '-').split('×10');
  const raised = [...power].map((sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))).join('');
  const scale = 10 ** Number(raised);
  const places = mantissa.split('.')[1]?.length ?? 0;
  return { value: Number(mantissa) * scale, slack: 0.5001 * 10 ** -places * scale };
}

function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [read(a), read(b)];
  return Math.abs(one.value - other.value) <= Math.max(one.slack, other.slack);
}

/** Every pair that contradicts itself, in words. */
function contradictions(numbers: readonly ShownNumber[]): readonly string[] {
  return numbers.flatMap((a, at) =>
    numbers
      .slice(at + 1)
      .filter((b) => a.of === b.of && a.text !== '–' && b.text !== '–' && !agree(a.text, b.text))
      .map((b) => `${a.of}: ${a.text} (${a.where}), ${b.text} (${b.where})`),
  );
}

for (const example of sample('examples whose numbers are read', examples)) {
  test(`every stage of ${example} says one number for one thing, in both scopes`, async ({ page, keepScreen }) => {
    await page.getByRole('button', { name: `Open ${example}`, exact: true }).click();
    await canvasOf(page).focus();
    let told = 0;
    for (let stage = 0; stage < 12; stage += 1) {
      await page.keyboard.press('.');
      await expect(canvasOf(page)).not.toHaveAttribute('data-stage', '');
      const name = (await canvasOf(page).getAttribute('data-stage')) ?? '';
      for (const scope of ['This row', 'Mini-batch mean']) {
        await scopeOf(page).getByRole('radio', { name: scope, exact: true }).click();
        await expect(canvasOf(page)).toHaveAttribute('data-scope', scope === 'This row' ? 'row' : 'mean');
        const numbers = await numbersOf(page);
        expect(contradictions(numbers), `${name}, ${scope}`).toEqual([]);
        const places = new Map<string, Set<string>>();
        for (const { of, where } of numbers)
          places.set(of, (places.get(of) ?? new Set()).add(where.split(' ')[0] ?? ''));
        told += [...places.values()].filter(({ size }) => size > 1).length;
      }
      await scopeOf(page).getByRole('radio', { name: 'This row', exact: true }).click();
      if (stage % 3 === 1) await keepScreen(page, `${example} ${name}`);
      if (name === 'update') {
        expect(await tallChips(page)).toEqual([]);
        break;
      }
      await canvasOf(page).focus();
    }
    // The same numbers did stand in several places.
    expect(told).toBeGreaterThan(5);
  });
}
