// Places of the handles of a wire's ends on its curve: beside the handles of the neurons, never over one another.
import type { WireEnd } from '#core/document/edits/reconnect.ts';
import type { Position } from '#core/document/network-document.ts';
import { alongTable } from './wire-geometry.ts';

/** From the end of the curve, where the source has its own handle. */
const fromSource = 28;
const fromTarget = 16;
/** Of a short wire, each handle keeps to its own part. */
const largestShare = 0.35;

/** @param table of points at equal distances along the curve */
export function wireEndPlaces(table: Float32Array): Readonly<Record<WireEnd, Position>> {
  const length = Math.max(1, lengthOf(table));
  return {
    source: alongTable(table, Math.min(largestShare, fromSource / length)),
    target: alongTable(table, 1 - Math.min(largestShare, fromTarget / length)),
  };
}

function lengthOf(table: Float32Array): number {
  let length = 0;
  for (let at = 2; at < table.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = table.subarray(at - 2, at + 2);
    length += Math.hypot(x1 - x0, y1 - y0);
  }
  return length;
}
