// The words for where the shown losses come from: an epoch's steps, or the network as it stands.
import type { MessageKey } from '#messages/catalogue.ts';
import type { PresentLosses } from '#renderer/state/stores/present-losses.ts';

export function lossMeaning({ isMeasured }: PresentLosses): MessageKey {
  return isMeasured ? 'training.presentLossMeaning' : 'training.trainLossMeaning';
}
