// A share as a percentage that never flatters: 100% only when nothing is missing.

export function percentText(share: number): string {
  const percent = Number((share * 100).toPrecision(12));
  return `${Number.isInteger(percent) ? percent : (Math.floor(percent * 10) / 10).toFixed(1)}%`;
}
