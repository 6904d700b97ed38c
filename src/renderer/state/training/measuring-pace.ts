// Interval between the measurements that the window makes by itself during a training: the longer one takes, the fewer they are.

/** Rows × parameters beyond which nothing is measured that was not asked for. */
export const affordableMeasurement = 50_000_000;

/** A window computes some hundred thousand such products in a millisecond: a twentieth of its time goes into a measurement. */
const costPerMillisecond = 20_000;

/** Milliseconds from the beginning of a measurement to that of the next while a training runs. */
export function pauseWhileTraining(cost: number, shortest: number): number {
  return Math.max(shortest, cost / costPerMillisecond);
}
