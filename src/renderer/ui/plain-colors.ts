// Colours of any name, such as CanvasText, as `#rrggbb`: a canvas in a worker and the mixing of colours know no others.
import { parseHex, toByte } from './oklab.ts';

type ToPlainColor = (color: string) => string;

/** The system's colours are those that hold at this place of the page. */
export function withPlainColors<Result>(place: Element, use: (plain: ToPlainColor) => Result): Result {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  const result = use((color) => {
    if (parseHex(color) !== null) return color;
    if (!probe.isConnected) place.append(probe);
    probe.style.color = color;
    return hexOf(getComputedStyle(probe).color) ?? color;
  });
  probe.remove();
  return result;
}

/** Of `rgb(1, 2, 3)`, as the browser writes a computed colour; null for anything else. */
function hexOf(computed: string): string | null {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed)?.slice(1).map(Number);
  if (channels === undefined) return null;
  return `#${channels
    .map((channel) =>
      toByte(channel / 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
