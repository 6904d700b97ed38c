// Long sums, made short enough to read: the largest terms stay, the rest becomes one term.
import type { Equation, Factor } from './explanation.ts';
import { plainFactor } from './factors.ts';

/** A sum of at most `limit` terms with the same value; the terms that stay keep their order. */
export function foldParts(equation: Equation, limit: number): Equation {
  const { parts } = equation;
  if (equation.form !== 'sum' || parts.length <= limit) return equation;
  const bySize = [...parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const kept = new Set(bySize.slice(0, limit - 1));
  const rest = parts.filter((part) => !kept.has(part));
  const folded = [...parts.filter((part) => kept.has(part)), restFactor(rest)];
  return { ...equation, parts: folded, joints: equation.joints.slice(-folded.length - 1).with(0, '') };
}

function restFactor(rest: readonly Factor[]): Factor {
  const value = rest.reduce((total, part) => total + part.value, 0);
  return { ...plainFactor('\\cdots', 'rest', value), values: { count: rest.length } };
}
