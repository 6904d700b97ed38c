// The words of a worksheet in one language; the sentences stand in the messages.
import type { Activation } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';

export interface WorksheetWords {
  /** As HTML tags it. */
  readonly language: string;
  readonly worksheet: string;
  readonly key: string;
  readonly given: string;
  readonly forward: string;
  readonly backward: string;
  readonly task: (places: number) => string;
  readonly student: (student: string) => string;
  readonly renewed: (name: string) => string;
  readonly activation: (activation: Activation) => string;
  readonly loss: (loss: LossKind) => string;
}
