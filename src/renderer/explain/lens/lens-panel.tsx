// The vanishing lens: the local factors along a path on a log axis, beside the same weights with another activation function.
import { Group } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LocalFactor } from '#core/explain/lens/local-factors.ts';
import type { ElementwiseActivationKind } from '#core/layers/activation-functions.ts';
import type { Network } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import { ChartActions } from '#renderer/charts/tile/chart-actions.tsx';
import { TableView } from '#renderer/charts/tile/table-view.tsx';
import { type TileTable, tableCsv } from '#renderer/charts/tile/tile-table.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLensRequest } from '#renderer/state/window/lens-store.ts';
import panelStyles from '#renderer/ui/panel.module.css';
import { clearHighlight } from '../use-highlight.ts';
import styles from './lens.module.css';
import { LensChart } from './lens-chart.tsx';
import { LensFields } from './lens-fields.tsx';
import { activationName, findingSentences, placeName } from './lens-words.ts';
import { type Lens, type OtherFactors, useLens } from './use-lens.ts';

export function LensPanel() {
  const request = useLensRequest((state) => state.request);
  useEffect(() => clearHighlight, []);
  // Asked about another parameter, it begins with the largest of its paths.
  return <LensContent key={JSON.stringify(request)} />;
}

function LensContent() {
  const t = useTranslate();
  const [pathNumber, setPathNumber] = useState(0);
  const [chosen, setChosen] = useState<ElementwiseActivationKind | null>(null);
  const view = useLens(pathNumber, chosen);
  if (!('ground' in view)) return <p>{t(`lens.${view.why}`)}</p>;
  const { ground } = view;
  const isLens = 'factors' in view;
  return (
    <div className={styles.root}>
      <LensFields
        ground={ground}
        pathNumber={pathNumber < ground.ledger.paths.length ? pathNumber : 0}
        onPath={setPathNumber}
        activation={isLens ? (view.other?.activation ?? null) : null}
        onActivation={setChosen}
      />
      {isLens ? (
        <Finding lens={view} rank={pathNumber} />
      ) : (
        <p>{t('lens.noPath', { name: nameOfNeuron(ground.subject.network, ground.neuron) })}</p>
      )}
    </div>
  );
}

function Finding({ lens, rank }: { readonly lens: Lens; readonly rank: number }) {
  const t = useTranslate();
  const [asTable, setAsTable] = useState(false);
  const picture = useRef<(() => string) | null>(null);
  const { ground, factors, hidden, other } = lens;
  const { network } = ground.subject;
  const [finding = '', ...others] = findingSentences(t, network, hidden, factors, other);
  const table = useMemo(() => lensTable(t, network, factors, other), [t, network, factors, other]);
  return (
    <>
      <p className={styles.finding}>
        <strong>{finding}</strong> {others.join(' ')}{' '}
        <span className={panelStyles.detail}>{pathWords(t, lens, rank)}</span>
      </p>
      {asTable ? (
        <div className={styles.table}>
          <TableView read={() => table} />
        </div>
      ) : (
        <LensChart lens={lens} picture={picture} />
      )}
      <Group gap="sm">
        <ChartActions
          fileName={t('lens.fileName')}
          picture={picture}
          csv={() => tableCsv(table)}
          table={{ isShown: asTable, onChange: setAsTable }}
        />
      </Group>
    </>
  );
}

/** Which of the paths it is, and what all of them make. */
function pathWords(t: Translate, { ground }: Lens, rank: number): string {
  const { ledger, start, subject } = ground;
  const words = {
    symbol: 'wire' in start ? '∂L/∂w' : '∂L/∂b',
    sum: formatNumber(ledger.sum),
    row: subject.trace.row + 1,
  };
  if (ledger.pathCount === 1) return t('lens.onlyPath', words);
  return t('lens.ofPaths', {
    ...words,
    number: rank + 1,
    total: ledger.pathCount < 1_000_000 ? String(ledger.pathCount) : formatNumber(ledger.pathCount),
  });
}

/** The lens's numbers as a table: one row for each place on the path. */
function lensTable(
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
