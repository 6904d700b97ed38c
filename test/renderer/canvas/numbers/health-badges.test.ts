import { expect, it } from 'vitest';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { badgeOf } from '#renderer/canvas/numbers/health-badges.ts';

const finding = (code: Diagnostic['code'], layer: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  severity: 'warning',
  place: { layer },
  values: {},
  ...more,
});

it('a finding stands on the neurons that it is about, the gravest where there are several', () => {
  const findings = [
    finding('deadNeuron', 'h', { units: [1, 3] }),
    finding('saturatedNeuron', 'h', { units: [0, 3] }),
    finding('saturatedNeuron', 'y', { place: { layer: 'y', unit: 0 }, units: [0] }),
    finding('explodingGradient', 'first'),
    finding('vanishingGradient', 'other'),
  ];
  expect([0, 1, 2, 3].map((unit) => badgeOf(findings, 'h', unit))).toEqual([
    'saturatedNeuron',
    'deadNeuron',
    null,
    'deadNeuron',
  ]);
  expect([0, 1].map((unit) => badgeOf(findings, 'y', unit))).toEqual(['saturatedNeuron', null]);
  expect([0, 5].map((unit) => badgeOf(findings, 'first', unit))).toEqual(['explodingGradient', 'explodingGradient']);
  expect(badgeOf(findings, 'other', 0)).toBeNull();
});
