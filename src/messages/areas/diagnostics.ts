// A sentence for every problem: what is wrong, where, and what to do. Keys are the diagnostics' codes, and a few forms of them.
import type { MessageArea } from '../message.ts';
import { tableTextMessages } from './table-text.ts';

export const diagnosticMessages = {
  notJson: {
    en: "This file can't be read: line {{line}}, column {{column}} isn't valid JSON.",
    ko: '이 파일을 읽을 수 없어요. {{line}}행 {{column}}열이 JSON 형식에 맞지 않아요.',
  },
  cutShort: {
    en: 'This file looks incomplete: it ends before the document does. Open another copy of it.',
    ko: '이 파일은 끝까지 저장되지 않은 것 같아요. 다른 사본을 열어 보세요.',
  },
  notChainrule: {
    en: 'This isn\'t a Chainrule file: it doesn\'t begin with "format": "chainrule".',
    ko: 'Chainrule 파일이 아니에요. "format": "chainrule" 표시가 없어요.',
  },
  newerVersion: {
    en: 'This file is from a newer version ({{found}}). This app opens up to {{supported}}.',
    ko: '이 파일은 새 버전({{found}})에서 만들었어요. 이 앱은 {{supported}}까지 열 수 있어요.',
  },
  fileTooLarge: {
    en: 'This file is too large: {{size}} MB, and at most {{limit}} MB can be opened.',
    ko: '이 파일은 너무 커요. {{size}} MB인데 {{limit}} MB까지 열 수 있어요.',
  },
  tooLargeAfterTraining: {
    en: 'After training, the file could have {{size}} MB, and at most {{limit}} MB can be opened. Delete saved moments, rows of the dataset or wires.',
    ko: '학습하고 나면 파일 크기가 {{size}} MB까지 커질 수 있는데, {{limit}} MB까지만 열 수 있어요. 저장한 시점이나 데이터의 샘플, 연결을 줄여 주세요.',
  },
  fileTooDeep: {
    en: 'This file is nested too deeply: at most {{limit}} brackets may stand inside each other.',
    ko: '이 파일은 괄호가 너무 깊이 겹쳐 있어요. {{limit}}겹까지 열 수 있어요.',
  },
  tooManyParts: {
    en: '{{path}} has {{found}} {{part}}; at most {{limit}} are allowed.',
    ko: '{{path}}의 {{part}} 수가 {{found}}개예요. {{limit}}개까지 쓸 수 있어요.',
  },
  tooManyValues: {
    en: 'This file has too many values: at most {{limit}} can be opened.',
    ko: '이 파일에는 값이 너무 많아요. {{limit}}개까지 열 수 있어요.',
  },
  tooManyUnknownFields: {
    en: "This file has too many fields that this version doesn't know: at most {{limit}} can be kept.",
    ko: '이 파일에는 이 버전이 모르는 항목이 너무 많아요. {{limit}}개까지 보존할 수 있어요.',
  },
  missingField: {
    en: '{{path}} is missing from the file.',
    ko: '파일에 {{path}} 항목이 없어요.',
  },
  wrongType: {
    en: '{{path}} must be {{expected}}.',
    ko: '{{path}}에는 {{expected}} 형식의 값이 있어야 해요.',
  },
  unknownKind: {
    en: '{{path}} is "{{found}}", which this version doesn\'t know. It knows: {{allowed}}.',
    ko: '{{path}}에 있는 ‘{{found}}’ 값은 이 버전에서 쓸 수 없어요. 쓸 수 있는 값: {{allowed}}.',
  },
  outOfRange: {
    en: '{{path}} is {{found}}; it must be from {{minimum}} to {{maximum}}.',
    ko: '{{path}}의 값이 {{found}}(이)에요. {{minimum}}부터 {{maximum}}까지 쓸 수 있어요.',
  },
  belowMinimum: {
    en: '{{path}} is {{found}}; it must be at least {{minimum}}.',
    ko: '{{path}}의 값이 {{found}}(이)에요. {{minimum}} 이상이어야 해요.',
  },
  notFinite: {
    en: "{{path}} isn't a finite number. Weights, biases and data must be ordinary numbers.",
    ko: '{{path}}의 값이 유한한 수가 아니에요. 가중치, 편향, 데이터는 일반적인 숫자여야 해요.',
  },
  duplicateId: {
    en: 'The id "{{id}}" is used twice, the second time at {{path}}. Give each its own id.',
    ko: '‘{{id}}’(이)라는 id가 두 번 쓰였어요. 두 번째는 {{path}}에 있어요. id를 서로 다르게 바꿔 주세요.',
  },
  duplicateName: {
    en: 'Two neurons are named {{name}}. Give one of them another name.',
    ko: '이름이 {{name}}인 뉴런이 둘이에요. 하나의 이름을 바꿔 주세요.',
  },
  duplicateCheckpoint: {
    en: 'Two saved moments are named "{{name}}", the second one at {{path}}. Give each its own name.',
    ko: '저장한 시점 둘의 이름이 ‘{{name}}’ 하나로 같아요. 두 번째는 {{path}}에 있어요. 서로 다른 이름으로 바꿔 주세요.',
  },
  duplicateCategory: {
    en: 'The category "{{category}}" stands twice in one column, the second time at {{path}}. List it once.',
    ko: '‘{{category}}’ 범주가 한 열에 두 번 나와요. 두 번째는 {{path}}에 있어요. 한 번만 적어 주세요.',
  },
  noWireToFreeze: {
    en: "{{path}} names a wire that isn't there: target {{target}}, source {{source}}, counted from 0.",
    ko: '{{path}}에서 가리키는 연결선이 없어요. 0부터 세어 받는 뉴런 {{target}}번, 보내는 뉴런 {{source}}번이에요.',
  },
  noUnitToSwitchOff: {
    en: "{{path}} names a neuron that isn't there: {{unit}}, counted from 0. The number of neurons in {{layer}} is {{units}}.",
    ko: '{{path}}에서 가리키는 뉴런이 없어요. 0부터 세어 {{unit}}번인데 {{layer}} 층의 뉴런은 {{units}}개예요.',
  },
  notLesson: {
    en: 'This isn\'t a lesson: it doesn\'t begin with "format": "chainrule-lesson".',
    ko: '레슨 파일이 아니에요. "format": "chainrule-lesson" 표시가 없어요.',
  },
  noLanguage: {
    en: '{{path}} has a text in neither language. Write it under "en", "ko" or both.',
    ko: '{{path}}에 문장이 없어요. "en", "ko" 또는 둘 다 적어 주세요.',
  },
  noRightChoice: {
    en: 'None of the answers in {{path}} is right. Give one of them "isRight": true.',
    ko: '{{path}}에 맞는 답이 없어요. 하나에 "isRight": true를 적어 주세요.',
  },
  emptyList: {
    en: '{{path}} is empty; it needs at least one entry.',
    ko: '{{path}} 목록이 비어 있어요. 적어도 하나는 있어야 해요.',
  },
  emptyDataset: {
    en: 'The dataset has no rows. Add some, or choose another dataset.',
    ko: '데이터셋에 샘플이 없어요. 샘플을 추가하거나 다른 데이터셋을 골라 주세요.',
  },
  raggedRow: {
    en: 'The number of values in row {{row}} of the dataset is {{found}}, but the number of columns is {{expected}}. They must be equal.',
    ko: '데이터셋의 {{row}}번째 샘플에는 값이 {{found}}개인데 열은 {{expected}}개예요. 두 수가 같아야 해요.',
  },

  checkpointLacksConnection: {
    en: 'The saved moment "{{name}}" no longer fits the network: it has no weights for the connection {{source}} to {{target}}. Undo the edit, or delete the moment.',
    ko: '저장한 시점 ‘{{name}}’ 항목이 지금 신경망과 맞지 않아요. {{source}} → {{target}} 연결의 가중치가 들어 있지 않아요. 편집을 실행 취소하거나 이 시점을 지워 주세요.',
  },
  checkpointOtherWires: {
    en: 'The saved moment "{{name}}" no longer fits the network: it has other wires from {{source}} to {{target}}. Undo the edit, or delete the moment.',
    ko: '저장한 시점 ‘{{name}}’ 항목이 지금 신경망과 맞지 않아요. {{source}} → {{target}} 연결선이 달라요. 편집을 실행 취소하거나 이 시점을 지워 주세요.',
  },
  checkpointConnectionGone: {
    en: 'The saved moment "{{name}}" no longer fits the network: it has weights for a connection that is gone. Undo the edit, or delete the moment.',
    ko: '저장한 시점 ‘{{name}}’ 항목이 지금 신경망과 맞지 않아요. 없어진 연결의 가중치가 들어 있어요. 편집을 실행 취소하거나 이 시점을 지워 주세요.',
  },
  checkpointOtherBiases: {
    en: 'The saved moment "{{name}}" no longer fits the network: it has no biases for {{layer}}, or another number of them. Undo the edit, or delete the moment.',
    ko: '저장한 시점 ‘{{name}}’ 항목이 지금 신경망과 맞지 않아요. {{layer}} 층의 편향이 없거나 개수가 달라요. 편집을 실행 취소하거나 이 시점을 지워 주세요.',
  },
  checkpointBiasesGone: {
    en: 'The saved moment "{{name}}" no longer fits the network: it has biases that are gone. Undo the edit, or delete the moment.',
    ko: '저장한 시점 ‘{{name}}’ 항목이 지금 신경망과 맞지 않아요. 없어진 편향이 들어 있어요. 편집을 실행 취소하거나 이 시점을 지워 주세요.',
  },
  checkpointOtherParameters: {
    en: 'The saved moment "{{name}}" no longer fits the network: it has no parameters for {{layer}}, or another number of them. Undo the edit, or delete the moment.',
    ko: '저장한 시점 ‘{{name}}’ 항목이 지금 신경망과 맞지 않아요. {{layer}} 층의 매개변수가 없거나 개수가 달라요. 편집을 실행 취소하거나 이 시점을 지워 주세요.',
  },
  checkpointParametersGone: {
    en: 'The saved moment "{{name}}" no longer fits the network: it has parameters of a layer that are gone. Undo the edit, or delete the moment.',
    ko: '저장한 시점 ‘{{name}}’ 항목이 지금 신경망과 맞지 않아요. 없어진 층 매개변수가 들어 있어요. 편집을 실행 취소하거나 이 시점을 지워 주세요.',
  },

  noInput: {
    en: 'The network has no input. Add an input layer.',
    ko: '신경망에 입력층이 없어요. 입력층을 추가해 주세요.',
  },
  noOutput: {
    en: 'The network has no output. Make a neuron or a layer an output.',
    ko: '신경망에 출력층이 없어요. 뉴런이나 층을 출력으로 정해 주세요.',
  },
  loop: {
    en: "The connections {{layers}} make a loop. Networks with loops can't be trained this way.",
    ko: '{{layers}} 연결이 순환을 이뤄요. 순환이 있으면 이 방식으로 학습할 수 없어요.',
  },
  duplicateConnection: {
    en: '{{source}} is connected to {{target}} twice. Remove one of the two connections.',
    ko: '{{source}} 층에서 {{target}} 층으로 가는 연결이 둘이에요. 하나를 지워 주세요.',
  },
  connectionIntoInput: {
    en: 'A connection leads from {{source}} into the input {{target}}. Inputs get their values from the data only.',
    ko: '{{source}} 층에서 {{target}} 입력으로 들어가는 연결이 있어요. 입력값은 데이터에서만 와요.',
  },
  unknownLayer: {
    en: 'There is no layer with the id "{{layer}}". Remove what refers to it.',
    ko: 'id가 ‘{{layer}}’인 층이 없어요. 이 층을 가리키는 부분을 지워 주세요.',
  },
  wrongWeightSize: {
    en: 'The weights from {{source}} to {{target}} have the wrong size. There must be {{rows}} × {{columns}}: a row for each target neuron, and in it a value for each source neuron.',
    ko: '{{source}} 층에서 {{target}} 층으로 가는 가중치의 크기가 맞지 않아요. {{rows}} × {{columns}}개여야 해요. 받는 뉴런마다 한 줄, 그 줄에 보내는 뉴런마다 값 하나예요.',
  },
  expressionTooLong: {
    en: 'The expression has more than 500 characters. Make it shorter.',
    ko: '식이 500글자를 넘어요. 더 짧게 써 주세요.',
  },
  expressionCharacter: {
    en: 'The expression can’t go on with “{{found}}” at character {{at}}.',
    ko: '식의 {{at}}번째 글자 자리에 ‘{{found}}’이(가) 올 수 없어요.',
  },
  expressionEnd: {
    en: 'The expression ends too early: something is missing after character {{at}}.',
    ko: '식이 덜 끝났어요. {{at}}번째 글자 뒤에 더 써야 해요.',
  },
  expressionName: {
    en: 'An expression doesn’t know “{{found}}” at character {{at}}. It knows x, pi, e and exp, log, sqrt, abs, min, max, sin, cos, tanh, sigmoid, relu, softplus, erf.',
    ko: '식의 {{at}}번째 글자에 있는 ‘{{found}}’은(는) 쓸 수 없어요. x, pi, e와 exp, log, sqrt, abs, min, max, sin, cos, tanh, sigmoid, relu, softplus, erf를 쓸 수 있어요.',
  },
  expressionArguments: {
    en: '“{{found}}” at character {{at}} takes another number of values: min and max take two, every other function one.',
    ko: '식의 {{at}}번째 글자에 있는 ‘{{found}}’의 값 개수가 맞지 않아요. min과 max는 두 개, 나머지 함수는 한 개예요.',
  },
  expressionNotFinite: {
    en: 'The expression or its slope isn’t finite at x = {{found}}. Both must be from −10 to 10.',
    ko: 'x = {{found}}에서 식이나 그 기울기가 유한하지 않아요. −10부터 10까지 유한해야 해요.',
  },
  wrongBiasSize: {
    en: 'The number of neurons in layer {{layer}} is {{units}}, but the number of its biases is {{count}}. Give every neuron one.',
    ko: '{{layer}} 층의 뉴런은 {{units}}개인데 편향은 {{count}}개예요. 뉴런마다 하나씩 있어야 해요.',
  },
  wrongTensorSize: {
    en: 'The number of units in layer {{layer}} is {{units}}, but there are {{count}} numbers in its {{parameter}}. Give every unit one.',
    ko: '{{layer}} 층의 뉴런은 {{units}}개인데 {{parameter}} 값은 {{count}}개예요. 뉴런마다 하나씩 있어야 해요.',
  },
  weightsNotTaken: {
    en: 'The connection from {{source}} to {{target}} has weights or frozen wires, but {{target}} takes its input whole, unit by unit. Leave out weights and frozen.',
    ko: '{{source}} 층에서 {{target}} 층으로 가는 연결에 가중치나 고정 표시가 있는데, {{target}} 층은 입력을 통째로 그대로 받아요. weights와 frozen을 빼 주세요.',
  },
  wantsOneInput: {
    en: 'Layer {{layer}} takes the units of exactly one layer, but the number of layers that lead into it is {{count}}. Connect it with one.',
    ko: '{{layer}} 층은 층 하나의 뉴런을 그대로 받는데 지금 들어오는 층은 {{count}}개예요. 하나만 연결해 주세요.',
  },
  wantsSameUnits: {
    en: 'Layer {{layer}} has {{units}} units, but {{source}}, which it takes unit by unit, has {{count}}. Give both the same number.',
    ko: '{{layer}} 층의 뉴런은 {{units}}개인데 그대로 받는 {{source}} 층의 뉴런은 {{count}}개예요. 두 수를 같게 맞춰 주세요.',
  },
  notAnOutput: {
    en: "Layer {{layer}} can't be an output: a layer of this kind stands between others. Choose other outputs.",
    ko: '{{layer}} 층은 다른 층 사이에 놓이는 종류라서 출력이 될 수 없어요. 다른 출력을 골라 주세요.',
  },
  softmaxNotOutput: {
    en: "Layer {{layer}} uses softmax but isn't an output. Choose another activation function for it.",
    ko: '{{layer}} 층은 출력층이 아닌데 소프트맥스를 써요. 다른 활성화 함수를 골라 주세요.',
  },
  dropoutOnOutput: {
    en: 'Layer {{layer}} is an output and has dropout. Training would drop the answer itself. Remove its dropout.',
    ko: '{{layer}} 층은 출력층인데 드롭아웃이 있어요. 학습할 때 답까지 지워져요. 드롭아웃을 없애 주세요.',
  },
  outputSwitchedOff: {
    en: '{{name}} is an output and switched off. Without it there is nothing to compare with the target. Switch it on, or take its layer out of the outputs.',
    ko: '{{name}} 뉴런은 출력인데 꺼져 있어요. 꺼져 있으면 정답과 비교할 값이 없어요. 뉴런을 켜거나 출력에서 빼 주세요.',
  },
  lossNeedsActivation: {
    en: '{{loss}} needs {{wanted}} outputs, but the activation function of {{layer}} is {{found}}. Change the activation function or the loss.',
    ko: '{{loss}} 손실에는 {{wanted}} 출력이 필요한데 {{layer}}에서는 {{found}} 함수를 써요. 활성화 함수나 손실 함수를 바꿔 주세요.',
  },
  softmaxOfOne: {
    en: 'Output {{layer}} is a softmax of a single neuron: it is always 1, its gradient is 0, and it never learns. Use sigmoid, or give every class a neuron of its own in one layer.',
    ko: '{{layer}} 출력은 뉴런이 하나뿐이라 소프트맥스 값이 언제나 1이에요. 기울기가 0이어서 배우지 못해요. 시그모이드를 쓰거나, 한 층에 클래스마다 뉴런을 하나씩 두세요.',
  },
  crossEntropyOfOne: {
    en: 'Cross-entropy compares several classes, but output {{layer}} is a single neuron. Use sigmoid with binary cross-entropy, or give every class a neuron of its own in one layer.',
    ko: '교차 엔트로피 손실은 여러 클래스를 비교하는데 {{layer}} 출력은 뉴런이 하나뿐이에요. 시그모이드와 이진 교차 엔트로피를 쓰거나, 한 층에 클래스마다 뉴런을 하나씩 두세요.',
  },
  noPathToOutput: {
    en: "Neuron {{name}} doesn't reach the output, so it has no effect.",
    ko: '{{name}} 뉴런이 출력층까지 이어지지 않아서 학습에 영향을 주지 않아요.',
  },
  layerNoPathToOutput: {
    en: "Layer {{name}} doesn't reach the output, so it has no effect.",
    ko: '{{name}} 층이 출력층까지 이어지지 않아서 학습에 영향을 주지 않아요.',
  },
  noIncomingWire: {
    en: 'Nothing is connected to neuron {{name}}, so its value never changes with the data.',
    ko: '{{name}} 뉴런으로 들어오는 연결이 없어서 데이터가 바뀌어도 값이 그대로예요.',
  },
  layerNoIncomingWire: {
    en: 'Nothing is connected to layer {{name}}, so its values never change with the data.',
    ko: '{{name}} 층으로 들어오는 연결이 없어서 데이터가 바뀌어도 값이 그대로예요.',
  },
  unusedInput: {
    en: "Input {{name}} isn't connected to anything, so it has no effect.",
    ko: '{{name}} 입력이 어디에도 연결되지 않아서 학습에 영향을 주지 않아요.',
  },
  outputIsInput: {
    en: "{{layer}} is an input and can't be an output too. Choose other outputs.",
    ko: '{{layer}} 층은 입력층이라서 출력이 될 수 없어요. 다른 출력을 골라 주세요.',
  },

  noDataset: {
    en: 'There is no data to learn from. Choose a dataset.',
    ko: '학습할 데이터가 없어요. 데이터셋을 골라 주세요.',
  },
  featuresDontFit: {
    en: 'The number of feature columns in the data is {{columns}}, but the number of inputs of the network is {{inputs}}. They must be equal.',
    ko: '데이터의 특성 열은 {{columns}}개인데 입력 뉴런은 {{inputs}}개예요. 두 수가 같아야 해요.',
  },
  targetsDontFit: {
    en: 'The number of target columns in the data is {{columns}}, but the number of outputs of the network is {{outputs}}. They must be equal.',
    ko: '데이터의 정답 열은 {{columns}}개인데 출력 뉴런은 {{outputs}}개예요. 두 수가 같아야 해요.',
  },
  targetOutOfRange: {
    en: 'Row {{row}}, column "{{column}}": the target is {{value}}, but {{loss}} compares probabilities. It must be from 0 to 1.',
    ko: '{{row}}번째 샘플의 ‘{{column}}’ 열에 있는 정답이 {{value}}(이)에요. {{loss}} 손실은 확률을 비교하므로 0부터 1까지만 쓸 수 있어요.',
  },
  targetsDontSum: {
    en: 'The targets of row {{row}} sum to {{sum}}, but cross-entropy compares shares, which sum to 1. Rows like it: {{count}}. They weigh more or less than the others.',
    ko: '{{row}}번째 샘플의 정답을 더하면 {{sum}}(이)에요. 교차 엔트로피는 더해서 1이 되는 비율을 비교해요. 이런 샘플이 {{count}}개 있고, 다른 샘플보다 더 크거나 작게 반영돼요.',
  },
  valueTooLarge: {
    en: 'Row {{row}}, column "{{column}}" is {{value}}, which is more than the fast engine can compute with (3.4e38). Training diverges at the first step. Scale the column down.',
    ko: '{{row}}번째 샘플의 ‘{{column}}’ 열이 {{value}}(이)에요. 빠른 엔진이 계산할 수 있는 크기(3.4e38)를 넘어서 첫 반복에서 발산해요. 이 열의 값을 작게 줄여 주세요.',
  },
  weightTooLarge: {
    en: 'The weight of {{source}} → {{target}} is {{value}}, which is more than the fast engine can compute with (3.4e38). Training diverges at the first step. Make it smaller, or draw the weights anew.',
    ko: '{{source}} → {{target}} 연결의 가중치가 {{value}}(이)에요. 빠른 엔진이 계산할 수 있는 크기(3.4e38)를 넘어서 첫 반복에서 발산해요. 값을 줄이거나 가중치를 새로 뽑아 주세요.',
  },
  biasTooLarge: {
    en: 'The bias of {{name}} is {{value}}, which is more than the fast engine can compute with (3.4e38). Training diverges at the first step. Make it smaller.',
    ko: '{{name}} 뉴런의 편향이 {{value}}(이)에요. 빠른 엔진이 계산할 수 있는 크기(3.4e38)를 넘어서 첫 반복에서 발산해요. 값을 줄여 주세요.',
  },
  cellNotNumber: {
    en: 'Row {{row}}, column "{{column}}": "{{cell}}" isn\'t a number. Mend the cell, leave the row or the column out, or make the column one of categories.',
    ko: '{{row}}행 ‘{{column}}’ 열의 ‘{{cell}}’을(를) 숫자로 읽을 수 없어요. 값을 고치거나, 그 행이나 열을 빼거나, 열의 종류를 범주로 바꿔 주세요.',
  },
  cellNotTruth: {
    en: 'Row {{row}}, column "{{column}}": "{{cell}}" is neither true nor false. Mend the cell, leave the row or the column out, or make the column one of categories.',
    ko: '{{row}}행 ‘{{column}}’ 열의 ‘{{cell}}’은(는) 참도 거짓도 아니에요. 값을 고치거나, 그 행이나 열을 빼거나, 열의 종류를 범주로 바꿔 주세요.',
  },
  unknownCategory: {
    en: 'Row {{row}}, column "{{column}}": "{{cell}}" is none of the column\'s categories. Mend the cell, or add the category.',
    ko: '{{row}}행 ‘{{column}}’ 열의 ‘{{cell}}’은(는) 이 열의 범주에 없어요. 값을 고치거나 범주를 추가해 주세요.',
  },
  unknownPart: {
    en: 'Row {{row}}, column "{{column}}": "{{cell}}" names no part of the data. Write training, validation or test, or nothing to leave the row out.',
    ko: '{{row}}행 ‘{{column}}’ 열의 ‘{{cell}}’은(는) 데이터를 나누는 말이 아니에요. training, validation, test 가운데 하나를 쓰거나, 행을 빼려면 비워 두세요.',
  },
  tooManyCategories: {
    en: 'Column "{{column}}" has {{found}} categories; {{limit}} is the most that can become neurons. Leave the column out, or make it one of numbers.',
    ko: '‘{{column}}’ 열의 범주가 {{found}}개예요. 뉴런이 될 수 있는 범주는 {{limit}}개까지예요. 열을 빼거나 종류를 숫자로 바꿔 주세요.',
  },
  tableTooWide: {
    en: 'With a neuron for each category the table becomes {{found}} numbers; the limit is {{limit}}. Leave columns of many categories out, or take fewer rows.',
    ko: '범주마다 뉴런을 두면 표가 숫자 {{found}}개가 돼요. {{limit}}개까지 쓸 수 있어요. 범주가 많은 열을 빼거나 샘플을 줄여 주세요.',
  },
  nothingToFillWith: {
    en: 'Column "{{column}}" has no value in the training rows, so nothing can stand for its missing ones. Leave the column out.',
    ko: '‘{{column}}’ 열은 학습 데이터에 값이 하나도 없어서 빠진 값을 채울 수 없어요. 이 열을 빼 주세요.',
  },
  noStratifyColumn: {
    en: 'The parts of the data should have equal shares of the classes of column "{{column}}", but there is no such column. They are drawn without it.',
    ko: '‘{{column}}’ 열의 클래스 비율에 맞춰 데이터를 나누려는데 그런 열이 없어요. 이 열 없이 나눠요.',
  },
  constantColumns: {
    en: {
      one: 'Column {{names}} has the same value in every training row, so it tells the network nothing.',
      other: 'Columns {{names}} have the same value in every training row, so they tell the network nothing.',
    },
    ko: '{{names}} 열은 학습 데이터에서 값이 모두 같아서 신경망이 배울 것이 없어요.',
  },
  givesAnswerAway: {
    en: 'Column "{{column}}" says the target in other words. The network will only copy it, and know nothing where it is missing.',
    ko: '‘{{column}}’ 열은 정답을 다른 말로 적은 것과 같아요. 신경망이 이 열을 베끼기만 하고, 이 열이 없으면 아무것도 몰라요.',
  },
  oneClass: {
    en: 'All training rows are of one class of column "{{column}}", so there is nothing to tell apart. Add rows of another class, or choose another target.',
    ko: '학습 데이터의 ‘{{column}}’ 열이 한 클래스뿐이라서 구별할 것이 없어요. 다른 클래스의 샘플을 추가하거나 다른 정답을 골라 주세요.',
  },
  unevenClasses: {
    en: 'The classes of column "{{column}}" are uneven: the largest has {{most}} training rows, the smallest {{fewest}}. Accuracy says little here; look at each class.',
    ko: '‘{{column}}’ 열의 클래스가 고르지 않아요. 학습 데이터에서 가장 많은 클래스는 {{most}}개, 가장 적은 클래스는 {{fewest}}개예요. 정확도보다 클래스마다의 지표를 봐 주세요.',
  },
  fewRows: {
    en: 'The network has {{parameters}} parameters and only {{rows}} rows to learn them from: it can learn the rows by heart. Add rows, or take fewer neurons.',
    ko: '매개변수가 {{parameters}}개인데 학습할 샘플은 {{rows}}개뿐이라서 샘플을 외워 버릴 수 있어요. 샘플을 추가하거나 뉴런을 줄여 주세요.',
  },
  noTrainingRows: {
    en: 'No rows are left to train on. Add rows, or keep fewer for validation and the test.',
    ko: '학습할 샘플이 없어요. 샘플을 추가하거나 검증 데이터와 테스트 데이터를 줄여 주세요.',
  },

  diverged: {
    en: 'Loss stopped being a number at step {{step}}. The weights grew without limit, probably because learning rate {{learningRate}} is too high.',
    ko: '{{step}}번째 반복에서 손실이 숫자가 아니게 됐어요. 학습률({{learningRate}})이 너무 커서 가중치가 발산한 것 같아요.',
  },
  deadNeuron: {
    en: "Neuron {{name}} is dead: it outputs 0 for every row examined ({{rows}}), so it gets no gradient and can't learn. With leaky ReLU or a higher bias it can learn again, which doesn't always make the network better.",
    ko: '{{name}} 뉴런은 죽은 뉴런이에요. 살펴본 샘플 {{rows}}개에서 모두 0을 내보내요. 기울기가 오지 않아서 더는 배우지 못해요. Leaky ReLU 함수를 쓰거나 편향을 올리면 다시 배울 수 있어요. 그렇다고 신경망이 늘 더 나아지는 것은 아니에요.',
  },
  deadNeurons: {
    en: "{{found}} of {{units}} neurons in layer {{layer}} ({{name}}) are dead: they output 0 for every row examined ({{rows}}), so they get no gradient and can't learn. With leaky ReLU or higher biases they can learn again, which doesn't always make the network better.",
    ko: '{{layer}} 층의 뉴런 {{units}}개 중 {{found}}개({{name}})가 죽은 뉴런이에요. 살펴본 샘플 {{rows}}개에서 모두 0을 내보내요. 기울기가 오지 않아서 더는 배우지 못해요. 이 층에 Leaky ReLU 함수를 쓰거나 편향을 올리면 다시 배울 수 있어요. 그렇다고 신경망이 늘 더 나아지는 것은 아니에요.',
  },
  saturatedNeuron: {
    en: 'Neuron {{name}} is saturated: on at least {{percent}}% of the rows examined ({{rows}}) its activation function is nearly flat and lets hardly any gradient through. Scale the inputs down, or draw the weights anew and lower the learning rate.',
    ko: '{{name}} 뉴런이 포화했어요. 살펴본 샘플 {{rows}}개 중 {{percent}}% 이상에서 활성화 함수가 거의 평평해서 기울기가 거의 지나가지 못해요. 입력의 크기를 줄이거나, 가중치를 새로 뽑고 학습률을 낮춰 보세요.',
  },
  saturatedNeurons: {
    en: '{{found}} of {{units}} neurons in layer {{layer}} ({{name}}) are saturated: on at least {{percent}}% of the rows examined ({{rows}}) their activation function is nearly flat and lets hardly any gradient through. Scale the inputs down, or draw the weights anew and lower the learning rate.',
    ko: '{{layer}} 층의 뉴런 {{units}}개 중 {{found}}개({{name}})가 포화했어요. 살펴본 샘플 {{rows}}개 중 {{percent}}% 이상에서 활성화 함수가 거의 평평해서 기울기가 거의 지나가지 못해요. 입력의 크기를 줄이거나, 가중치를 새로 뽑고 학습률을 낮춰 보세요.',
  },
  vanishingGradient: {
    en: 'Gradients vanish on the way back: at {{first}} they are under 1/1,000 of those at {{last}} ({{firstGradient}} against {{lastGradient}} on average). Early layers are barely learning. Use ReLU in the hidden layers, or fewer layers.',
    ko: '기울기 소실이 일어나요. {{first}} 층의 기울기가 {{last}} 층의 1/1,000보다 작아요(평균 {{firstGradient}} / {{lastGradient}}). 앞쪽 층이 거의 배우지 못하고 있어요. 은닉층에 ReLU 함수를 쓰거나 층 수를 줄여 보세요.',
  },
  explodingGradient: {
    en: 'Gradients explode on the way back: at {{first}} they are over 1,000 times those at {{last}} ({{firstGradient}} against {{lastGradient}} on average). A single step may throw the weights far off. Draw the weights anew, lower the learning rate, or clip the gradients.',
    ko: '기울기 폭주가 일어나요. {{first}} 층의 기울기가 {{last}} 층의 1,000배를 넘어요(평균 {{firstGradient}} / {{lastGradient}}). 반복 한 번에도 가중치가 크게 튈 수 있어요. 가중치를 새로 뽑거나, 학습률을 낮추거나, 기울기 자르기를 써 보세요.',
  },
  irregularWires: {
    en: "Wires here and there ({{layers}}) are looked up one by one, which costs about {{percent}}% of a step's time. Layers wired in full are computed as a whole, and faster.",
    ko: '드문드문 이어진 연결선({{layers}})은 하나씩 찾아서 계산해야 해서 반복 한 번 시간의 약 {{percent}}%가 더 들어요. 층끼리 모두 이으면 한꺼번에 계산해서 더 빨라요.',
  },
  holes: {
    en: "Some wires are missing between layers that are otherwise wired in full ({{layers}}). They are computed as 0, which costs about {{percent}}% of a step's time: leaving wires out makes the network no faster here.",
    ko: '거의 모두 이어진 층 사이에 빠진 연결선이 있어요({{layers}}). 빠진 연결선도 0으로 계산해서 반복 한 번 시간의 약 {{percent}}%를 써요. 여기서는 연결선을 빼도 빨라지지 않아요.',
  },
  narrowBlocks: {
    en: "Layers of few neurons, or with few wires to each ({{layers}}), spend about {{percent}}% of a step's time on getting started. Fewer, wider layers compute as many wires faster.",
    ko: '뉴런이 적거나 뉴런마다 연결선이 적은 층({{layers}})은 계산 준비에 반복 한 번 시간의 약 {{percent}}%를 써요. 층 수를 줄이고 층을 넓히면 연결선 수가 같아도 더 빨라요.',
  },
  costlyActivations: {
    en: "Slow activation functions ({{layers}}) cost about {{percent}}% of a step's time. ReLU, leaky ReLU or tanh is faster.",
    ko: '계산이 오래 걸리는 활성화 함수({{layers}})에 반복 한 번 시간의 약 {{percent}}%가 더 들어요. ReLU, Leaky ReLU, tanh 함수는 더 빨라요.',
  },
  ruledLayers: {
    en: "The fast engine has no way of its own to compute {{layers}} and goes by the rules number by number, which costs about {{percent}}% of a step's time.",
    ko: '빠른 엔진에 {{layers}} 층을 계산하는 전용 방법이 없어서 숫자를 하나씩 규칙대로 계산해요. 반복 한 번 시간의 약 {{percent}}%가 더 들어요.',
  },
  smallBatch: {
    en: 'Four rows are computed in the time of one, so a batch size of {{batchSize}} leaves about {{percent}}% of the speed unused. From 4 on, a whole epoch takes less time.',
    ko: '샘플 하나를 계산하는 시간에 네 개를 계산할 수 있어서, 배치 크기가 {{batchSize}}이면 속도의 약 {{percent}}%를 쓰지 못해요. 4 이상으로 하면 에폭 한 번이 더 빨리 끝나요.',
  },
  unevenBatch: {
    en: 'Rows are computed in fours, so a batch size of {{batchSize}} leaves about {{percent}}% of the speed unused. A multiple of 4 uses all of it.',
    ko: '샘플을 네 개씩 묶어 계산해서, 배치 크기가 {{batchSize}}이면 속도의 약 {{percent}}%를 쓰지 못해요. 4의 배수로 하면 모두 써요.',
  },
  memoryNeeded: {
    en: 'Training needs {{needed}} MB of memory, but at most {{limit}} MB can be used. Make the network smaller, or use fewer rows.',
    ko: '학습하려면 메모리가 {{needed}} MB 필요한데 {{limit}} MB까지만 쓸 수 있어요. 신경망을 줄이거나 샘플을 줄여 주세요.',
  },
  memoryNeededForBatch: {
    en: 'Training with {{batchSize}} rows at once needs {{needed}} MB of memory, but at most {{limit}} MB can be used. Lower the batch size, or make the network smaller.',
    ko: '한 번에 샘플 {{batchSize}}개로 학습하려면 메모리가 {{needed}} MB 필요한데 {{limit}} MB까지만 쓸 수 있어요. 배치 크기를 줄이거나 신경망을 줄여 주세요.',
  },
  memoryNotGiven: {
    en: "Training needs {{needed}} MB of memory, and this computer doesn't have so much free. Close other programs, make the network smaller, or use fewer rows.",
    ko: '학습하려면 메모리가 {{needed}} MB 필요한데 이 컴퓨터에 남은 메모리가 모자라요. 다른 프로그램을 닫거나, 신경망이나 샘플을 줄여 주세요.',
  },
  workerFailed: {
    en: 'Training stopped because of a fault in the program. What was learned up to epoch {{epoch}} is kept; train again to go on from there.',
    ko: '프로그램 오류로 학습이 멈췄어요. 에폭 {{epoch}}까지 배운 내용은 그대로 있으니 다시 학습하면 거기서 이어져요.',
  },
  workerSilent: {
    en: 'Training stopped answering and was ended. What was learned up to epoch {{epoch}} is kept; train again to go on from there.',
    ko: '학습이 응답하지 않아서 끝냈어요. 에폭 {{epoch}}까지 배운 내용은 그대로 있으니 다시 학습하면 거기서 이어져요.',
  },
  pytorchEnded: {
    en: 'Python ended before the training in PyTorch was done. What it had kept by then is here; train again to go on from there.',
    ko: 'PyTorch 학습이 끝나기 전에 Python이 멈췄어요. 그때까지 저장한 내용은 그대로 있으니 다시 학습하면 거기서 이어져요.',
  },
  pytorchSilent: {
    en: 'Python stopped answering and was ended. What it had kept by then is here; train again to go on from there.',
    ko: 'Python이 응답하지 않아서 끝냈어요. 그때까지 저장한 내용은 그대로 있으니 다시 학습하면 거기서 이어져요.',
  },
  pytorchFlooded: {
    en: 'Python printed what a training does not print, or too much of it, and was ended. What it had kept by then is here.',
    ko: 'Python이 학습과 맞지 않는 내용을 출력하거나 너무 많이 출력해서 끝냈어요. 그때까지 저장한 내용은 그대로 있어요.',
  },
  pytorchDiverged: {
    en: 'Training in PyTorch diverged at a learning rate of {{learningRate}}. The last finite weights are kept; lower the learning rate.',
    ko: 'PyTorch에서 학습률 {{learningRate}}(으)로 학습하다가 발산했어요. 마지막 유한한 가중치는 그대로 있으니 학습률을 낮춰 주세요.',
  },
  ...tableTextMessages,
} as const satisfies MessageArea;
