// Δw as a sum of named parts: what plain descent would do, then what each rule of the update adds to it.

export type UpdatePartKind = 'gradient' | 'l1' | 'l2' | 'clipping' | 'weightDecay' | 'momentum' | 'adaptiveScaling';

export interface UpdatePart {
  readonly kind: UpdatePartKind;
  readonly value: number;
}

/**
 * The parts of one update, in the order of the update; docs/adr tells why these.
 * @param gradient of the data's loss, mean over the mini-batch
 * @param additions what each rule adds to the direction that −η is multiplied with
 */
export function splitUpdate(
  learningRate: number,
  gradient: number,
  additions: readonly UpdatePart[],
): readonly UpdatePart[] {
  const directions: readonly UpdatePart[] = [{ kind: 'gradient', value: gradient }, ...additions];
  return directions.map(({ kind, value }) => ({ kind, value: value === 0 ? 0 : -learningRate * value }));
}
