// The gradients of each layer as strips of heat and as a table.
import type { DenseLayer, LayerId } from '#core/network/network.ts';
import type { HeatStrips } from '#renderer/charts/maps/heat-strip.ts';
import type { Cell } from '#renderer/charts/tile/tile-table.ts';
import type { GradientPoint } from '#renderer/state/training/gradient-history.ts';

type NamedLayer = Pick<DenseLayer, 'id' | 'name'>;

/** One strip per layer, first to last, with gaps where a layer was not there. */
export function gradientStrips(layers: readonly NamedLayer[], points: readonly GradientPoint[]): HeatStrips {
  return {
    steps: points.map(({ step }) => step),
    rows: layers.map(({ id, name }) => ({ name, sizes: points.map(({ byLayer }) => byLayer.get(id) ?? null) })),
  };
}

export function gradientRows(
  layers: readonly { readonly id: LayerId }[],
  points: readonly GradientPoint[],
): readonly (readonly Cell[])[] {
  return points.map(({ step, byLayer }) => [step, ...layers.map(({ id }) => byLayer.get(id) ?? null)]);
}

/** How many times larger the last layer's gradients are than the first's; null where that can't be said. */
export function lastToFirst(layers: readonly NamedLayer[], points: readonly GradientPoint[]): number | null {
  const newest = points.at(-1)?.byLayer;
  const [first, last] = [layers[0], layers.at(-1)].map((layer) => (layer ? newest?.get(layer.id) : undefined));
  if (layers.length < 2 || first === undefined || last === undefined || first === 0) return null;
  const ratio = last / first;
  return Number.isFinite(ratio) ? ratio : null;
}
