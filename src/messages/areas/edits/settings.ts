// Edits of what is drawn: names, numbers, rules, marks, and the settings of the training.
import type { MessageArea } from '../../message.ts';

export const settingMessages = {
  did_rename: { en: 'Rename {{from}} to {{to}}', ko: '이름 바꾸기: {{from}} → {{to}}' },
  done_rename: { en: 'Renamed {{from}} to {{to}}.', ko: '이름을 바꿨어요: {{from}} → {{to}}' },
  did_renameDocument: { en: 'Rename document to "{{name}}"', ko: '문서 이름 바꾸기: {{name}}' },
  done_renameDocument: { en: 'Renamed the document to "{{name}}".', ko: '문서 이름을 바꿨어요: {{name}}' },
  did_setActivation: { en: 'Change activation function of {{names}}', ko: '{{names}}의 활성화 함수 바꾸기' },
  done_setActivation: {
    en: 'Changed the activation function of {{names}}.',
    ko: '{{names}}의 활성화 함수를 바꿨어요.',
  },
  did_setBias: { en: 'Set bias of {{name}}', ko: '{{name}} 뉴런의 편향 바꾸기' },
  done_setBias: { en: 'Set the bias of {{name}}.', ko: '{{name}} 뉴런의 편향을 바꿨어요.' },
  did_setBiases: {
    en: { one: 'Set {{count}} bias', other: 'Set {{count}} biases' },
    ko: '편향 {{count}}개 바꾸기',
  },
  done_setBiases: {
    en: { one: 'Set {{count}} bias.', other: 'Set {{count}} biases.' },
    ko: '편향 {{count}}개를 바꿨어요.',
  },
  did_setTensor: { en: 'Set {{parameter}} of {{name}}', ko: '{{name}}의 {{parameter}} 바꾸기' },
  done_setTensor: { en: 'Set {{parameter}} of {{name}}.', ko: '{{name}}의 {{parameter}} 값을 바꿨어요.' },
  did_setLayerNumber: {
    en: 'Set {{setting}} of {{names}} to {{value}}',
    ko: '{{names}}의 {{setting}} 바꾸기: {{value}}',
  },
  done_setLayerNumber: {
    en: 'Set {{setting}} of {{names}} to {{value}}.',
    ko: '{{names}}의 {{setting}}을(를) 바꿨어요: {{value}}',
  },
  did_addBiases: { en: 'Add bias to {{names}}', ko: '{{names}}에 편향 추가' },
  done_addBiases: { en: 'Added a bias to {{names}}.', ko: '{{names}}에 편향을 추가했어요.' },
  did_removeBiases: { en: 'Remove bias of {{names}}', ko: '{{names}}의 편향 없애기' },
  done_removeBiases: { en: 'Removed the bias of {{names}}.', ko: '{{names}}의 편향을 없앴어요.' },
  did_setWeight: {
    en: 'Set weight {{source}} to {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런 사이의 가중치 바꾸기',
  },
  done_setWeight: {
    en: 'Set the weight {{source}} to {{target}}.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런 사이의 가중치를 바꿨어요.',
  },
  did_setWeights: {
    en: { one: 'Set {{count}} weight', other: 'Set {{count}} weights' },
    ko: '가중치 {{count}}개 바꾸기',
  },
  done_setWeights: {
    en: { one: 'Set {{count}} weight.', other: 'Set {{count}} weights.' },
    ko: '가중치 {{count}}개를 바꿨어요.',
  },
  did_setUnits: {
    en: { one: 'Set {{name}} to {{count}} neuron', other: 'Set {{name}} to {{count}} neurons' },
    ko: '{{name}} 층의 뉴런을 {{count}}개로 바꾸기',
  },
  done_setUnits: {
    en: { one: 'Layer {{name}} has {{count}} neuron now.', other: 'Layer {{name}} has {{count}} neurons now.' },
    ko: '{{name}} 층의 뉴런을 {{count}}개로 바꿨어요.',
  },
  did_setOutput: { en: 'Make {{name}} an output', ko: '출력으로 지정: {{name}}' },
  done_setOutput: { en: '{{name}} is an output now.', ko: '출력으로 지정했어요: {{name}}' },
  did_unsetOutput: { en: 'Remove {{name}} from the outputs', ko: '출력에서 빼기: {{name}}' },
  done_unsetOutput: { en: '{{name}} is no longer an output.', ko: '출력에서 뺐어요: {{name}}' },
  did_setInitializer: { en: 'Change initialiser of {{names}}', ko: '{{names}}의 초기화 방법 바꾸기' },
  done_setInitializer: {
    en: 'Changed the initialiser of {{names}}. Its weights stay as they are.',
    ko: '{{names}}의 초기화 방법을 바꿨어요. 지금 가중치는 그대로예요.',
  },
  did_freezeLayers: { en: 'Freeze {{names}}', ko: '{{names}} 고정' },
  done_freezeLayers: {
    en: 'Froze {{names}}: training leaves biases and incoming weights as they are.',
    ko: '고정했어요: {{names}}. 이제 학습해도 편향과 들어오는 가중치가 바뀌지 않아요.',
  },
  did_freezeWire: {
    en: 'Freeze connection {{source}} to {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결 고정',
  },
  done_freezeWire: {
    en: 'Froze the connection {{source}} to {{target}}: training leaves its weight as it is.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결을 고정했어요. 이제 학습해도 가중치가 바뀌지 않아요.',
  },
  did_freezeWires: {
    en: { one: 'Freeze {{count}} connection', other: 'Freeze {{count}} connections' },
    ko: '연결 {{count}}개 고정',
  },
  done_freezeWires: {
    en: {
      one: 'Froze {{count}} connection: training leaves its weight as it is.',
      other: 'Froze {{count}} connections: training leaves their weights as they are.',
    },
    ko: '연결 {{count}}개를 고정했어요. 이제 학습해도 가중치가 바뀌지 않아요.',
  },
  did_freezeParts: {
    en: { one: 'Freeze {{names}} and {{count}} connection', other: 'Freeze {{names}} and {{count}} connections' },
    ko: '{{names}}, 연결 {{count}}개 고정',
  },
  done_freezeParts: {
    en: {
      one: 'Froze {{names}} and {{count}} connection: training leaves them as they are.',
      other: 'Froze {{names}} and {{count}} connections: training leaves them as they are.',
    },
    ko: '고정했어요: {{names}}, 연결 {{count}}개. 이제 학습해도 바뀌지 않아요.',
  },
  did_unfreezeLayers: { en: 'Unfreeze {{names}}', ko: '{{names}} 고정 풀기' },
  done_unfreezeLayers: { en: 'Unfroze {{names}}.', ko: '고정을 풀었어요: {{names}}' },
  did_unfreezeWire: {
    en: 'Unfreeze connection {{source}} to {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결 고정 풀기',
  },
  done_unfreezeWire: {
    en: 'Unfroze the connection {{source}} to {{target}}.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결 고정을 풀었어요.',
  },
  did_unfreezeWires: {
    en: { one: 'Unfreeze {{count}} connection', other: 'Unfreeze {{count}} connections' },
    ko: '연결 {{count}}개 고정 풀기',
  },
  done_unfreezeWires: {
    en: { one: 'Unfroze {{count}} connection.', other: 'Unfroze {{count}} connections.' },
    ko: '연결 {{count}}개의 고정을 풀었어요.',
  },
  did_unfreezeParts: {
    en: { one: 'Unfreeze {{names}} and {{count}} connection', other: 'Unfreeze {{names}} and {{count}} connections' },
    ko: '{{names}}, 연결 {{count}}개 고정 풀기',
  },
  done_unfreezeParts: {
    en: { one: 'Unfroze {{names}} and {{count}} connection.', other: 'Unfroze {{names}} and {{count}} connections.' },
    ko: '고정을 풀었어요: {{names}}, 연결 {{count}}개',
  },
  did_switchOff: { en: 'Switch off {{names}}', ko: '{{names}} 뉴런 끄기' },
  done_switchOff: { en: 'Switched off {{names}}.', ko: '뉴런을 껐어요: {{names}}' },
  did_switchOn: { en: 'Switch on {{names}}', ko: '{{names}} 뉴런 켜기' },
  done_switchOn: { en: 'Switched on {{names}}.', ko: '뉴런을 켰어요: {{names}}' },
  did_setTraining: { en: 'Change training settings', ko: '학습 설정 바꾸기' },
  done_setTraining: { en: 'Changed the training settings.', ko: '학습 설정을 바꿨어요.' },
  did_setSetting: { en: 'Set {{setting}} to {{value}}', ko: '{{setting}} 바꾸기: {{value}}' },
  done_setSetting: { en: 'Set {{setting}} to {{value}}.', ko: '{{setting}}을(를) 바꿨어요: {{value}}' },
  did_setLearningRate: { en: 'Set learning rate to {{rate}}', ko: '학습률 바꾸기: {{rate}}' },
  done_setLearningRate: { en: 'Set the learning rate to {{rate}}.', ko: '학습률을 바꿨어요: {{rate}}' },
  did_setOptimizerAndRate: { en: 'Change the optimizer', ko: '옵티마이저 바꾸기' },
  done_setOptimizerAndRate: {
    en: 'Changed the optimizer; the learning rate went from {{before}} to its usual {{rate}}.',
    ko: '옵티마이저를 바꾸면서 학습률도 이 옵티마이저가 흔히 쓰는 값으로 바꿨어요: {{before}} → {{rate}}',
  },
  did_predictProbability: {
    en: 'Use sigmoid and binary cross-entropy for {{names}}',
    ko: '{{names}}: 시그모이드와 이진 교차 엔트로피 쓰기',
  },
  done_predictProbability: {
    en: 'Set sigmoid and binary cross-entropy for {{names}}.',
    ko: '{{names}}의 활성화 함수를 시그모이드로, 손실 함수를 이진 교차 엔트로피로 바꿨어요.',
  },
  did_setDataset: { en: 'Change data', ko: '데이터 바꾸기' },
  did_addMissingInputs: {
    en: { one: 'Add {{count}} input for the data', other: 'Add {{count}} inputs for the data' },
    ko: '데이터에 맞춰 입력 {{count}}개 추가',
  },
  done_addMissingInputs: {
    en: { one: 'Added {{count}} input for the data.', other: 'Added {{count}} inputs for the data.' },
    ko: '데이터에 맞춰 입력을 {{count}}개 추가했어요.',
  },
  did_fitOutputsToData: { en: 'Fit outputs to the data', ko: '출력을 데이터에 맞추기' },
  done_fitOutputsToData: {
    en: {
      one: 'The output has {{count}} neuron now and answers as the targets ask.',
      other: 'The output has {{count}} neurons now and answers as the targets ask.',
    },
    ko: '출력을 뉴런 {{count}}개로 바꾸고 정답에 맞는 함수와 손실로 바꿨어요.',
  },
  did_leaveColumnsOut: {
    en: { one: 'Leave {{count}} column out', other: 'Leave {{count}} columns out' },
    ko: '열 {{count}}개 빼기',
  },
  done_leaveColumnsOut: {
    en: { one: 'Left {{count}} column out.', other: 'Left {{count}} columns out.' },
    ko: '열을 {{count}}개 뺐어요.',
  },
  did_setDatasetFitted: { en: 'Change data', ko: '데이터 바꾸기' },
  done_setDatasetFitted: {
    en: 'Changed the data; the loss, the optimizer and how the outputs answer were fitted to it.',
    ko: '데이터를 바꾸고 손실 함수와 옵티마이저, 출력의 활성화 함수를 데이터에 맞췄어요.',
  },
  done_setDataset: { en: 'Changed the data.', ko: '데이터를 바꿨어요.' },
} as const satisfies MessageArea;
