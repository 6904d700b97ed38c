// The button of a problem: what it says, and the edit that mends it.
import type { Fix } from '#core/diagnostics/diagnostic.ts';
import type { Edit } from '#core/document/edit.ts';
import { addMissingInputs, fitOutputsToData, leaveColumnsOut } from '#core/document/edits/fit-to-data.ts';
import { predictProbability } from '#core/document/edits/predict-probability.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { reset } from '#core/document/edits/reset.ts';
import { setActivation, setDropout } from '#core/document/edits/set-layer-rule.ts';
import { setTraining } from '#core/document/edits/set-training.ts';
import { switchOn } from '#core/document/edits/switch-off.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import { connectionOf } from '#core/network/network-queries.ts';
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
  await edit(editOf(fix));
}

/** To a step of the present run; to the start where it isn't remembered. */
async function goBack(step: number): Promise<void> {
  const { run } = useRun.getState().snapshot;
  if (run === null || !(await resumeFrom({ run, step }))) await edit(reset);
}

function editOf(fix: Fix): Edit {
  switch (fix.kind) {
    case 'setActivation':
      return (document) => setActivation(document, [layerId(fix.layer)], activationOf(fix.activation));
    case 'setActivations':
      return (document) => setActivation(document, fix.layers.map(layerId), activationOf(fix.activation));
    case 'predictProbability':
      return (document) => predictProbability(document, fix.layers.map(layerId));
    case 'setLoss': {
      const loss = lossKinds.find((kind) => kind === fix.loss);
      return (document) => setTraining(document, loss === undefined ? {} : { loss });
    }
    case 'addInputs':
      return addMissingInputs;
    case 'fitOutputs':
      return fitOutputsToData;
    case 'leaveColumnsOut':
      return (document) => leaveColumnsOut(document, fix.columns);
    case 'stratify':
      return (document) => setTraining(document, { stratify: fix.column });
    case 'goBackWithRate':
    case 'setLearningRate':
      return (document) => {
        const { optimizer } = document.training;
        return setTraining(document, { optimizer: { ...optimizer, learningRate: fix.learningRate } });
      };
    case 'removeDropout':
      return (document) => setDropout(document, [layerId(fix.layer)], 0);
    case 'switchOn':
      return (document) => switchOn(document, { layers: [layerId(fix.layer)] });
    case 'removeLayer':
      return (document) => removeParts(document, { layers: [layerId(fix.layer)] });
    case 'removeConnection':
      return (document) => removeParts(document, { wires: wiresOf(document, fix.connection) });
  }
}

function activationOf(name: string): ActivationKind {
  return activationKinds.find((kind) => kind === name) ?? 'tanh';
}

function wiresOf({ network }: Parameters<Edit>[0], id: string) {
  const connection = connectionOf(network, connectionId(id));
  return (connection?.weights ?? []).flatMap((row, target) =>
    row.map((_, source) => ({ connection: connectionId(id), target, source })),
  );
}
