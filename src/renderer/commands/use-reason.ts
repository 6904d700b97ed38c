// Hook for the reason why a command can't be run now, followed while it is shown.

import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { useHand } from '#renderer/state/window/hand-store.ts';
import { usePrediction } from '#renderer/state/window/prediction-store.ts';
import { useWithheld } from '#renderer/state/window/withheld-store.ts';
import type { CommandId } from './command.ts';
import { commandOf } from './registry.ts';

/** The sentence; null: it can be run. Whatever its reason is about, these stores change with it. */
export function useReason(id: CommandId): string | null {
  const t = useTranslate();
  const ask = () => commandOf(id).unavailable?.() ?? null;
  useHand(ask);
  usePrediction(ask);
  useWithheld(ask);
  useDocument(ask);
  useRun(ask);
  useTimeline(ask);
  const reason = ask();
  return reason === null ? null : t(reason);
}
