// A network with very many wires opens folded: its layers as blocks, and a sentence that says so.
import type { LayerId, Network } from '#core/network/network.ts';
import { wireCount } from '#core/network/network-queries.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { type Collapsing, isCollapsed } from '../geometry/canvas-geometry.ts';

/** From so many wires on, every layer opens folded. */
const foldedFrom = 50_000;

function wiresOf({ connections }: Network): number {
  return connections.reduce((sum, connection) => sum + wireCount(connection), 0);
}

export function foldedAtOpening(network: Network): Collapsing {
  if (wiresOf(network) < foldedFrom) return new Map<LayerId, boolean>();
  return new Map(network.layers.filter(({ units }) => units > 1).map(({ id }) => [id, true]));
}

/** Said once, in the status bar and to screen readers; the legend goes on to say how many wires are not drawn. */
export function sayWhatIsFolded(network: Network, collapsing: Collapsing): void {
  const wires = wiresOf(network);
  const count = network.layers.filter((layer) => isCollapsed(layer, collapsing)).length;
  if (wires < foldedFrom) return;
  const values = { count, wires: wires.toLocaleString('en') };
  announce(() => translate(count > 0 ? 'canvas.openedFolded' : 'canvas.openedWithMany', values));
}
