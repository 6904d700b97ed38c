// The lens's numbers as a table: one row for each place on the path.
import type { LocalFactor } from '#core/explain/lens/local-factors.ts';
import type { Network } from '#core/network/network.ts';
import type { Translate } from '#messages/translator.ts';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';
import { activationName, placeName } from './lens-words.ts';
import type { OtherFactors } from './use-lens.ts';

export function lensTable(
  t: Translate,
  network: Network,
  factors: readonly LocalFactor[],
  other: OtherFactors | null,
): TileTable {
  // Layers of one neuron have none: their column would be empty.
  const hasLayers = factors.some(({ layerGradient }) => layerGradient !== null);
  const activation = other === null ? '' : activationName(t, other.activation);
  return {
    name: t('lens.table'),
    columns: [
      { header: t('lens.place'), key: 'place' },
      { header: t('lens.thisFactor'), key: 'factor' },
      { header: t('lens.thisProduct'), key: 'product' },
      ...(other === null
        ? []
        : [
            { header: t('lens.otherFactor', { activation }), key: `factor ${other.activation}` },
            { header: t('lens.otherProduct', { activation }), key: `product ${other.activation}` },
          ]),
      ...(hasLayers ? [{ header: t('lens.layerGradient'), key: 'layer delta rms' }] : []),
    ],
    rows: factors.map((factor, at) => {
      const beside = other?.factors[at];
      return [
        placeName(t, network, factor),
        factor.value,
        factor.product,
        ...(beside === undefined ? [] : [beside.value, beside.product]),
        ...(hasLayers ? [factor.layerGradient] : []),
      ];
    }),
  };
}
