// The findings by the disc that they stand on.
import type { Diagnostic, HealthProblemCode } from '#core/diagnostics/diagnostic.ts';

/** A vanishing gradient is the business of all layers before: no single disc has it. */
export type HealthBadgeCode = Exclude<HealthProblemCode, 'vanishingGradient'>;

/** The gravest first. */
const codes: readonly HealthBadgeCode[] = ['explodingGradient', 'deadNeuron', 'saturatedNeuron'];

export function badgeOf(findings: readonly Diagnostic[], layer: string, unit: number): HealthBadgeCode | null {
  const own = findings.filter(({ place, units }) => {
    if (place.layer !== layer) return false;
    return units?.includes(unit) ?? (place.unit === undefined || place.unit === unit);
  });
  return codes.find((code) => own.some((finding) => finding.code === code)) ?? null;
}
