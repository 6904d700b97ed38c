// The failure autopsy: where the growth began, the first number that broke, and the way back to the last good step.

import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { datasetFor } from '#core/data/dataset-of.ts';
import type { Network } from '#core/network/network.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { type Autopsy, type DivergedRun, performAutopsy } from '#core/training/autopsy/autopsy.ts';
import type { Failure } from '#core/training/autopsy/failed-step.ts';
import { largestSingle } from '#core/training/autopsy/number-range.ts';
import { healthyPoint } from '#core/training/healthy-point.ts';
import type { RunId } from '#core/training/timeline/timeline.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { knownRun, stretchAt } from '#renderer/state/stores/timeline-store.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import panelStyles from '#renderer/ui/panel.module.css';
import { ValueTable } from '#renderer/ui/value-table.tsx';
import explainStyles from '../explain.module.css';
import styles from './autopsy.module.css';
import { nameOfFailure, nameOfIngredient } from './failure-words.ts';

export function AutopsyDialog() {
  const t = useTranslate();
  return (
    <PageDialog name="autopsy" title={t('autopsy.title')} size="lg">
      <Findings />
    </PageDialog>
  );
}

function Findings() {
  const t = useTranslate();
  const run = useMemo(divergedRun, []);
  const autopsy = useMemo(() => (run === null ? null : performAutopsy(run)), [run]);
  if (run === null || autopsy === null) return <p>{t('autopsy.gone')}</p>;
  return (
    <div className={styles.root}>
      <GrowthView autopsy={autopsy} />
      <section>
        <h3>{t('autopsy.failure')}</h3>
        {autopsy.failure === null ? (
          <p>{t('autopsy.failureUnknown')}</p>
        ) : (
          <FailureView failure={autopsy.failure} step={autopsy.step + 1} network={run.network} />
        )}
      </section>
      <WayBack run={run} step={healthyPoint(run.log)?.step ?? 0} />
    </div>
  );
}

/** To a step at which the loss was still low: what stands right before the failure has mostly grown already. */
function WayBack({ run: { run, state }, step }: { readonly run: KnownDivergedRun; readonly step: number }) {
  const t = useTranslate();
  if (state.step === step) return <p>{t('autopsy.isThere', { step })}</p>;
  const goBack = (): void => {
    closeDialog();
    void lookAt({ run, step });
  };
  return (
    <Button className={styles.wayBack} onClick={goBack}>
      {t('autopsy.goBack', { step })}
    </Button>
  );
}

function GrowthView({ autopsy: { growth, isToTheStep } }: { readonly autopsy: Autopsy }) {
  const t = useTranslate();
  if (growth === null) return <p>{t('autopsy.growthUnknown')}</p>;
  const { from, to } = growth;
  return (
    <section>
      <h3>{t('autopsy.growth')}</h3>
      <p>
        {from.step === 0
          ? t('autopsy.growthStart', { to: to.step })
          : t('autopsy.growthSteps', { from: from.step, to: to.step })}
      </p>
      {!isToTheStep && <p className={explainStyles.note}>{t('autopsy.growthByLoss')}</p>}
      <ValueTable
        heads={[
          t('autopsy.number'),
          t('autopsy.atLastGood', { step: from.step }),
          t('autopsy.atLastGood', { step: to.step }),
        ]}
        rows={[
          { name: t('charts.title_loss'), values: [from.loss, to.loss] },
          ...(from.largest === null || to.largest === null
            ? []
            : [{ name: t('autopsy.largest'), values: [from.largest, to.largest] }]),
        ]}
      />
    </section>
  );
}

interface FailureViewProps {
  readonly failure: Failure;
  readonly step: number;
  readonly network: Network;
}

function FailureView({ failure, step, network }: FailureViewProps) {
  const t = useTranslate();
  const { during, row, value, ingredients } = failure;
  const words = { step, what: nameOfFailure(t, network, failure), value: formatNumber(value) };
  return (
    <>
      <p>{t(`autopsy.during_${during}`, words)}</p>
      {row !== null && <p className={panelStyles.detail}>{t('autopsy.inRow', { row: row + 1 })}</p>}
      {ingredients.length > 0 && (
        <ValueTable
          heads={[t('autopsy.ingredients'), t('autopsy.value')]}
          rows={ingredients.map((each) => ({ name: nameOfIngredient(t, network, each), values: [each.value] }))}
        />
      )}
    </>
  );
}

interface KnownDivergedRun extends DivergedRun {
  readonly run: RunId;
}

/** Null when the shown run has not diverged, or is not remembered. */
function divergedRun(): KnownDivergedRun | null {
  const { status, state, run, network, log } = useRun.getState().snapshot;
  if (status !== 'diverged' || state === null || run === null || network === null) return null;
  const trained = stretchAt({ run, step: state.step })?.document ?? null;
  const dataset = trained === null ? null : datasetFor(trained);
  if (trained === null || dataset === null) return null;
  return { run, network, settings: trained.training, dataset, state, log, largest: largestSingle, start: startOf(run) };
}

/** Only a run that was never changed can be made again from its start. */
function startOf(id: RunId) {
  const run = knownRun(id);
  const [only] = run?.stretches ?? [];
  return run?.stretches.length === 1 && only?.firstStep === 0 ? only.document.network : null;
}
