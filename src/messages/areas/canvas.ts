// Words of the network canvas: names for screen readers, overlays, stages, the empty canvas.
import type { MessageArea } from '../message.ts';

export const canvasMessages = {
  area: { en: 'Canvas', ko: '캔버스' },
  name: { en: 'Network canvas', ko: '신경망 캔버스' },
  neuron: { en: 'Neuron {{name}}', ko: '{{name}} 뉴런' },
  neuronOff: { en: 'Neuron {{name}}, switched off', ko: '{{name}} 뉴런, 꺼짐' },
  wire: { en: 'Connection {{source}} to {{target}}', ko: '{{source}}에서 {{target}}까지의 연결' },
  inputLayer: { en: 'Input layer', ko: '입력층' },
  hiddenLayer: { en: 'Hidden layer {{depth}}', ko: '은닉층 {{depth}}' },
  outputLayer: { en: 'Output layer', ko: '출력층' },
  notConnected: { en: 'Not connected', ko: '연결되지 않음' },
  neuronCount: { en: { one: '{{count}} neuron', other: '{{count}} neurons' }, ko: '뉴런 {{count}}개' },

  describeValue: { en: 'Value {{value}}.', ko: '값 {{value}}.' },
  describeActivation: {
    en: 'Activation {{activation}}, weighted sum {{sum}}.',
    ko: '활성값 {{activation}}, 가중합 {{sum}}.',
  },
  describeBias: { en: 'Bias {{bias}}.', ko: '편향 {{bias}}.' },
  describeWeight: { en: 'Weight {{weight}}.', ko: '가중치 {{weight}}.' },
  describeFrozen: { en: 'Frozen.', ko: '고정되어 있어요.' },
  describeOff: { en: 'Carries nothing: switched off.', ko: '꺼져 있어서 아무것도 보내지 않아요.' },
  describeOffCount: {
    en: {
      one: '{{count}} of {{units}} neurons is switched off.',
      other: '{{count}} of {{units}} neurons are switched off.',
    },
    ko: '뉴런 {{units}}개 중 {{count}}개가 꺼져 있어요.',
  },
  offCount: { en: '{{count}} off', ko: '{{count}}개 꺼짐' },
  off: { en: 'off', ko: '꺼짐' },
  offHint: {
    en: 'Switched off: what comes after it is computed without it, and training leaves its numbers as they are. X switches it on.',
    ko: '뉴런이 꺼져 있어요. 그다음 계산에서 빠지고, 학습해도 값이 바뀌지 않아요. X 키를 누르면 켜져요.',
  },
  describeDropout: { en: 'Dropout {{probability}}.', ko: '드롭아웃 {{probability}}.' },
  frozen: { en: 'frozen', ko: '고정' },
  frozenLayer: {
    en: 'Frozen: training leaves the biases and the incoming weights of this layer as they are.',
    ko: '고정: 학습해도 이 층의 편향과 들어오는 가중치가 바뀌지 않아요.',
  },
  frozenNeuron: {
    en: 'Frozen: training leaves the bias and the incoming weights of this neuron as they are.',
    ko: '고정: 학습해도 이 뉴런의 편향과 들어오는 가중치가 바뀌지 않아요.',
  },
  dropout: {
    en: 'Dropout: at each step training switches off each of these activations with probability {{probability}}.',
    ko: '드롭아웃: 학습할 때 반복마다 활성값을 {{probability}}의 확률로 하나씩 꺼요.',
  },
  describeGradient: { en: 'Gradient {{gradient}}.', ko: '기울기 {{gradient}}.' },

  drawing: { en: 'Drawing the network …', ko: '신경망을 그리는 중이에요.' },
  openedFolded: {
    en: {
      one: '{{wires}} connections: the layer was opened folded. H unfolds it.',
      other: '{{wires}} connections: {{count}} layers were opened folded. H unfolds one.',
    },
    ko: '연결이 {{wires}}개라서 층 {{count}}개를 접은 채로 열었어요. H 키를 누르면 펼쳐져요.',
  },
  openedWithMany: {
    en: '{{wires}} connections: only the strongest are drawn.',
    ko: '연결이 {{wires}}개라서 강한 연결만 그려요.',
  },
  collapse: { en: 'Collapse layer {{name}}', ko: '{{name}} 층 접기' },
  expand: { en: 'Expand layer {{name}}', ko: '{{name}} 층 펼치기' },
  addUnit: { en: 'Add a neuron to layer {{name}}', ko: '{{name}} 층에 뉴런 추가' },
  addNext: { en: 'Add a neuron after {{name}}', ko: '{{name}} 다음에 뉴런 추가' },
  connectFrom: { en: 'Connect from {{name}}', ko: '{{name}}에서 연결 시작' },
  connectLayerFrom: { en: 'Connect all of layer {{name}}', ko: '{{name}} 층 전체에서 연결 시작' },
  moveSource: {
    en: 'Move the start of {{source}} to {{target}}',
    ko: '{{source}} → {{target}} 연결의 보내는 쪽 옮기기',
  },
  moveTarget: { en: 'Move the end of {{source}} to {{target}}', ko: '{{source}} → {{target}} 연결의 받는 쪽 옮기기' },
  more: { en: '⋯ {{count}} more', ko: '⋯ {{count}}개 더' },
  activationOf: { en: '{{activation}}, activation function of {{name}}', ko: '{{activation}}, {{name}}의 활성화 함수' },
  activationMenu: { en: 'Activation function of {{name}}', ko: '{{name}}의 활성화 함수' },

  wiresShow: { en: 'Wires show', ko: '연결선 표시' },
  weight: { en: 'Weight', ko: '가중치' },
  signal: { en: 'Signal', ko: '신호' },
  gradient: { en: 'Gradient', ko: '기울기' },
  update: { en: 'Update', ko: '갱신량' },
  negative: { en: 'negative', ko: '음수' },
  positive: { en: 'positive', ko: '양수' },
  fitScale: { en: '{{scale}}: fit the scale to the values', ko: '{{scale}}: 스케일을 값에 맞추기' },
  weakNotDrawn: { en: '{{shown}} weak wires not drawn', ko: '약한 연결선 {{shown}}개 생략' },
  weakDrawn: { en: 'Weak wires drawn', ko: '약한 연결선도 표시' },
  showWeak: {
    en: 'Only the strongest wires in view are drawn. Click to draw the weak ones too; with very many this is slow.',
    ko: '화면에 보이는 연결선 중 강한 것만 그렸어요. 누르면 약한 것도 그려요. 아주 많으면 느려져요.',
  },
  hideWeak: {
    en: 'All wires in view are drawn. Click to leave out the weak ones where there are too many.',
    ko: '화면에 보이는 연결선을 모두 그렸어요. 누르면 너무 많을 때 약한 것은 생략해요.',
  },
  ghost: { en: 'width now', ko: '현재 굵기' },
  ghostHint: {
    en: 'Outline: how wide the wire is now. Dashed: its sign is the other one now.',
    ko: '테두리는 현재의 연결선 굵기예요. 점선이면 현재는 부호가 반대예요.',
  },
  stopStepping: { en: 'Stop stepping', ko: '단계 보기 끝내기' },
  scope: { en: 'Scope', ko: '범위' },
  scopeRow: { en: 'This row', ko: '이 샘플' },
  scopeRowBrief: { en: 'Row', ko: '샘플' },
  scopeRowHint: {
    en: 'Every number is of the one row that is looked at: its own values, its own loss, its own gradients.',
    ko: '보고 있는 샘플 하나의 값, 손실, 기울기예요.',
  },
  scopeMean: { en: 'Mini-batch mean', ko: '미니 배치 평균' },
  scopeMeanBrief: { en: 'Mean', ko: '평균' },
  scopeMeanHint: {
    en: 'Every number is the mean over the rows of the mini-batch: the gradients are those that the step applies.',
    ko: '모든 숫자가 미니 배치 샘플들의 평균이에요. 기울기는 이번 반복에 쓰는 값이에요.',
  },
  since: { en: '{{change}} since', ko: '그 뒤 {{change}}' },
  perLayer: { en: 'Per layer', ko: '층별' },
  perLayerHint: {
    en: 'Each layer has a scale of its own. Off: one scale for the whole network, so that a vanishing gradient shows.',
    ko: '층마다 스케일을 따로 정해요. 끄면 신경망 전체가 한 스케일을 써서 기울기 소실이 드러나요.',
  },
  pauseAnimation: { en: 'Pause animation', ko: '애니메이션 일시정지' },
  playAnimation: { en: 'Play animation', ko: '애니메이션 재생' },
  map: { en: 'Map of the network', ko: '신경망 미니맵' },

  currentPhase: { en: 'Current phase', ko: '현재 단계' },
  phaseStream: { en: 'Training', ko: '학습 중' },
  phaseInput: { en: 'Input · stage {{stage}}/{{count}}', ko: '입력 · {{stage}}/{{count}}단계' },
  phaseForward: {
    en: 'Forward pass · stage {{stage}}/{{count}} · {{layer}}',
    ko: '순전파 · {{stage}}/{{count}}단계 · {{layer}}',
  },
  phaseLoss: { en: 'Loss · stage {{stage}}/{{count}}', ko: '손실 · {{stage}}/{{count}}단계' },
  phaseBackward: {
    en: 'Backward pass · stage {{stage}}/{{count}} · {{layer}}',
    ko: '역전파 · {{stage}}/{{count}}단계 · {{layer}}',
  },
  phaseUpdate: { en: 'Update · stage {{stage}}/{{count}}', ko: '갱신 · {{stage}}/{{count}}단계' },
  phaseHidden: { en: 'hidden layer {{depth}}', ko: '은닉층 {{depth}}' },
  phaseOutput: { en: 'output layer', ko: '출력층' },
  phaseHiddenAndOutput: { en: 'hidden layer {{depth}} and output layer', ko: '은닉층 {{depth}}, 출력층' },

  narrateInput: { en: 'The row enters.', ko: '입력값을 넣었어요.' },
  narrateForward: {
    en: {
      one: '{{names}} adds its inputs and applies {{activation}}.',
      other: '{{names}} add their inputs and apply {{activation}}.',
    },
    ko: '{{names}} 뉴런이 가중합을 구해 활성화 함수({{activation}})에 통과시켜요.',
  },
  narrateForwardLinear: {
    en: { one: '{{names}} adds its inputs.', other: '{{names}} add their inputs.' },
    ko: '{{names}} 뉴런이 가중합을 구해요.',
  },
  narrateForwardMixed: {
    en: {
      one: '{{names}} adds its inputs and applies its activation function.',
      other: '{{names}} add their inputs and apply their activation functions.',
    },
    ko: '{{names}} 뉴런이 가중합을 구해 저마다의 활성화 함수에 통과시켜요.',
  },
  narrateLoss: { en: 'The gap is the loss.', ko: '예측과 정답의 차이가 손실이에요.' },
  narrateBackward: {
    en: {
      one: 'The error reaches {{names}}; multiply by the local derivative.',
      other: 'The error reaches {{names}}; multiply by the local derivatives.',
    },
    ko: '오차가 {{names}} 뉴런까지 왔어요. 국소 미분을 곱해요.',
  },
  narrateUpdate: {
    en: 'Move a little against the gradient.',
    ko: '가중치를 기울기 반대 방향으로 조금 움직여요.',
  },
  termBias: {
    en: 'The sum of {{neuron}} starts with its bias, {{value}}.',
    ko: '{{neuron}} 뉴런의 합은 편향 {{value}}에서 시작해요.',
  },
  termSignal: {
    en: '{{source}} sends {{product}} = {{value}}. The sum of {{neuron}} is now {{sum}}.',
    ko: '{{source}} 뉴런이 {{product}} = {{value}}을(를) 보내요. {{neuron}} 뉴런의 합은 이제 {{sum}}(이)에요.',
  },
  termActivation: {
    en: '{{neuron}} applies its activation function to the sum: {{symbol}} = {{value}}.',
    ko: '{{neuron}} 뉴런이 합을 활성화 함수에 통과시키면 {{symbol}} = {{value}}(이)에요.',
  },
  termFromLoss: {
    en: 'The loss itself sends {{value}} to {{neuron}}. The sum is now {{sum}}.',
    ko: '손실이 {{neuron}} 뉴런에 {{value}}을(를) 바로 보내요. 합은 이제 {{sum}}(이)에요.',
  },
  termReturned: {
    en: 'From {{source}} comes back {{product}} = {{value}}. The sum at {{neuron}} is now {{sum}}.',
    ko: '{{source}} 뉴런에서 {{product}} = {{value}}이(가) 돌아와요. {{neuron}} 뉴런의 합은 이제 {{sum}}(이)에요.',
  },
  termDelta: {
    en: 'Times the local derivative of {{neuron}}: δ = {{value}}.',
    ko: '{{neuron}} 뉴런의 국소 미분을 곱하면 δ = {{value}}(이)에요.',
  },
  termOf: { en: 'term {{index}} of {{count}}', ko: '항 {{index}}/{{count}}' },
  andMore: { en: '{{names}} and {{count}} more', ko: '{{names}} 외 {{count}}개' },

  emptyTitle: { en: 'Draw a network here', ko: '여기에 신경망을 그려 보세요' },
  addInputLayer: { en: 'Add input layer', ko: '입력층 추가' },
  guide: { en: 'Building a network', ko: '신경망 만들기' },
  guide_input: {
    en: 'First the inputs: one for each column of the data.',
    ko: '먼저 입력이에요. 데이터의 열마다 하나씩 필요해요.',
  },
  guide_hidden: {
    en: 'Add another input, or go on to a hidden layer: it is wired by itself.',
    ko: '입력을 더 추가하거나 은닉층으로 넘어가세요. 연결은 저절로 이어져요.',
  },
  guide_output: {
    en: 'Now the output, which answers; or one more hidden layer.',
    ko: '이제 답을 내는 출력이에요. 은닉층을 하나 더 쌓아도 돼요.',
  },
  guide_data: {
    en: 'Now something to learn from: loss and output are fitted to it.',
    ko: '이제 배울 데이터를 고르세요. 손실 함수와 출력이 데이터에 맞춰져요.',
  },
  addPart_input: { en: 'Add input', ko: '입력 추가' },
  addPart_hidden: { en: 'Add hidden layer', ko: '은닉층 추가' },
  addPart_output: { en: 'Add output', ko: '출력 추가' },
  chooseData: { en: 'Choose data', ko: '데이터 고르기' },
  chooseExample: { en: 'Choose an example', ko: '예제 고르기' },
  importData: { en: 'Import data', ko: '데이터 가져오기' },
  emptyHint: { en: 'Press N to add a neuron.', ko: 'N 키를 누르면 뉴런이 추가돼요.' },

  editWeight: { en: 'Weight from {{source}} to {{target}}', ko: '{{source}}에서 {{target}}까지의 가중치' },
  editBias: { en: 'Bias of {{name}}', ko: '{{name}}의 편향' },
  askUnits: { en: 'How many neurons in {{name}}?', ko: '{{name}} 층의 뉴런은 몇 개인가요?' },
  editName: { en: 'Name of {{name}}', ko: '{{name}}의 이름' },
  connecting: {
    en: 'Connecting from {{name}}. Arrows choose the target, Enter connects, Escape cancels.',
    ko: '{{name}}에서 연결을 시작했어요. 화살표 키로 받는 뉴런을 고르고 Enter 키로 이어요. Esc 키로 취소해요.',
  },
  wiringCancelled: { en: 'Cancelled: the connections are as they were.', ko: '취소했어요. 연결은 그대로예요.' },
  connectingLayer: {
    en: 'Connecting all of layer {{name}}. Arrows choose the target layer, Enter connects, Escape cancels.',
    ko: '{{name}} 층 전체에서 연결을 시작했어요. 화살표 키로 받는 층을 고르고 Enter 키로 이어요. Esc 키로 취소해요.',
  },
  movingSource: {
    en: 'Moving the start of {{source}} to {{target}}. Arrows choose the new neuron, Enter moves it there, Escape cancels.',
    ko: '{{source}}에서 {{target}}까지 가는 연결의 보내는 쪽을 옮겨요. 화살표 키로 새 뉴런을 고르고 Enter 키로 옮겨요. Esc 키로 취소해요.',
  },
  movingTarget: {
    en: 'Moving the end of {{source}} to {{target}}. Arrows choose the new neuron, Enter moves it there, Escape cancels.',
    ko: '{{source}}에서 {{target}}까지 가는 연결의 받는 쪽을 옮겨요. 화살표 키로 새 뉴런을 고르고 Enter 키로 옮겨요. Esc 키로 취소해요.',
  },
  noTarget: {
    en: 'There is no other neuron that {{name}} can be connected to.',
    ko: '{{name}}에서 더 이을 수 있는 뉴런이 없어요.',
  },
  noTargetLayer: {
    en: 'There is no other layer that {{name}} can be connected to.',
    ko: '{{name}} 층에서 더 이을 수 있는 층이 없어요.',
  },
  noOtherEnd: {
    en: 'There is no other neuron that this end can be moved to.',
    ko: '이쪽 끝을 옮길 수 있는 다른 뉴런이 없어요.',
  },
  pictureOfRow: { en: 'Row {{row}}', ko: '샘플 {{row}}' },
  meanPicture: { en: 'Mean of the mini-batch', ko: '미니 배치 평균' },
  notDrawn: { en: 'This part could not be drawn.', ko: '이 부분을 그리지 못했어요.' },
  notes: { en: 'Notes', ko: '메모' },
  noteName: { en: 'Note: {{text}}', ko: '메모: {{text}}' },
  noteEmpty: { en: 'Empty note', ko: '빈 메모' },
  noteHint: { en: 'Double-click to write', ko: '두 번 눌러 쓰기' },
  noteKeys: {
    en: 'Enter writes, Delete deletes, Alt with an arrow key moves, Shift with an arrow key resizes.',
    ko: 'Enter 키로 쓰고, Delete 키로 지우고, Alt와 화살표 키로 옮기고, Shift와 화살표 키로 크기를 바꿔요.',
  },
  editNote: { en: 'Text of the note', ko: '메모 내용' },
  editNoteKeys: {
    en: 'Escape or Ctrl+Enter ends the writing and keeps the text. A note without text goes.',
    ko: 'Esc 키나 Ctrl+Enter 키로 쓰기를 끝내면 내용이 남아요. 내용이 없는 메모는 사라져요.',
  },
  howToUse: {
    en: 'Arrow keys move between neurons, [ and ] between the wires of a neuron, and Enter selects.',
    ko: '화살표 키로 뉴런 사이를, [ 키와 ] 키로 뉴런의 연결선 사이를 옮겨 다니고 Enter 키로 선택해요.',
  },
} as const satisfies MessageArea;
