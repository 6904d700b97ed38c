// A share as a percentage: rounded as everybody rounds, but 100% only when nothing is missing.

const almostAll = 99.9;

export function percentText(share: number): string {
  const percent = Number((share * 100).toPrecision(12));
  if (Number.isInteger(percent)) return `${percent}%`;
  return `${Math.min(percent, almostAll).toFixed(1)}%`;
}
