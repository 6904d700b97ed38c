// The button of a problem: what it says, and what it does.
import type { Fix } from '#core/diagnostics/diagnostic.ts';
import { editOfFix } from '#core/document/edits/edit-of-fix.ts';
import { reset } from '#core/document/edits/reinitialise.ts';
import { diagnosticWords } from '#messages/areas/diagnostic-words.ts';
import type { Translate } from '#messages/translator.ts';
import { resumeFrom } from '#renderer/state/document/time-travel.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import { edit } from './edit.ts';

export function fixLabel(translate: Translate, fix: Fix): string {
  switch (fix.kind) {
    case 'setActivation':
    case 'setActivations':
      return translate('app.fixSetActivation', { activation: wordFor(translate, fix.activation) });
    case 'predictProbability':
      return translate('app.fixPredictProbability');
    case 'setLoss':
      return translate('app.fixSetLoss', { loss: wordFor(translate, fix.loss) });
    case 'setLearningRate':
      return translate('app.fixSetLearningRate', { learningRate: briefText(fix.learningRate) });
    case 'goBackWithRate':
      return goBackLabel(translate, fix.step, briefText(fix.learningRate));
    case 'removeDropout':
      return translate('app.fixRemoveDropout');
    case 'switchOn':
      return translate('app.fixSwitchOn');
    case 'addInputs':
      return translate('app.fixAddInputs', { count: fix.count });
    case 'fitOutputs':
      return translate('app.fixFitOutputs', {
        count: fix.units,
        activation: wordFor(translate, fix.activation),
        loss: wordFor(translate, fix.loss),
      });
    case 'leaveColumnsOut':
      return translate('app.fixLeaveColumnsOut', { count: fix.columns.length });
    case 'stratify':
      return translate('app.fixStratify');
    case 'removeLayer':
    case 'removeConnection':
      return translate('inspector.delete');
  }
}

/** Before the first step there is no step to name. */
function goBackLabel(translate: Translate, step: number, learningRate: string): string {
  if (step === 0) return translate('app.fixGoToStartWithRate', { learningRate });
  return translate('app.fixGoBackWithRate', { step, learningRate });
}

/** The name of a function as the sentences of problems say it. */
function wordFor(translate: Translate, name: string): string {
  return Object.hasOwn(diagnosticWords, name)
    ? translate(`diagnosticWords.${name as keyof typeof diagnosticWords}`)
    : name;
}

export async function applyFix(fix: Fix): Promise<void> {
  if (fix.kind === 'goBackWithRate') await goBack(fix.step);
  await edit(editOfFix(fix));
}

/** To a step of the present run; to the start where it isn't remembered. */
async function goBack(step: number): Promise<void> {
  const { run } = useRun.getState().snapshot;
  if (run === null || !(await resumeFrom({ run, step }))) await edit(reset);
}
