// Connections without weights: thin lines from unit to unit, since nothing is multiplied on the way.
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { Network } from '#core/network/network.ts';
import { isWhole } from '#core/network/network-queries.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import { controlReach } from '../geometry/wire-geometry.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import styles from './wire.module.css';

export function WholeConnections({ model: { document, geometry } }: { readonly model: CanvasModel }) {
  const { network } = document;
  const path = useMemo(() => pathOf(network, geometry), [network, geometry]);
  if (path === '') return null;
  return (
    <ViewportPortal>
      <svg className={styles.wholeConnections} aria-hidden="true">
        <path d={path} />
      </svg>
    </ViewportPortal>
  );
}

/** Units that are folded into one place have one line. */
function pathOf({ connections }: Network, { anchors }: CanvasGeometry): string {
  const { coordinates, ofUnit } = anchors;
  const drawn = new Set<string>();
  const parts: string[] = [];
  for (const { source, target } of connections.filter(isWhole)) {
    const [from, to] = [ofUnit.get(source), ofUnit.get(target)];
    for (let unit = 0; from !== undefined && to !== undefined && unit < Math.min(from.length, to.length); unit += 1) {
      const [start, end] = [from[unit] as number, to[unit] as number];
      const key = `${start} ${end}`;
      if (drawn.has(key)) continue;
      drawn.add(key);
      const [sx, sy] = [coordinates[4 * start] as number, coordinates[4 * start + 1] as number];
      const [tx, ty] = [coordinates[4 * end + 2] as number, coordinates[4 * end + 3] as number];
      const reach = controlReach(sx, tx);
      parts.push(`M${sx} ${sy}C${sx + reach} ${sy} ${tx - reach} ${ty} ${tx} ${ty}`);
    }
  }
  return parts.join('');
}
