// Try it: a row in the user's own units, field by field, and what the network says of it at once; a small picture is drawn by hand.
import { Button } from '@mantine/core';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { tableOf } from '#core/data/builtin-datasets.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { Cell, Row } from '#core/data/dataset-choice.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { openExplain, pickRow, useUi } from '#renderer/state/window/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { AddTrial } from './add-trial.tsx';
import { DigitPad } from './digit-pad.tsx';
import { Heard } from './heard.tsx';
import { Prediction } from './prediction.tsx';
import { heardOf, outcomeOf, tellingUnit, trialFeatures } from './trial.ts';
import { TrialField } from './trial-field.tsx';
import './try-it.css';

interface TryItProps {
  readonly document: NetworkDocument;
  readonly dataset: Dataset;
}

const mostFields = 40;

export function TryIt({ document, dataset }: TryItProps) {
  const t = useTranslate();
  const table = useMemo(
    () => tableOf(document.dataset ?? { kind: 'table', columns: [], rows: [] }),
    [document.dataset],
  );
  const { rows } = table;
  const picked = useUi((state) => Math.min(state.row, rows.length - 1));
  const [row, setRow] = useState<Row>(() => rows[picked] ?? []);
  const [isOwn, setOwn] = useState(false);
  const values = useSyncExternalStore(onShownValues, shownValues);
  const features = useMemo(() => trialFeatures(dataset, table), [dataset, table]);
  useEffect(() => {
    setRow(rows[picked] ?? []);
    setOwn(false);
  }, [rows, picked]);
  const set = (place: number, cell: Cell): void => {
    setOwn(true);
    setRow((before) => before.with(place, cell));
  };
  const outcome = row.length === 0 ? null : outcomeOf(document, row, values);
  const tried = useMemo(() => (isOwn ? heardOf(dataset, row) : null), [isOwn, dataset, row]);
  useEffect(() => useUi.setState({ triedRow: tried }), [tried]);
  useEffect(() => () => useUi.setState({ triedRow: null }), []);
  const side = pictureSide(features.map(({ name }) => name));
  const explain = (): void => {
    if (!isOwn) pickRow(picked);
    useUi.setState({ scope: 'row' });
    const [layer] = outputLayers(document.network);
    const unit = outcome === null ? 0 : tellingUnit(outcome);
    if (layer !== undefined) openExplain({ kind: 'activation', neuron: { layer, unit } });
  };
  return (
    <PanelSection title={t('data.tryIt')} detail={isOwn ? t('data.tryOwn') : t('data.tryRow', { row: picked + 1 })}>
      {side === null ? (
        <div className="try-fields">
          {features.slice(0, mostFields).map((feature) => (
            <TrialField
              key={feature.place}
              feature={feature}
              cell={row[feature.place] ?? null}
              onChange={(cell) => set(feature.place, cell)}
            />
          ))}
        </div>
      ) : (
        <DigitPad
          side={side}
          most={Math.max(...features.map(({ maximum }) => maximum))}
          pixels={features.map(({ place }) => Number(row[place] ?? 0))}
          onChange={(pixels) => {
            setOwn(true);
            setRow((before) =>
              pixels.reduce<Row>((drawn, ink, pixel) => drawn.with(features[pixel]?.place ?? 0, ink), before),
            );
          }}
        />
      )}
      <div className="try-prediction" role="status" aria-label={t('data.prediction')}>
        {outcome === null ? <EmptyState text={t('data.noPrediction')} /> : <Prediction outcome={outcome} />}
      </div>
      <div className="data-sources">
        {isOwn && (
          <>
            <Button
              size="xs"
              onClick={() => {
                setRow(rows[picked] ?? []);
                setOwn(false);
              }}
            >
              {t('data.tryBack', { row: picked + 1 })}
            </Button>
            <AddTrial document={document} dataset={dataset} row={row} outcome={outcome} />
          </>
        )}
        <Button size="xs" onClick={explain}>
          {t('data.tryExplain')}
        </Button>
      </div>
      {outcome !== null && side === null && dataset.encoding !== null && (
        <Heard encoding={dataset.encoding} row={row} />
      )}
    </PanelSection>
  );
}
