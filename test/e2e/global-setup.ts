// Gives the windows under test a screen of a known size where the machine has none.
import { startVirtualDisplay } from '../../scripts/virtual-display.mjs';

export default async function globalSetup(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return undefined;
  const { display, stop } = await startVirtualDisplay();
  // The workers inherit it.
  process.env.DISPLAY = display;
  return stop;
}
