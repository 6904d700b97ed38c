// Try it: a row in the user's own units, field by field, and what the network says of it at once; a small picture is drawn by hand.
import { Button, Stack } from '@mantine/core';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { tableOf } from '#core/data/builtin-datasets.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { Cell, Row } from '#core/data/dataset-choice.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import type { TableEncoding } from '#core/data/table/table-encoding.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { openExplain, pickRow, useUi } from '#renderer/state/window/ui-store.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { shortText } from '#renderer/ui/field-text.ts';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { percentText } from '#renderer/ui/percent-text.ts';
import dataStyles from '../data.module.css';
import { NumberDerivations } from '../table/number-explained.tsx';
import { AddTrial } from './add-trial.tsx';
import { DigitPad } from './digit-pad.tsx';
import { heardOf, outcomeOf, type TrialAnswer, type TrialOutcome, tellingUnit, trialFeatures } from './trial.ts';
import { TrialField } from './trial-field.tsx';
import styles from './try.module.css';

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
        <Stack gap="sm">
          {features.slice(0, mostFields).map((feature) => (
            <TrialField
              key={feature.place}
              feature={feature}
              cell={row[feature.place] ?? null}
              onChange={(cell) => set(feature.place, cell)}
            />
          ))}
        </Stack>
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
      <div className={styles.prediction} role="status" aria-label={t('data.prediction')}>
        {outcome === null ? <EmptyState text={t('data.noPrediction')} /> : <Prediction outcome={outcome} />}
      </div>
      <div className={dataStyles.sources}>
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
      {side !== null && <p className={dataStyles.splitWords}>{t('data.padHint')}</p>}
      {outcome !== null && side === null && dataset.encoding !== null && (
        <Heard encoding={dataset.encoding} row={row} />
      )}
    </PanelSection>
  );
}

interface HeardProps {
  readonly encoding: TableEncoding;
  readonly row: Row;
}

/** The numbers that the network hears of a tried row, each with the arithmetic that made it. */
function Heard({ encoding, row }: HeardProps) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      title={t('data.heard')}
      summary={t('data.heardSummary')}
      isSet={false}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      {encoding.features.map((column) => (
        <NumberDerivations key={column.column} encoding={encoding} column={column} row={row} />
      ))}
    </Disclosure>
  );
}

const mostClasses = 10;

/** The prediction for a tried row: a value in the user's unit, or a class with the probability of each. */
function Prediction({ outcome }: { readonly outcome: TrialOutcome }) {
  return (
    <>
      {outcome.answers.map((answer) => (
        <Answer key={answer.name} answer={answer} />
      ))}
    </>
  );
}

function Answer({ answer: { name, value, classes } }: { readonly answer: TrialAnswer }) {
  const t = useTranslate();
  const shown = typeof value === 'number' ? shortText(value) : value;
  const order = [...classes].sort((one, other) => other.share - one.share).slice(0, mostClasses);
  return (
    <div className={styles.answer}>
      <p className={styles.value}>
        {name !== '' && <span>{name}</span>}
        <strong className={typeof value === 'number' ? 'numbers' : undefined}>{shown}</strong>
      </p>
      {order.length > 0 && (
        <ul className={styles.classes} aria-label={t('data.probabilities')}>
          {order.map((each) => (
            <li key={each.name}>
              <span className={styles.className} title={each.name}>
                {each.name}
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${Math.max(0, Math.min(1, each.share)) * 100}%` }} />
              </span>
              <span className="numbers">{percentText(each.share)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
