// Explanations in whole sentences, and notes on what is special about a number.
import type { MessageArea } from '../../message.ts';

export const explainSentenceMessages = {
  note_fromLogits: {
    en: 'This loss is computed from z directly, so the gradient bypasses the activation function: δ comes straight from the difference between prediction and target.',
    ko: '이 손실은 z에서 바로 계산해요. 그래서 기울기가 활성화 함수를 거치지 않고, δ는 예측과 정답의 차이에서 바로 나와요.',
  },
  note_noWayToLoss: {
    en: 'No wire leads from here to the loss, so nothing comes back.',
    ko: '여기서 손실까지 이어지는 연결선이 없어서 돌아오는 값이 없어요.',
  },
  note_unknownOptimizerState: {
    en: "The optimizer's memory from before this step is not kept here. Pause the training to see how the next update comes about.",
    ko: '이 반복 직전에 옵티마이저가 기억하던 값은 여기에 없어요. 학습을 멈추면 다음 갱신이 어떻게 나오는지 볼 수 있어요.',
  },
  note_frozen: {
    en: 'Frozen: training leaves it as it is, whatever its gradient.',
    ko: '고정되어 있어서 기울기가 얼마든 학습해도 바뀌지 않아요.',
  },
  note_switchedOff: {
    en: 'Switched off: what comes after it is computed without it, and training leaves its numbers as they are.',
    ko: '뉴런이 꺼져 있어요. 그다음 계산에서 빠지고, 학습해도 값이 바뀌지 않아요.',
  },
  note_dropout: {
    en: "A training step drops some activations; the rows here are computed with all of them. So the update's gradient can differ from the rows' mean.",
    ko: '학습 반복에서는 드롭아웃으로 활성값 일부를 끄지만, 여기서 보는 샘플은 모두 켠 채로 계산해요. 그래서 갱신에 쓰는 기울기가 샘플들의 평균과 다를 수 있어요.',
  },
  note_rowsUnknown: {
    en: 'The rows behind this mean are shown while the training stands still and the mini-batch is small enough.',
    ko: '이 평균을 이루는 샘플은 학습이 멈춰 있고 미니 배치가 너무 크지 않을 때 볼 수 있어요.',
  },
  words_weight: {
    en: 'This weight multiplies whatever {{source}} sends to {{target}}. Training moves it a little in every step.',
    ko: '{{source}}에서 {{target}} 뉴런으로 가는 값에 이 가중치(weight)를 곱해요. 학습하는 동안 반복마다 이 가중치가 조금씩 바뀌어요.',
  },
  words_weightGradient_positive: {
    en: 'If this weight grows a little, the loss grows. That pulls the weight down.',
    ko: '이 가중치가 조금 커지면 손실도 커져요. 이 기울기(gradient)는 가중치를 줄이는 쪽으로 당겨요.',
  },
  words_weightGradient_negative: {
    en: 'If this weight grows a little, the loss shrinks. That pulls the weight up.',
    ko: '이 가중치가 조금 커지면 손실은 작아져요. 이 기울기(gradient)는 가중치를 키우는 쪽으로 당겨요.',
  },
  words_weightGradient_zero: {
    en: "A small change of this weight doesn't change the loss now. Nothing pulls at the weight.",
    ko: '지금은 이 가중치를 조금 바꿔도 손실이 그대로예요. 기울기(gradient)가 0이라서 가중치를 당기는 힘이 없어요.',
  },
  words_weightUpdate: {
    en: "The optimizer turns the mini-batch's mean gradient into this move of the weight. The learning rate scales how far it goes.",
    ko: '옵티마이저(optimizer)가 미니 배치의 평균 기울기를 이 가중치의 갱신량으로 바꿔요. 얼마나 멀리 옮길지는 학습률이 정해요.',
  },
  words_signal: {
    en: '{{source}} sends its activation along this wire. The weight scales it, and {{target}} adds it to its sum.',
    ko: '{{source}} 뉴런의 활성값이 이 연결선을 따라가요. 가중치를 곱한 신호(signal)를 {{target}} 뉴런이 가중합에 더해요.',
  },
  words_bias: {
    en: 'The bias of {{neuron}} is added to its sum, whatever comes in. It shifts the point from which the neuron responds.',
    ko: '{{neuron}} 뉴런의 편향(bias)은 들어오는 값과 상관없이 가중합에 더해져요. 뉴런이 반응하기 시작하는 자리를 옮겨요.',
  },
  words_biasGradient_positive: {
    en: 'If this bias grows a little, the loss grows. That pulls the bias down.',
    ko: '이 편향이 조금 커지면 손실도 커져요. 이 기울기(gradient)는 편향을 줄이는 쪽으로 당겨요.',
  },
  words_biasGradient_negative: {
    en: 'If this bias grows a little, the loss shrinks. That pulls the bias up.',
    ko: '이 편향이 조금 커지면 손실은 작아져요. 이 기울기(gradient)는 편향을 키우는 쪽으로 당겨요.',
  },
  words_biasGradient_zero: {
    en: "A small change of this bias doesn't change the loss now. Nothing pulls at the bias.",
    ko: '지금은 이 편향을 조금 바꿔도 손실이 그대로예요. 기울기(gradient)가 0이라서 편향을 당기는 힘이 없어요.',
  },
  words_layerParameter: {
    en: '{{parameter}} of {{neuron}} is learnt like a weight, but belongs to the unit alone.',
    ko: '{{neuron}}의 {{parameter}}도 가중치처럼 학습하지만, 연결선이 아니라 이 뉴런 하나에 딸린 매개변수예요.',
  },
  words_layerParameterGradient: {
    en: 'It says how fast the loss changes with {{parameter}} of {{neuron}}: what comes back to the unit, times how {{parameter}} enters its value.',
    ko: '{{neuron}}의 {{parameter}}에 따라 손실이 얼마나 빨리 변하는지예요. 뉴런으로 돌아온 값에 {{parameter}}의 영향을 곱한 값이에요.',
  },
  words_activation: {
    en: '{{neuron}} puts its weighted sum through the activation function. The result goes on along every wire that leaves it.',
    ko: '{{neuron}} 뉴런이 가중합을 활성화 함수(activation function)에 통과시켜요. 그 결과는 이 뉴런에서 나가는 모든 연결선을 따라 전해져요.',
  },
  words_input: {
    en: 'This number comes from the dataset. It enters the network as it is.',
    ko: '데이터셋에서 온 숫자예요. 그대로 신경망에 들어가요.',
  },
  words_prediction: {
    en: "This is the network's prediction. The loss compares it with the target.",
    ko: '신경망이 내놓은 예측(prediction)이에요. 손실은 이 값을 정답과 비교해요.',
  },
  words_preActivation: {
    en: '{{neuron}} multiplies every incoming value by its weight and adds everything up, its bias included. The sum is called z.',
    ko: '{{neuron}} 뉴런은 들어오는 값마다 가중치를 곱해서 모두 더하고 편향까지 더해요. 이 합을 가중합(weighted sum) z라고 해요.',
  },
  words_activationGradient: {
    en: 'It says how fast the loss changes with the activation of {{neuron}}. Every neuron that {{neuron}} feeds sends its share back.',
    ko: '{{neuron}} 뉴런의 활성값이 바뀔 때 손실이 얼마나 빨리 바뀌는지 나타내요. 이 뉴런에서 값을 받는 뉴런마다 자기 몫을 돌려보내요.',
  },
  words_predictionGradient: {
    en: 'It says how fast the loss changes with the prediction. Its sign tells on which side of the target the prediction lies.',
    ko: '예측이 바뀔 때 손실이 얼마나 빨리 바뀌는지 나타내요. 부호를 보면 예측이 정답보다 큰지 작은지 알 수 있어요.',
  },
  words_delta: {
    en: 'The error signal δ says how fast the loss changes with the weighted sum of {{neuron}}. Every gradient at this neuron starts from it.',
    ko: '오차 신호(error signal) δ는 {{neuron}} 뉴런의 가중합이 바뀔 때 손실이 얼마나 빨리 바뀌는지 나타내요. 이 뉴런의 기울기는 모두 여기서 시작해요.',
  },
  words_loss: {
    en: 'The loss is the gap between prediction and target as one number. Training makes it small.',
    ko: '손실(loss)은 예측과 정답의 차이를 숫자 하나로 나타낸 값이에요. 학습은 이 값을 줄여 가는 과정이에요.',
  },
} as const satisfies MessageArea;
