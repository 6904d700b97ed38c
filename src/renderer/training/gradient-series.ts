// The gradients of each layer as lines, tooltip and table.
import type { DenseLayer, LayerId } from '#core/network/network.ts';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import type { LineSeries } from '#renderer/charts/lines/line-chart-option.ts';
import { orderedColors } from '#renderer/charts/maps/ordered-colors.ts';
import type { Cell } from '#renderer/charts/tile/tile-table.ts';
import type { GradientPoint } from '#renderer/state/training/gradient-history.ts';
import { shortText } from '#renderer/ui/field-text.ts';

type NamedLayer = Pick<DenseLayer, 'id' | 'name'>;

/** Names at the lines' ends for which a low chart has room. */
const mostNames = 6;

/** One line per layer, first to last; of many, the first, the last and evenly chosen ones between are named. */
export function gradientSeries(
  layers: readonly NamedLayer[],
  points: readonly GradientPoint[],
  colors: Pick<ThemeColors, 'validationLine' | 'inkTertiary'>,
): readonly LineSeries[] {
  const lineColors = orderedColors(layers.length, colors);
  const every = Math.ceil((layers.length - 1) / (mostNames - 1));
  return layers.map(({ id, name }, index) => ({
    id,
    name,
    points: points.flatMap(({ step, byLayer }): [number, number][] => {
      const size = byLayer.get(id);
      return size === undefined ? [] : [[step, size]];
    }),
    color: lineColors[index] ?? colors.inkTertiary,
    dash: index % 2 === 1 ? [6, 4] : [],
    faint: false,
    named: index % every === 0 || index === layers.length - 1,
  }));
}

export function tooltipRows(
  layers: readonly NamedLayer[],
  points: readonly GradientPoint[],
  step: number,
): readonly (readonly string[])[] {
  const point = points.find((each) => each.step === step);
  return layers.map(({ id, name }) => [name, sizeText(point?.byLayer.get(id))]);
}

function sizeText(size: number | undefined): string {
  return size === undefined ? '–' : shortText(size);
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
