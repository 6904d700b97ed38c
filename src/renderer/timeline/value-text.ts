// What the slider says of the moment it stands on.
import type { Translate } from '#messages/translator.ts';
import { shortNumber } from '#renderer/ui/format-number.ts';
import { type Stop, stopIndexAt } from './track.ts';

/** Epoch 37 of 120, loss 0.214, validation 0.260. */
export function valueText(t: Translate, stops: readonly Stop[], step: number): string {
  const stop = stops[stopIndexAt(stops, step)] as Stop;
  const place = { epoch: stop.epoch, total: stops.at(-1)?.epoch ?? 0 };
  if (stop.step !== step || stop.point === null) return t('timeline.valueBetween', { ...place, step });
  const { loss, validationLoss } = stop.point;
  const values = { ...place, loss: shortNumber(loss) };
  if (validationLoss === null) return t('timeline.value', values);
  return t('timeline.valueWithValidation', { ...values, validation: shortNumber(validationLoss) });
}

/** Viewing epoch 37 (read-only). */
export function viewingText(t: Translate, stops: readonly Stop[], step: number): string {
  const stop = stops[stopIndexAt(stops, step)] as Stop;
  if (stop.step !== step || stop.point === null) return t('timeline.viewingStep', { step });
  return t('timeline.viewing', { epoch: stop.epoch });
}
