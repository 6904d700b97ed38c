// Recognises settings of layers, training and data as actions from what they were and what they are.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { settingIn, taughtNames } from '#core/document/training-settings.ts';
import { type ActivationKind, activationKinds } from '#core/layers/activation-functions.ts';
import { optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { EditKind } from './edit-rules.ts';
import type { ActionOf } from './tasks.ts';

interface Documents {
  readonly document: NetworkDocument;
}

type SettingKind = Extract<EditKind, 'setActivation' | 'chooseDataset' | 'setLoss' | 'setOptimizer' | 'setTraining'>;

type SettingRecognition = {
  readonly [Kind in SettingKind]: (before: Documents, after: Documents) => readonly ActionOf<Kind>[];
};

export const settingRecognition: SettingRecognition = {
  setActivation: ({ document: before }, { document: after }) => {
    const layers = new Map<ActivationKind, string[]>();
    const earlier = new Map(before.network.layers.map((layer) => [layer.id, layer]));
    for (const layer of after.network.layers) {
      const was = earlier.get(layer.id);
      if (was === undefined || !hasActivation(was) || !hasActivation(layer)) continue;
      const activation = activationKinds.find((kind) => kind === layer.activation);
      if (activation === undefined || layer.activation === was.activation) continue;
      layers.set(activation, [...(layers.get(activation) ?? []), layer.name]);
    }
    return [...layers].map(([activation, names]) => ({ kind: 'setActivation', layers: names, activation }));
  },
  chooseDataset: ({ document: before }, { document: { dataset } }) =>
    dataset === before.dataset || dataset?.kind !== 'builtin' ? [] : [{ kind: 'chooseDataset', name: dataset.name }],
  setLoss: ({ document: before }, { document: after }) => {
    const { loss } = after.training;
    return loss === before.training.loss ? [] : [{ kind: 'setLoss', loss }];
  },
  setOptimizer: ({ document: before }, { document: after }) => {
    const { kind: optimizer, learningRate } = after.training.optimizer;
    if (optimizer === before.training.optimizer.kind) return [];
    const isUsual = learningRate === optimizerRules[optimizer].defaultLearningRate;
    return [{ kind: 'setOptimizer', optimizer, ...(isUsual ? {} : { learningRate }) }];
  },
  setTraining: ({ document: { training: before } }, { document: { training: after } }) => {
    const { learningRate } = after.optimizer;
    const changed = taughtNames.filter((name) => settingIn(after, name) !== settingIn(before, name));
    const settings = {
      ...(learningRate === before.optimizer.learningRate ? {} : { learningRate }),
      ...Object.fromEntries(changed.map((name) => [name, settingIn(after, name)])),
    };
    return Object.keys(settings).length === 0 ? [] : [{ kind: 'setTraining', ...settings }];
  },
};
