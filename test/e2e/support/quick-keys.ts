// Hands keys in faster than the window can draw: all of them wait before the first is answered.
import type { Page } from '@playwright/test';

const codes: Readonly<Record<string, number>> = {
  Enter: 13,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Home: 36,
  Delete: 46,
  F2: 113,
};

/** Names of keys, and texts that are typed letter by letter, lower case without signs. */
export async function typeAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const strokes = keys.flatMap((key) => (key in codes ? [strokeOf(key)] : [...key].map(strokeOfLetter)));
  await Promise.all(
    strokes.flatMap(({ text, ...stroke }) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, ...(text === null ? {} : { text }) }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
    ]),
  );
  await session.detach();
}

function strokeOf(key: string) {
  return { key, code: key, windowsVirtualKeyCode: codes[key] ?? 0, text: key === 'Enter' ? '\r' : null };
}

function strokeOfLetter(letter: string) {
  const upper = letter.toUpperCase();
  return {
    key: letter,
    code: letter === ' ' ? 'Space' : `Key${upper}`,
    windowsVirtualKeyCode: upper.charCodeAt(0),
    text: letter,
  };
}
