// Reason why a network and its data can't be drawn as a map over the inputs, as a sentence that says what to do.
import type { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { CompiledDocument } from '#renderer/state/stores/compiled-document.ts';

/** Null when they can. */
export function mapProblem(
  { compiled, dataset }: Pick<CompiledDocument, 'compiled' | 'dataset'>,
  t: ReturnType<typeof useTranslate>,
): string | null {
  if (compiled === null) return t('training.noMapNetwork');
  const { graph } = compiled;
  if (graph.inputWidth > 2) return t('training.noMapInputs', { inputs: graph.inputWidth });
  if (dataset === null) return t('training.noMapData');
  const fits = dataset.featureNames.length === graph.inputWidth && dataset.targetNames.length === graph.outputWidth;
  return fits && dataset.count > 0 ? null : t('training.noMapFit');
}
