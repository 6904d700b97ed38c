// R², the coefficient of determination: the share of the targets' spread that the predictions explain.
import type { TargetColumn } from './target-column.ts';

/**
 * 1 − Σ(ŷ − y)² ÷ Σ(y − ȳ)²: 1 is perfect, 0 is as good as always saying the mean, less is worse than that. Null for
 * targets that are all the same (or a single row), where there is no spread to explain: scikit-learn's r2_score with
 * force_finite=False has no finite answer there either.
 */
export function rSquared({ outputs, targets }: TargetColumn): number | null {
  const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
  let unexplained = 0;
  let total = 0;
  for (const [row, target] of targets.entries()) {
    const error = (outputs[row] as number) - target;
    unexplained += error * error;
    total += (target - mean) * (target - mean);
  }
  return targets.every((target) => target === targets[0]) ? null : 1 - unexplained / total;
}
