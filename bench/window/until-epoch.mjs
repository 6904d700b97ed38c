// Waits until the run that the window shows has come so far.

const limitMilliseconds = 120_000;
/** The canvas says its epoch in an attribute; the page's content policy lets no function be handed in that would watch it. */
const lookMilliseconds = 50;

/**
 * @param {import('@playwright/test').Locator} canvas
 * @param {number} epoch
 */
export async function untilEpoch(canvas, epoch) {
  const end = performance.now() + limitMilliseconds;
  while (!(Number(await canvas.getAttribute('data-epoch')) >= epoch)) {
    if (performance.now() > end) throw new Error('The window does not train.');
    await canvas.page().waitForTimeout(lookMilliseconds);
  }
}
