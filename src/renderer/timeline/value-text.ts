// Text of the slider about the moment it stands on.
import type { Translate } from '#messages/translator.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { epochAt, type Stop, stepBeside, stopAt } from './track.ts';

/** Epoch 37 of 120, loss 0.214, validation 0.260; within an epoch the step too, and the loss of the epoch before. */
export function valueText(t: Translate, stops: readonly Stop[], step: number): string {
  const { step: ended, point } = stopAt(stops, step);
  const place = { epoch: epochAt(stops, step), total: stops.at(-1)?.epoch ?? 0 };
  if (point === null) return t('timeline.valueBetween', { ...place, step });
  const { loss, validationLoss } = point;
  const values = { ...place, loss: shortText(loss) };
  if (ended !== step) return t('timeline.valueWithin', { ...values, step });
  if (validationLoss === null) return t('timeline.value', values);
  return t('timeline.valueWithValidation', { ...values, validation: shortText(validationLoss) });
}

/** Viewing epoch 37 (read-only). */
export function viewingText(t: Translate, stops: readonly Stop[], step: number): string {
  if (!endsEpoch(stops, step)) return t('timeline.viewingStep', { step });
  return t('timeline.viewing', { epoch: epochAt(stops, step) });
}

/** Also an epoch that the log left out. */
function endsEpoch(stops: readonly Stop[], step: number): boolean {
  const stop = stopAt(stops, step);
  if (stop.point === null) return false;
  const isLast = stop === stops.at(-1);
  return stop.step === step || (!isLast && stepBeside(stops, stepBeside(stops, step, 1), -1) === step);
}
