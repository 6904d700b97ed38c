// Reasons why an edit is refused: what happened, where, what to do.
import type { MessageArea } from '../../message.ts';

export const refusalMessages = {
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
  refused_nothingTrained: {
    en: '{{name}} has nothing that training changes.',
    ko: '{{name}}에는 학습으로 바뀌는 값이 없어요.',
  },
  refused_takesWhole: {
    en: "{{name}} takes its input whole, all units together: it has no wires with weights and no activation function, and it can't be divided or joined.",
    ko: '{{name}} 층은 입력을 통째로 받아 모든 뉴런을 함께 계산해요. 가중치 있는 연결선도 활성화 함수도 없고, 나누거나 합칠 수 없어요.',
  },
  refused_feedsWhole: {
    en: "{{target}} takes {{name}} whole, so {{name}} can't be divided or joined. Delete {{target}} first.",
    ko: '{{target}} 층이 {{name}} 층을 통째로 받고 있어서 {{name}} 층을 나누거나 합칠 수 없어요. 먼저 {{target}} 층을 지워 주세요.',
  },
  refused_noOutput: {
    en: "{{name}} can't be an output: a layer of this kind stands between others.",
    ko: '{{name}} 층은 다른 층 사이에 놓이는 종류라서 출력이 될 수 없어요.',
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
    ko: '이름이 {{name}}인 저장한 시점이 이미 있어요. 다른 이름을 골라 주세요.',
  },
  refused_checkpointNotFound: {
    en: 'There is no saved moment called "{{name}}" any more.',
    ko: '이름이 {{name}}인 저장한 시점이 없어요.',
  },
  refused_tooManyNotes: {
    en: 'A document holds up to {{limit}} notes. Delete one first.',
    ko: '한 문서에는 메모를 {{limit}}개까지 둘 수 있어요. 먼저 하나를 지워 주세요.',
  },
  refused_noteTooLong: {
    en: 'The note has {{length}} characters; at most {{limit}} are allowed. Shorten it.',
    ko: '메모가 {{length}}글자예요. {{limit}}글자까지 쓸 수 있으니 줄여 주세요.',
  },
  refused_tooManyCheckpoints: {
    en: 'A document holds up to {{limit}} saved moments. Delete one first.',
    ko: '한 문서에는 시점을 {{limit}}개까지 저장할 수 있어요. 먼저 하나를 지워 주세요.',
  },
  refused_checkpointsTooLarge: {
    en: 'The saved moments of a document hold up to {{limit}} numbers together, and this one would go beyond that. Delete one first.',
    ko: '한 문서의 저장한 시점에는 수를 모두 {{limit}}개까지 담을 수 있는데, 이 시점을 더하면 넘어요. 먼저 하나를 지워 주세요.',
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
  refused_foldNumber: {
    en: '{{one}} and {{other}} differ in {{setting}}, and a layer has one. Give them the same first.',
    ko: '{{one}} 뉴런과 {{other}} 뉴런의 {{setting}} 값이 달라요. 먼저 같게 바꿔 주세요.',
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
    en: 'The clipboard is empty. Copy neurons, layers or notes first.',
    ko: '클립보드가 비어 있어요. 먼저 뉴런이나 층, 메모를 복사해 주세요.',
  },
  refused_clipboardOther: {
    en: "What is on the clipboard isn't part of a network. Copy neurons, layers or notes first.",
    ko: '클립보드에 있는 것은 신경망의 일부가 아니에요. 먼저 뉴런이나 층, 메모를 복사해 주세요.',
  },
  refused_clipboardNewer: {
    en: 'What is on the clipboard was copied in a newer version of Chainrule, which this one cannot read.',
    ko: '클립보드에 있는 것은 새 버전의 Chainrule에서 복사한 것이라 이 앱에서는 읽을 수 없어요.',
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
    ko: '이미 시드 {{seed}}(으)로 뽑은 시작 가중치예요. 다른 가중치를 원하면 시드를 바꿔 주세요.',
  },
  refused_nothingChanged: {
    en: 'It was like that already, so nothing has changed.',
    ko: '이미 그 상태라서 바뀐 것이 없어요.',
  },
} as const satisfies MessageArea;
