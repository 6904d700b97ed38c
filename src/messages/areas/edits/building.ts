// Edits of the drawing: what is added, wired, moved, copied, taken apart and deleted.
import type { MessageArea } from '../../message.ts';

export const buildingMessages = {
  did_addInput: { en: 'Add input {{name}}', ko: '{{name}} 입력 추가' },
  done_addInput: { en: 'Added input {{name}}.', ko: '{{name}} 입력을 추가했어요.' },
  did_addNeuron: { en: 'Add neuron {{name}}', ko: '{{name}} 뉴런 추가' },
  done_addNeuron: { en: 'Added neuron {{name}}.', ko: '{{name}} 뉴런을 추가했어요.' },
  did_addWiredNeuron: { en: 'Add neuron {{name}}', ko: '{{name}} 뉴런 추가' },
  done_addWiredNeuron: {
    en: 'Added neuron {{name}}, connected from {{sources}}.',
    ko: '{{name}} 뉴런을 추가하고 {{sources}} 뉴런과 연결했어요.',
  },
  did_addLayer: { en: 'Add layer {{name}}', ko: '{{name}} 층 추가' },
  done_addLayer: {
    en: { one: 'Added layer {{name}} with {{count}} neuron.', other: 'Added layer {{name}} with {{count}} neurons.' },
    ko: '뉴런이 {{count}}개인 {{name}} 층을 추가했어요.',
  },
  did_addUnit: { en: 'Add neuron {{name}} to layer {{layer}}', ko: '{{layer}} 층에 {{name}} 뉴런 추가' },
  done_addUnit: { en: 'Added neuron {{name}} to layer {{layer}}.', ko: '{{layer}} 층에 {{name}} 뉴런을 추가했어요.' },
  did_connect: { en: 'Connect {{source}} to {{target}}', ko: '{{source}} 뉴런과 {{target}} 뉴런 연결' },
  done_connect: {
    en: 'Connected {{source}} to {{target}}.',
    ko: '{{source}} 뉴런에서 {{target}} 뉴런으로 연결했어요.',
  },
  did_connectLayers: { en: 'Connect layer {{source}} to layer {{target}}', ko: '{{source}} 층과 {{target}} 층 연결' },
  done_connectLayers: {
    en: 'Connected layer {{source}} to layer {{target}}.',
    ko: '{{source}} 층에서 {{target}} 층으로 연결했어요.',
  },
  did_connectToLayer: {
    en: 'Connect {{source}} to layer {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 층 연결',
  },
  done_connectToLayer: {
    en: 'Connected {{source}} to all of layer {{target}}.',
    ko: '{{source}} 뉴런에서 {{target}} 층의 모든 뉴런으로 연결했어요.',
  },
  did_insertOnWire: {
    en: 'Insert {{name}} between {{source}} and {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런 사이에 {{name}} 뉴런 넣기',
  },
  done_insertOnWire: {
    en: 'Inserted {{name}} between {{source}} and {{target}}.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런 사이에 {{name}} 뉴런을 넣었어요.',
  },
  did_reconnect: {
    en: 'Move connection to {{source}} and {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런으로 연결 옮기기',
  },
  done_reconnect: {
    en: 'Moved the connection: it now leads from {{source}} to {{target}}, with the same weight.',
    ko: '연결을 옮겼어요. 이제 {{source}} 뉴런에서 {{target}} 뉴런으로 이어지고 가중치는 그대로예요.',
  },
  did_deleteNeuron: { en: 'Delete neuron {{name}}', ko: '{{name}} 뉴런 지우기' },
  done_deleteNeuron: { en: 'Deleted neuron {{name}}.', ko: '{{name}} 뉴런을 지웠어요.' },
  did_deleteLayer: { en: 'Delete layer {{name}}', ko: '{{name}} 층 지우기' },
  done_deleteLayer: { en: 'Deleted layer {{name}}.', ko: '{{name}} 층을 지웠어요.' },
  did_delete: {
    en: { one: 'Delete {{count}} neuron', other: 'Delete {{count}} neurons' },
    ko: '뉴런 {{count}}개 지우기',
  },
  done_delete: {
    en: { one: 'Deleted {{count}} neuron.', other: 'Deleted {{count}} neurons.' },
    ko: '뉴런 {{count}}개를 지웠어요.',
  },
  did_cut: {
    en: { one: 'Cut {{count}} neuron', other: 'Cut {{count}} neurons' },
    ko: '뉴런 {{count}}개 잘라내기',
  },
  done_cut: {
    en: { one: 'Cut {{count}} neuron.', other: 'Cut {{count}} neurons.' },
    ko: '뉴런 {{count}}개를 잘라냈어요.',
  },
  did_paste: {
    en: { one: 'Paste {{count}} neuron', other: 'Paste {{count}} neurons' },
    ko: '뉴런 {{count}}개 붙여넣기',
  },
  done_paste: {
    en: { one: 'Pasted {{count}} neuron: {{names}}.', other: 'Pasted {{count}} neurons: {{names}}.' },
    ko: '뉴런 {{count}}개를 붙여넣었어요: {{names}}',
  },
  did_pasteConnected: {
    en: { one: 'Paste {{count}} neuron with connections', other: 'Paste {{count}} neurons with connections' },
    ko: '뉴런 {{count}}개를 연결까지 붙여넣기',
  },
  done_pasteConnected: {
    en: {
      one: 'Pasted {{count}} neuron with its connections: {{names}}.',
      other: 'Pasted {{count}} neurons with their connections: {{names}}.',
    },
    ko: '뉴런 {{count}}개를 연결까지 붙여넣었어요: {{names}}',
  },
  did_duplicate: {
    en: { one: 'Duplicate {{count}} neuron', other: 'Duplicate {{count}} neurons' },
    ko: '뉴런 {{count}}개 복제',
  },
  done_duplicate: {
    en: { one: 'Duplicated {{count}} neuron: {{names}}.', other: 'Duplicated {{count}} neurons: {{names}}.' },
    ko: '뉴런 {{count}}개를 복제했어요: {{names}}',
  },
  did_disconnect: {
    en: 'Delete connection {{source}} to {{target}}',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결 지우기',
  },
  done_disconnect: {
    en: 'Deleted the connection {{source}} to {{target}}.',
    ko: '{{source}} 뉴런과 {{target}} 뉴런의 연결을 지웠어요.',
  },
  did_disconnectSeveral: {
    en: { one: 'Delete {{count}} connection', other: 'Delete {{count}} connections' },
    ko: '연결 {{count}}개 지우기',
  },
  done_disconnectSeveral: {
    en: { one: 'Deleted {{count}} connection.', other: 'Deleted {{count}} connections.' },
    ko: '연결 {{count}}개를 지웠어요.',
  },
  did_tidy: { en: 'Tidy', ko: '자동 정렬' },
  done_tidy: {
    en: { one: 'Tidied {{count}} part.', other: 'Tidied {{count}} parts.' },
    ko: '{{count}}개를 자동으로 정렬했어요.',
  },
  did_move: { en: 'Move {{names}}', ko: '{{names}} 옮기기' },
  done_move: { en: 'Moved {{names}}.', ko: '위치를 옮겼어요: {{names}}' },
  did_fold: {
    en: 'Fold {{count}} neurons into layer {{name}}',
    ko: '뉴런 {{count}}개를 {{name}} 층으로 합치기',
  },
  done_fold: {
    en: 'Folded {{count}} neurons into layer {{name}}.',
    ko: '뉴런 {{count}}개를 {{name}} 층으로 합쳤어요.',
  },
  did_explode: { en: 'Explode layer {{name}}', ko: '{{name}} 층을 뉴런으로 나누기' },
  done_explode: {
    en: 'Exploded layer {{name}} into {{count}} neurons.',
    ko: '{{name}} 층을 뉴런 {{count}}개로 나눴어요.',
  },
  did_explodeSeveral: { en: 'Explode layers {{names}}', ko: '{{names}} 층을 뉴런으로 나누기' },
  done_explodeSeveral: {
    en: 'Exploded layers {{names}} into {{count}} neurons.',
    ko: '{{names}} 층을 뉴런 {{count}}개로 나눴어요.',
  },
  did_takeOut: { en: 'Take {{name}} out of layer {{layer}}', ko: '{{layer}} 층에서 {{name}} 뉴런 꺼내기' },
  done_takeOut: {
    en: 'Took {{name}} out of layer {{layer}}, with its connections and numbers.',
    ko: '{{layer}} 층에서 {{name}} 뉴런을 연결과 숫자까지 그대로 꺼냈어요.',
  },
  did_joinLayer: { en: 'Move {{name}} into layer {{layer}}', ko: '{{layer}} 층에 {{name}} 뉴런 넣기' },
  done_joinLayer: {
    en: 'Moved {{name}} into layer {{layer}}, with its connections and numbers.',
    ko: '{{layer}} 층에 {{name}} 뉴런을 연결과 숫자까지 그대로 넣었어요.',
  },
  did_toInputs: { en: 'Replace {{names}} with input', ko: '{{names}}: 입력으로 바꾸기' },
  done_toInputs: {
    en: 'Replaced {{names}} with input: the value comes from the data now, and the connections stay.',
    ko: '입력으로 바꿨어요: {{names}}. 이제 값을 데이터에서 받고, 연결은 그대로예요.',
  },
  did_toNeurons: { en: 'Replace {{names}} with neuron', ko: '{{names}}: 뉴런으로 바꾸기' },
  done_toNeurons: {
    en: 'Replaced {{names}} with neuron: tanh, bias 0, and the connections stay.',
    ko: '뉴런으로 바꿨어요: {{names}}. tanh와 편향 0으로 시작하고, 연결은 그대로예요.',
  },
} as const satisfies MessageArea;
