// The edit that makes a problem go away.
import type { Fix } from '#core/diagnostics/diagnostic.ts';
import { type ActivationKind, activationKinds } from '#core/layers/activation-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import { connectionOf } from '#core/network/network-queries.ts';
import type { Edit } from '../edit.ts';
import { addMissingInputs, fitOutputsToData, leaveColumnsOut } from './fit-to-data.ts';
import { predictProbability } from './predict-probability.ts';
import { removeParts } from './remove-parts.ts';
import { setActivation, setLayerNumber } from './set-layer-rule.ts';
import { setTraining } from './set-training.ts';
import { switchOn } from './switch-off.ts';

export function editOfFix(fix: Fix): Edit {
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
      return (document) => setLayerNumber(document, [layerId(fix.layer)], 'dropout', 0);
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
