// The loss chart of the run that is shown: the other runs behind it, a line at the moment that is looked at.
import { memo, useMemo } from 'react';
import type { LossPoint } from '#core/training/trainer.ts';
import { LossChart } from '#renderer/charts/lines/loss-chart.tsx';
import { useReason } from '#renderer/commands/command-state.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useFollowing } from '#renderer/state/stores/following.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { type ShownRun, shownRun, useShownRun } from '#renderer/state/stores/shown-run.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';

const noRows: readonly LossPoint[] = [];

export function Tile() {
  const t = useTranslate();
  const shown = useShownRun();
  const runs = useTimeline((state) => state.runs);
  const isRunning = useRun((state) => state.status === 'running');
  const kept = useDocument((state) => state.document?.history ?? noRows);
  const shownId = shown?.run.id ?? null;
  const others = useMemo(
    () =>
      runs
        .filter(({ id }) => id !== shownId)
        .map(({ id, log }) => ({ id, name: t('timeline.run', { number: id + 1 }), rows: log })),
    [runs, shownId, t],
  );
  const marker = useFollowing(shown === null || isRunning ? null : markedEpoch(shown));
  const whyNot = useReason('train.toggle');
  return (
    <Chart rows={shown?.log ?? kept} others={others} marker={marker} onPick={pick} onTrain={train} whyNot={whyNot} />
  );
}

/** While moments are looked at, only the marker changes, and that when there is time for it. */
const Chart = memo(LossChart);

/** Where the shown moment stands; at the end of the run it needs no mark. */
function markedEpoch({ log, shownStep, lastStep }: ShownRun): number | null {
  if (shownStep === lastStep) return null;
  return log.findLast(({ step }) => step <= shownStep)?.epoch ?? 0;
}

function pick(epoch: number): void {
  const shown = shownRun();
  const point = shown?.log.findLast((each) => each.epoch <= epoch + 0.5);
  if (shown !== null && point !== undefined) void lookAt({ run: shown.run.id, step: point.step });
}

function train(): void {
  void runCommand('train.toggle');
}
