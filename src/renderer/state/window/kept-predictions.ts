// The outcome of the predictions, kept with the settings of this machine.
import { mostPredictions } from '#bridge/limits.ts';
import { keptOutcome, outcomeIn, type PredictionOutcome } from '#core/teaching/prediction/calibration.ts';
import { changeSettings, useSettings } from './settings-store.ts';

export function usePredictions(): readonly PredictionOutcome[] {
  return useSettings((state) => state.predictions).flatMap((kept) => outcomeIn(kept) ?? []);
}

export function keepPrediction(outcome: PredictionOutcome): void {
  const { predictions } = useSettings.getState();
  changeSettings({ predictions: [keptOutcome(outcome), ...predictions].slice(0, mostPredictions) });
}

export function forgetPredictions(): void {
  changeSettings({ predictions: [] });
}
