// What an edit did (`did_`: the name of its undo entry, `done_`: what is announced) and why one is refused (`refused_`).
import type { MessageArea } from '../message.ts';

export const editsMessages = {
  did_addInput: { en: 'Add input {{name}}', ko: '{{name}} 입력 추가' },
  did_addNeuron: { en: 'Add neuron {{name}}', ko: '{{name}} 뉴런 추가' },
  did_addWiredNeuron: { en: 'Add neuron {{name}}', ko: '{{name}} 뉴런 추가' },
  did_addLayer: { en: 'Add layer {{name}}', ko: '{{name}} 층 추가' },
  did_addUnit: { en: 'Add neuron {{name}} to layer {{layer}}', ko: '{{layer}} 층에 {{name}} 뉴런 추가' },
  did_connect: { en: 'Connect {{source}} to {{target}}', ko: '{{source}} 뉴런과 {{target}} 뉴런 연결' },
  did_connectLayers: { en: 'Connect layer {{source}} to layer {{target}}', ko: '{{source}} 층과 {{target}} 층 연결' },
  did_connectToLayer: {
    en: 'Connect {{source}} to layer {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 층 연결',
  },
  did_insertOnWire: {
    en: 'Insert {{name}} between {{source}} and {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런 사이에 {{name}} 뉴런 넣기',
  },
  did_reconnect: {
    en: 'Move connection to {{source}} and {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런으로 연결 옮기기',
  },
  did_deleteNeuron: { en: 'Delete neuron {{name}}', ko: '{{name}} 뉴런 지우기' },
  did_deleteLayer: { en: 'Delete layer {{name}}', ko: '{{name}} 층 지우기' },
  did_delete: {
    en: { one: 'Delete {{count}} neuron', other: 'Delete {{count}} neurons' },
    ko: '뉴런 {{count}}개 지우기',
  },
  did_cut: {
    en: { one: 'Cut {{count}} neuron', other: 'Cut {{count}} neurons' },
    ko: '뉴런 {{count}}개 잘라내기',
  },
  did_paste: {
    en: { one: 'Paste {{count}} neuron', other: 'Paste {{count}} neurons' },
    ko: '뉴런 {{count}}개 붙여넣기',
  },
  did_pasteConnected: {
    en: { one: 'Paste {{count}} neuron with connections', other: 'Paste {{count}} neurons with connections' },
    ko: '뉴런 {{count}}개를 연결까지 붙여넣기',
  },
  did_duplicate: {
    en: { one: 'Duplicate {{count}} neuron', other: 'Duplicate {{count}} neurons' },
    ko: '뉴런 {{count}}개 복제',
  },
  did_disconnect: {
    en: 'Delete connection {{source}} to {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결 지우기',
  },
  did_disconnectSeveral: {
    en: { one: 'Delete {{count}} connection', other: 'Delete {{count}} connections' },
    ko: '연결 {{count}}개 지우기',
  },
  did_tidy: { en: 'Tidy', ko: '자동 정렬' },
  did_move: { en: 'Move {{names}}', ko: '{{names}} 옮기기' },
  did_rename: { en: 'Rename {{from}} to {{to}}', ko: '이름 바꾸기: {{from}} → {{to}}' },
  did_renameDocument: { en: 'Rename document to "{{name}}"', ko: '문서 이름 바꾸기: {{name}}' },
  did_setActivation: { en: 'Change activation function of {{names}}', ko: '{{names}}의 활성화 함수 바꾸기' },
  did_setBias: { en: 'Set bias of {{name}}', ko: '{{name}} 뉴런의 편향 바꾸기' },
  did_setBiases: {
    en: { one: 'Set {{count}} bias', other: 'Set {{count}} biases' },
    ko: '편향 {{count}}개 바꾸기',
  },
  did_addBiases: { en: 'Add bias to {{names}}', ko: '{{names}}에 편향 추가' },
  did_removeBiases: { en: 'Remove bias of {{names}}', ko: '{{names}}의 편향 없애기' },
  did_setWeight: {
    en: 'Set weight {{source}} to {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런 사이의 가중치 바꾸기',
  },
  did_setWeights: {
    en: { one: 'Set {{count}} weight', other: 'Set {{count}} weights' },
    ko: '가중치 {{count}}개 바꾸기',
  },
  did_setUnits: {
    en: { one: 'Set {{name}} to {{count}} neuron', other: 'Set {{name}} to {{count}} neurons' },
    ko: '{{name}} 층의 뉴런을 {{count}}개로 바꾸기',
  },
  did_setOutput: { en: 'Make {{name}} an output', ko: '출력으로 지정: {{name}}' },
  did_unsetOutput: { en: 'Remove {{name}} from the outputs', ko: '출력에서 빼기: {{name}}' },
  did_setInitializer: { en: 'Change initialiser of {{names}}', ko: '{{names}}의 초기화 방법 바꾸기' },
  did_setDropout: { en: 'Set dropout of {{names}} to {{percent}}%', ko: '{{names}}의 드롭아웃 바꾸기: {{percent}}%' },
  did_freezeLayers: { en: 'Freeze {{names}}', ko: '{{names}} 고정' },
  did_freezeWire: {
    en: 'Freeze connection {{source}} to {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결 고정',
  },
  did_freezeWires: {
    en: { one: 'Freeze {{count}} connection', other: 'Freeze {{count}} connections' },
    ko: '연결 {{count}}개 고정',
  },
  did_freezeParts: {
    en: { one: 'Freeze {{names}} and {{count}} connection', other: 'Freeze {{names}} and {{count}} connections' },
    ko: '{{names}}, 연결 {{count}}개 고정',
  },
  did_unfreezeLayers: { en: 'Unfreeze {{names}}', ko: '{{names}} 고정 풀기' },
  did_unfreezeWire: {
    en: 'Unfreeze connection {{source}} to {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결 고정 풀기',
  },
  did_unfreezeWires: {
    en: { one: 'Unfreeze {{count}} connection', other: 'Unfreeze {{count}} connections' },
    ko: '연결 {{count}}개 고정 풀기',
  },
  did_unfreezeParts: {
    en: { one: 'Unfreeze {{names}} and {{count}} connection', other: 'Unfreeze {{names}} and {{count}} connections' },
    ko: '{{names}}, 연결 {{count}}개 고정 풀기',
  },
  did_switchOff: { en: 'Switch off {{names}}', ko: '{{names}} 뉴런 끄기' },
  did_switchOn: { en: 'Switch on {{names}}', ko: '{{names}} 뉴런 켜기' },
  did_setTraining: { en: 'Change training settings', ko: '학습 설정 바꾸기' },
  did_setLearningRate: { en: 'Set learning rate to {{rate}}', ko: '학습률 바꾸기: {{rate}}' },
  did_setDataset: { en: 'Change data', ko: '데이터 바꾸기' },
  did_reinitialise: { en: 'Reinitialise', ko: '가중치 새로 뽑기' },
  did_reset: { en: 'Reset weights', ko: '처음으로 되돌리기' },
  did_fold: {
    en: 'Fold {{count}} neurons into layer {{name}}',
    ko: '뉴런 {{count}}개를 {{name}} 층으로 합치기',
  },
  did_explode: { en: 'Explode layer {{name}}', ko: '{{name}} 층을 뉴런으로 나누기' },
  did_explodeSeveral: { en: 'Explode layers {{names}}', ko: '{{names}} 층을 뉴런으로 나누기' },
  did_takeOut: { en: 'Take {{name}} out of layer {{layer}}', ko: '{{layer}} 층에서 {{name}} 뉴런 꺼내기' },
  did_joinLayer: { en: 'Move {{name}} into layer {{layer}}', ko: '{{layer}} 층에 {{name}} 뉴런 넣기' },
  did_toInputs: { en: 'Replace {{names}} with input', ko: '{{names}}: 입력으로 바꾸기' },
  did_toNeurons: { en: 'Replace {{names}} with neuron', ko: '{{names}}: 뉴런으로 바꾸기' },
  did_train: {
    en: { one: 'Train {{count}} epoch', other: 'Train {{count}} epochs' },
    ko: '{{count}}에폭 학습',
  },
  did_resumeFrom: { en: 'Go back to epoch {{epoch}}', ko: '{{epoch}}에폭으로 돌아가기' },
  did_trainPartOfEpoch: { en: 'Train less than an epoch', ko: '한 에폭보다 짧게 학습' },
  did_saveCheckpoint: { en: 'Save moment "{{name}}"', ko: '순간 저장: {{name}}' },
  did_renameCheckpoint: {
    en: 'Rename saved moment {{from}} to {{to}}',
    ko: '저장한 순간 이름 바꾸기: {{from}} → {{to}}',
  },
  did_addNote: { en: 'Add note', ko: '메모 추가' },
  did_writeNote: { en: 'Edit note', ko: '메모 고치기' },
  did_placeNote: { en: 'Move note', ko: '메모 옮기기' },
  did_deleteNote: { en: 'Delete note', ko: '메모 지우기' },
  did_deleteNotes: {
    en: { one: 'Delete {{count}} note', other: 'Delete {{count}} notes' },
    ko: '메모 {{count}}개 지우기',
  },
  did_cutNotes: {
    en: { one: 'Cut {{count}} note', other: 'Cut {{count}} notes' },
    ko: '메모 {{count}}개 잘라내기',
  },
  did_pasteNotes: {
    en: { one: 'Paste {{count}} note', other: 'Paste {{count}} notes' },
    ko: '메모 {{count}}개 붙여넣기',
  },
  did_duplicateNotes: {
    en: { one: 'Duplicate {{count}} note', other: 'Duplicate {{count}} notes' },
    ko: '메모 {{count}}개 복제',
  },
  did_moveNotes: {
    en: { one: 'Move {{count}} note', other: 'Move {{count}} notes' },
    ko: '메모 {{count}}개 옮기기',
  },
  did_deleteCheckpoint: { en: 'Delete saved moment "{{name}}"', ko: '저장한 순간 지우기: {{name}}' },

  done_addInput: { en: 'Added input {{name}}.', ko: '{{name}} 입력을 추가했어요.' },
  done_addNeuron: { en: 'Added neuron {{name}}.', ko: '{{name}} 뉴런을 추가했어요.' },
  done_addWiredNeuron: {
    en: 'Added neuron {{name}}, connected from {{sources}}.',
    ko: '{{name}} 뉴런을 추가하고 {{sources}} 뉴런과 연결했어요.',
  },
  done_addLayer: {
    en: { one: 'Added layer {{name}} with {{count}} neuron.', other: 'Added layer {{name}} with {{count}} neurons.' },
    ko: '뉴런이 {{count}}개인 {{name}} 층을 추가했어요.',
  },
  done_addUnit: { en: 'Added neuron {{name}} to layer {{layer}}.', ko: '{{layer}} 층에 {{name}} 뉴런을 추가했어요.' },
  done_connect: {
    en: 'Connected {{source}} to {{target}}.',
    ko: '{{source}} 뉴런에서 {{target}} 뉴런으로 연결했어요.',
  },
  done_connectLayers: {
    en: 'Connected layer {{source}} to layer {{target}}.',
    ko: '{{source}} 층에서 {{target}} 층으로 연결했어요.',
  },
  done_connectToLayer: {
    en: 'Connected {{source}} to all of layer {{target}}.',
    ko: '{{source}} 뉴런에서 {{target}} 층의 모든 뉴런으로 연결했어요.',
  },
  done_insertOnWire: {
    en: 'Inserted {{name}} between {{source}} and {{target}}.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런 사이에 {{name}} 뉴런을 넣었어요.',
  },
  done_reconnect: {
    en: 'Moved the connection: it now leads from {{source}} to {{target}}, with the same weight.',
    ko: '연결을 옮겼어요. 이제 {{source}} 뉴런에서 {{target}} 뉴런으로 이어지고 가중치는 그대로예요.',
  },
  done_deleteNeuron: { en: 'Deleted neuron {{name}}.', ko: '{{name}} 뉴런을 지웠어요.' },
  done_deleteLayer: { en: 'Deleted layer {{name}}.', ko: '{{name}} 층을 지웠어요.' },
  done_delete: {
    en: { one: 'Deleted {{count}} neuron.', other: 'Deleted {{count}} neurons.' },
    ko: '뉴런 {{count}}개를 지웠어요.',
  },
  done_cut: {
    en: { one: 'Cut {{count}} neuron.', other: 'Cut {{count}} neurons.' },
    ko: '뉴런 {{count}}개를 잘라냈어요.',
  },
  done_paste: {
    en: { one: 'Pasted {{count}} neuron: {{names}}.', other: 'Pasted {{count}} neurons: {{names}}.' },
    ko: '뉴런 {{count}}개를 붙여넣었어요: {{names}}',
  },
  done_pasteConnected: {
    en: {
      one: 'Pasted {{count}} neuron with its connections: {{names}}.',
      other: 'Pasted {{count}} neurons with their connections: {{names}}.',
    },
    ko: '뉴런 {{count}}개를 연결까지 붙여넣었어요: {{names}}',
  },
  done_duplicate: {
    en: { one: 'Duplicated {{count}} neuron: {{names}}.', other: 'Duplicated {{count}} neurons: {{names}}.' },
    ko: '뉴런 {{count}}개를 복제했어요: {{names}}',
  },
  done_disconnect: {
    en: 'Deleted the connection {{source}} to {{target}}.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결을 지웠어요.',
  },
  done_disconnectSeveral: {
    en: { one: 'Deleted {{count}} connection.', other: 'Deleted {{count}} connections.' },
    ko: '연결 {{count}}개를 지웠어요.',
  },
  done_tidy: {
    en: { one: 'Tidied {{count}} part.', other: 'Tidied {{count}} parts.' },
    ko: '{{count}}개를 자동으로 정렬했어요.',
  },
  done_move: { en: 'Moved {{names}}.', ko: '위치를 옮겼어요: {{names}}' },
  done_rename: { en: 'Renamed {{from}} to {{to}}.', ko: '이름을 바꿨어요: {{from}} → {{to}}' },
  done_renameDocument: { en: 'Renamed the document to "{{name}}".', ko: '문서 이름을 바꿨어요: {{name}}' },
  done_setActivation: {
    en: 'Changed the activation function of {{names}}.',
    ko: '{{names}}의 활성화 함수를 바꿨어요.',
  },
  done_setBias: { en: 'Set the bias of {{name}}.', ko: '{{name}} 뉴런의 편향을 바꿨어요.' },
  done_setBiases: {
    en: { one: 'Set {{count}} bias.', other: 'Set {{count}} biases.' },
    ko: '편향 {{count}}개를 바꿨어요.',
  },
  done_addBiases: { en: 'Added a bias to {{names}}.', ko: '{{names}}에 편향을 추가했어요.' },
  done_removeBiases: { en: 'Removed the bias of {{names}}.', ko: '{{names}}의 편향을 없앴어요.' },
  done_setWeight: {
    en: 'Set the weight {{source}} to {{target}}.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런 사이의 가중치를 바꿨어요.',
  },
  done_setWeights: {
    en: { one: 'Set {{count}} weight', other: 'Set {{count}} weights' },
    ko: '가중치 {{count}}개를 바꿨어요',
  },
  done_setUnits: {
    en: { one: 'Layer {{name}} has {{count}} neuron now.', other: 'Layer {{name}} has {{count}} neurons now.' },
    ko: '{{name}} 층의 뉴런을 {{count}}개로 바꿨어요.',
  },
  done_setOutput: { en: '{{name}} is an output now.', ko: '출력으로 지정했어요: {{name}}' },
  done_unsetOutput: { en: '{{name}} is no longer an output.', ko: '출력에서 뺐어요: {{name}}' },
  done_setInitializer: {
    en: 'Changed the initialiser of {{names}}. Its weights stay as they are.',
    ko: '{{names}}의 초기화 방법을 바꿨어요. 지금 가중치는 그대로예요.',
  },
  done_setDropout: {
    en: 'Set the dropout of {{names}} to {{percent}}%.',
    ko: '{{names}}의 드롭아웃을 바꿨어요: {{percent}}%',
  },
  done_freezeLayers: {
    en: 'Froze {{names}}: training leaves biases and incoming weights as they are.',
    ko: '고정했어요: {{names}}. 이제 학습해도 편향과 들어오는 가중치가 바뀌지 않아요.',
  },
  done_freezeWire: {
    en: 'Froze the connection {{source}} to {{target}}: training leaves its weight as it is.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결을 고정했어요. 이제 학습해도 가중치가 바뀌지 않아요.',
  },
  done_freezeWires: {
    en: {
      one: 'Froze {{count}} connection: training leaves its weight as it is.',
      other: 'Froze {{count}} connections: training leaves their weights as they are.',
    },
    ko: '연결 {{count}}개를 고정했어요. 이제 학습해도 가중치가 바뀌지 않아요.',
  },
  done_freezeParts: {
    en: {
      one: 'Froze {{names}} and {{count}} connection: training leaves them as they are.',
      other: 'Froze {{names}} and {{count}} connections: training leaves them as they are.',
    },
    ko: '고정했어요: {{names}}, 연결 {{count}}개. 이제 학습해도 바뀌지 않아요.',
  },
  done_unfreezeLayers: { en: 'Unfroze {{names}}.', ko: '고정을 풀었어요: {{names}}' },
  done_unfreezeWire: {
    en: 'Unfroze the connection {{source}} to {{target}}.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결 고정을 풀었어요.',
  },
  done_unfreezeWires: {
    en: { one: 'Unfroze {{count}} connection.', other: 'Unfroze {{count}} connections.' },
    ko: '연결 {{count}}개의 고정을 풀었어요.',
  },
  done_unfreezeParts: {
    en: { one: 'Unfroze {{names}} and {{count}} connection.', other: 'Unfroze {{names}} and {{count}} connections.' },
    ko: '고정을 풀었어요: {{names}}, 연결 {{count}}개',
  },
  done_switchOff: { en: 'Switched off {{names}}.', ko: '뉴런을 껐어요: {{names}}' },
  done_switchOn: { en: 'Switched on {{names}}.', ko: '뉴런을 켰어요: {{names}}' },
  done_setTraining: { en: 'Changed the training settings.', ko: '학습 설정을 바꿨어요.' },
  done_setLearningRate: { en: 'Set the learning rate to {{rate}}.', ko: '학습률을 바꿨어요: {{rate}}' },
  done_setDataset: { en: 'Changed the data.', ko: '데이터를 바꿨어요.' },
  done_reinitialise: {
    en: 'Drew the starting weights of seed {{seed}}.',
    ko: '시드 {{seed}}의 시작 가중치를 뽑았어요.',
  },
  done_reset: { en: 'Went back to the starting weights.', ko: '시작할 때의 가중치로 되돌렸어요.' },
  done_explodeSeveral: {
    en: 'Exploded layers {{names}} into {{count}} neurons.',
    ko: '{{names}} 층을 뉴런 {{count}}개로 나눴어요.',
  },
  done_fold: {
    en: 'Folded {{count}} neurons into layer {{name}}.',
    ko: '뉴런 {{count}}개를 {{name}} 층으로 합쳤어요.',
  },
  done_explode: {
    en: 'Exploded layer {{name}} into {{count}} neurons.',
    ko: '{{name}} 층을 뉴런 {{count}}개로 나눴어요.',
  },
  done_takeOut: {
    en: 'Took {{name}} out of layer {{layer}}, with its connections and numbers.',
    ko: '{{layer}} 층에서 {{name}} 뉴런을 연결과 숫자까지 그대로 꺼냈어요.',
  },
  done_joinLayer: {
    en: 'Moved {{name}} into layer {{layer}}, with its connections and numbers.',
    ko: '{{layer}} 층에 {{name}} 뉴런을 연결과 숫자까지 그대로 넣었어요.',
  },
  done_toInputs: {
    en: 'Replaced {{names}} with input: the value comes from the data now, and the connections stay.',
    ko: '입력으로 바꿨어요: {{names}}. 이제 값을 데이터에서 받고, 연결은 그대로예요.',
  },
  done_toNeurons: {
    en: 'Replaced {{names}} with neuron: tanh, bias 0, and the connections stay.',
    ko: '뉴런으로 바꿨어요: {{names}}. tanh와 편향 0으로 시작하고, 연결은 그대로예요.',
  },
  done_train: {
    en: { one: 'Trained {{count}} epoch.', other: 'Trained {{count}} epochs.' },
    ko: '{{count}}에폭 동안 학습했어요.',
  },
  done_resumeFrom: { en: 'Went back to epoch {{epoch}}.', ko: '{{epoch}}에폭으로 돌아갔어요.' },
  done_trainPartOfEpoch: { en: 'Trained less than an epoch.', ko: '한 에폭보다 짧게 학습했어요.' },
  done_saveCheckpoint: {
    en: 'Saved the moment "{{name}}" in the document.',
    ko: '이 순간을 문서에 저장했어요: {{name}}',
  },
  done_renameCheckpoint: {
    en: 'Renamed the saved moment {{from}} to {{to}}.',
    ko: '저장한 순간의 이름을 바꿨어요: {{from}} → {{to}}',
  },
  done_addNote: { en: 'Added a note.', ko: '메모를 추가했어요.' },
  done_writeNote: { en: 'Edited the note.', ko: '메모를 고쳤어요.' },
  done_placeNote: { en: 'Moved the note.', ko: '메모를 옮겼어요.' },
  done_deleteNote: { en: 'Deleted the note.', ko: '메모를 지웠어요.' },
  done_deleteNotes: {
    en: { one: 'Deleted {{count}} note.', other: 'Deleted {{count}} notes.' },
    ko: '메모 {{count}}개를 지웠어요.',
  },
  done_cutNotes: {
    en: { one: 'Cut {{count}} note.', other: 'Cut {{count}} notes.' },
    ko: '메모 {{count}}개를 잘라냈어요.',
  },
  done_pasteNotes: {
    en: { one: 'Pasted {{count}} note.', other: 'Pasted {{count}} notes.' },
    ko: '메모 {{count}}개를 붙여넣었어요.',
  },
  done_duplicateNotes: {
    en: { one: 'Duplicated {{count}} note.', other: 'Duplicated {{count}} notes.' },
    ko: '메모 {{count}}개를 복제했어요.',
  },
  done_moveNotes: {
    en: { one: 'Moved {{count}} note.', other: 'Moved {{count}} notes.' },
    ko: '메모 {{count}}개를 옮겼어요.',
  },
  done_deleteCheckpoint: { en: 'Deleted the saved moment "{{name}}".', ko: '저장한 순간을 지웠어요: {{name}}' },

  refused_wouldLoop: {
    en: "Connecting {{source}} to {{target}} makes a loop. Networks with loops can't be trained this way.",
    ko: '{{source}} 뉴런에서 {{target}} 뉴런으로 이으면 순환이 생겨요. 순환이 있으면 이 방식으로 학습할 수 없어요.',
  },
  refused_alreadyConnected: {
    en: '{{source}} is already connected to {{target}}. One connection per pair is enough: its weight can be any number.',
    ko: '{{source}}에서 {{target}}까지 이미 이어져 있어요. 가중치가 어떤 수든 될 수 있어서 연결은 하나면 충분해요.',
  },
  refused_intoInput: {
    en: '{{target}} is an input: its value comes from the data, so nothing can be connected into it.',
    ko: '{{target}} 입력은 값을 데이터에서 받기 때문에 입력 쪽으로는 연결할 수 없어요.',
  },
  refused_toItself: {
    en: "{{source}} can't be connected to itself: that makes a loop.",
    ko: '{{source}}에서 자기 자신으로는 이을 수 없어요. 그렇게 이으면 순환이 생겨요.',
  },
  refused_sameLayer: {
    en: "{{source}} and {{target}} are in the same layer. Neurons of one layer work side by side and can't be connected.",
    ko: '{{source}} 뉴런과 {{target}} 뉴런은 같은 층에 있어요. 한 층의 뉴런은 나란히 계산하기 때문에 서로 이을 수 없어요.',
  },
  refused_oneNeuronOnly: {
    en: 'A connection leads from one neuron to one neuron. Drop its end on a neuron.',
    ko: '연결 하나는 뉴런 하나에서 뉴런 하나로 이어져요. 끝을 뉴런 위에 놓아 주세요.',
  },
  refused_nameTaken: {
    en: 'There is already a neuron called {{name}}. Choose another name.',
    ko: '이름이 {{name}}인 뉴런이 이미 있어요. 다른 이름을 골라 주세요.',
  },
  refused_nameEmpty: { en: 'A name needs at least one character.', ko: '이름을 한 글자 이상 적어 주세요.' },
  refused_nameTooLong: {
    en: 'A name can have at most {{limit}} characters.',
    ko: '이름은 {{limit}}글자까지 쓸 수 있어요.',
  },
  refused_softmaxNotOutput: {
    en: "{{name}} isn't an output. Softmax turns the outputs into probabilities, so it is for outputs only.",
    ko: '{{name}} 층은 출력층이 아니에요. 소프트맥스는 출력을 확률로 바꾸는 함수라서 출력층에서만 쓸 수 있어요.',
  },
  refused_softmaxLayer: {
    en: "Layer {{name}} uses softmax, which needs all its neurons together, so it can't be exploded. Choose another activation function first.",
    ko: '{{name}} 층의 소프트맥스는 모든 뉴런을 함께 계산해서 층을 나눌 수 없어요. 먼저 다른 활성화 함수를 골라 주세요.',
  },
  refused_inputLayer: {
    en: '{{name}} is an input: it passes on the data as it is, without bias or activation function.',
    ko: '{{name}} 입력은 편향이나 활성화 함수 없이 데이터를 그대로 넘겨줘요.',
  },
  refused_noBias: {
    en: '{{name}} has no bias. Switch it on in Inspect first.',
    ko: '{{name}} 뉴런에는 편향이 없어요. 먼저 속성에서 편향을 켜 주세요.',
  },
  refused_layerFrozen: {
    en: 'Layer {{name}} is frozen as a whole, and this connection with it. Unfreeze the layer first.',
    ko: '{{name}} 층이 통째로 고정되어 있어서 이 연결도 고정되어 있어요. 먼저 층의 고정을 풀어 주세요.',
  },
  refused_outputNeuron: {
    en: "{{name}} is an output: what it says is compared with the target, so it can't be switched off.",
    ko: '{{name}} 뉴런은 출력이라서 끌 수 없어요. 출력값을 정답과 비교해야 해요.',
  },
  refused_hasIncoming: {
    en: '{{name}} has connections that lead into it, and an input takes its value from the data. Delete them first.',
    ko: '{{name}} 쪽으로 들어오는 연결이 있는데, 입력은 값을 데이터에서 받아요. 먼저 그 연결을 지워 주세요.',
  },
  refused_takeOutAlone: {
    en: '{{name}} is in no layer with others, so there is nothing to take it out of.',
    ko: '{{name}} 뉴런은 이미 혼자 있어서 층에서 꺼낼 필요가 없어요.',
  },
  refused_takeOutOrder: {
    en: '{{name}} stands between others of layer {{layer}}, whose order is that of the columns of the data. Explode the layer instead.',
    ko: '{{name}} 뉴런은 {{layer}} 층의 가운데에 있고, 이 층의 순서는 데이터 열의 순서예요. 대신 층을 뉴런으로 나눠 주세요.',
  },
  refused_notFinite: { en: "That isn't a number that can be used.", ko: '쓸 수 있는 숫자가 아니에요.' },
  refused_notWhole: { en: 'Enter a whole number.', ko: '정수를 입력해 주세요.' },
  refused_negative: { en: 'Enter a number that is 0 or greater.', ko: '0 이상의 수를 입력해 주세요.' },
  refused_outOfRange: {
    en: 'Enter a number from {{least}} to {{greatest}}.',
    ko: '{{least}}부터 {{greatest}}까지의 수를 입력해 주세요.',
  },
  refused_tidyAlready: { en: 'Everything stands tidily already.', ko: '이미 모두 정렬되어 있어요.' },
  refused_tooLargeToTidy: {
    en: 'There is too much to stand in columns. Select fewer parts, or join neurons into layers.',
    ko: '한꺼번에 정렬하기에는 너무 많아요. 더 적게 선택하거나 뉴런을 층으로 묶어 주세요.',
  },
  refused_tooLarge: {
    en: 'The network would get too large. A document holds up to {{neurons}} neurons and {{wires}} weights.',
    ko: '신경망이 너무 커져요. 한 문서에는 뉴런을 {{neurons}}개, 가중치를 {{wires}}개까지 담을 수 있어요.',
  },
  refused_checkpointNameTaken: {
    en: 'There is already a saved moment called "{{name}}". Choose another name.',
    ko: '이름이 {{name}}인 저장한 순간이 이미 있어요. 다른 이름을 골라 주세요.',
  },
  refused_checkpointNotFound: {
    en: 'There is no saved moment called "{{name}}" any more.',
    ko: '이름이 {{name}}인 저장한 순간이 없어요.',
  },
  refused_tooManyNotes: {
    en: 'A document holds up to {{limit}} notes. Delete one first.',
    ko: '한 문서에는 메모를 {{limit}}개까지 둘 수 있어요. 먼저 하나를 지워 주세요.',
  },
  refused_noteTooLong: {
    en: 'The note has {{length}} characters; at most {{limit}} are allowed. Shorten it.',
    ko: '메모가 {{length}}자예요. {{limit}}자까지 쓸 수 있으니 줄여 주세요.',
  },
  refused_tooManyCheckpoints: {
    en: 'A document holds up to {{limit}} saved moments. Delete one first.',
    ko: '한 문서에는 순간을 {{limit}}개까지 저장할 수 있어요. 먼저 하나를 지워 주세요.',
  },
  refused_checkpointsTooLarge: {
    en: 'The saved moments of a document hold up to {{limit}} numbers together, and this one would go beyond that. Delete one first.',
    ko: '한 문서의 저장한 순간에는 수를 모두 {{limit}}개까지 담을 수 있는데, 이 순간을 더하면 넘어요. 먼저 하나를 지워 주세요.',
  },
  refused_notFound: {
    en: 'That part of the network is no longer there.',
    ko: '신경망에서 그 부분을 찾을 수 없어요. 이미 지워진 것 같아요.',
  },
  refused_nothingSelected: { en: 'Nothing is selected.', ko: '선택한 것이 없어요.' },
  refused_foldOne: {
    en: 'Select two or more neurons to fold them into a layer.',
    ko: '층으로 합칠 뉴런을 두 개 이상 선택해 주세요.',
  },
  refused_foldKind: {
    en: '{{one}} and {{other}} are an input and a neuron that learns. Only neurons of one kind make a layer.',
    ko: '{{one}}, {{other}} 중 하나는 입력이라 한 층으로 합칠 수 없어요.',
  },
  refused_foldActivation: {
    en: '{{one}} and {{other}} have different activation functions, and a layer has one. Give them the same first.',
    ko: '{{one}} 뉴런과 {{other}} 뉴런의 활성화 함수가 달라요. 한 층은 활성화 함수가 하나라서 먼저 같게 바꿔 주세요.',
  },
  refused_foldBias: {
    en: 'Of {{one}} and {{other}}, only one has a bias. In a layer all have one or none has. Make them alike first.',
    ko: '{{one}}, {{other}} 중 한 뉴런에만 편향이 있어요. 한 층에서는 모두 있거나 모두 없어야 해요.',
  },
  refused_foldDropout: {
    en: '{{one}} and {{other}} have different dropout, and a layer has one. Give them the same first.',
    ko: '{{one}} 뉴런과 {{other}} 뉴런의 드롭아웃이 달라요. 먼저 같게 바꿔 주세요.',
  },
  refused_foldInitializer: {
    en: '{{one}} and {{other}} have different initialisers, and a layer has one. Give them the same first.',
    ko: '{{one}} 뉴런과 {{other}} 뉴런의 초기화 방법이 달라요. 먼저 같게 바꿔 주세요.',
  },
  refused_foldFrozen: {
    en: 'Of {{one}} and {{other}}, only one is frozen. Freeze or unfreeze both first.',
    ko: '{{one}}, {{other}} 중 한 뉴런만 고정되어 있어요. 먼저 둘 다 고정하거나 풀어 주세요.',
  },
  refused_foldSoftmax: {
    en: '{{name}} uses softmax, which would then go over all the neurons together. Choose another activation function first.',
    ko: '{{name}}의 소프트맥스는 합친 뉴런을 모두 함께 계산하게 돼요. 먼저 다른 활성화 함수를 골라 주세요.',
  },
  refused_foldPath: {
    en: '{{source}} leads to {{target}}. Neurons of one layer work side by side, so these two have to stay apart.',
    ko: '{{source}} 뉴런이 {{target}} 뉴런으로 이어져 있어요. 한 층의 뉴런은 나란히 계산하기 때문에 합칠 수 없어요.',
  },
  refused_foldOutput: {
    en: '{{one}} is an output and {{other}} is not, so they have to stay apart.',
    ko: '{{one}} 뉴런은 출력이고 {{other}} 뉴런은 출력이 아니라서 합칠 수 없어요.',
  },
  refused_foldOutputOrder: {
    en: 'These outputs are not next to each other in the order of the targets, so folding them would mix up the targets.',
    ko: '이 출력들은 정답의 순서에서 나란히 있지 않아요. 합치면 정답이 뒤섞여요.',
  },
  refused_foldInputOrder: {
    en: 'These inputs are not next to each other in the order of the features, so folding them would mix up the features.',
    ko: '이 입력들은 특성의 순서에서 나란히 있지 않아요. 합치면 특성이 뒤섞여요.',
  },
  refused_clipboardEmpty: {
    en: 'The clipboard is empty. Copy neurons or layers first.',
    ko: '클립보드가 비어 있어요. 먼저 뉴런이나 층을 복사해 주세요.',
  },
  refused_clipboardOther: {
    en: "What is on the clipboard isn't part of a network. Copy neurons or layers first.",
    ko: '클립보드에 있는 것은 신경망의 일부가 아니에요. 먼저 뉴런이나 층을 복사해 주세요.',
  },
  refused_clipboardNewer: {
    en: 'What is on the clipboard was copied in a newer version of Chainrule, which this one cannot read.',
    ko: '클립보드에 있는 것은 새 버전의 Chainrule에서 복사한 것이라 이 앱이 읽을 수 없어요.',
  },
  refused_clipboardTooLarge: {
    en: 'What is on the clipboard is too large to paste.',
    ko: '클립보드에 있는 것이 너무 커서 붙여넣을 수 없어요.',
  },
  refused_clipboardDamaged: {
    en: 'What is on the clipboard is damaged, so nothing was pasted. Copy the parts again. (Place: {{path}})',
    ko: '클립보드에 있는 것이 손상되어 붙여넣지 않았어요. 다시 복사해 주세요. (위치: {{path}})',
  },
  refused_drawnAlready: {
    en: 'These already are the starting weights of seed {{seed}}. For others, change the seed.',
    ko: '이미 시드 {{seed}}로 뽑은 시작 가중치예요. 다른 가중치를 원하면 시드를 바꿔 주세요.',
  },
  refused_nothingChanged: {
    en: 'It was like that already, so nothing has changed.',
    ko: '이미 그 상태라서 바뀐 것이 없어요.',
  },
} as const satisfies MessageArea;
