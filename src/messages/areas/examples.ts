// The built-in documents: title, what one will see, and a note to read beside the network. Keys begin with the example's id.
import type { MessageArea } from '../message.ts';

export const exampleMessages = {
  'and-title': { en: 'AND', ko: 'AND' },
  'and-line': {
    en: 'One neuron learns where the line between 0 and 1 must be.',
    ko: '뉴런 하나가 0과 1을 나누는 직선을 찾아가요.',
  },
  'and-note': {
    en: 'A single neuron adds its weighted inputs and its bias and passes the sum through the sigmoid function. Train it and watch the decision boundary: one straight line separates the point (1, 1) from the other three. Move a weight by hand and see the line turn; change the bias and see it shift.',
    ko: '뉴런 하나는 입력에 가중치를 곱해 더하고 편향을 더한 다음, 그 가중합을 시그모이드 함수에 통과시켜요. 학습하면서 결정 경계를 지켜보세요. 직선 하나가 점 (1, 1)을 나머지 세 점과 나눠요. 가중치를 직접 바꾸면 직선이 돌고, 편향을 바꾸면 직선이 옮겨 가요.',
  },

  'or-title': { en: 'OR', ko: 'OR' },
  'or-line': {
    en: 'The same neuron, other targets: the line moves to another place.',
    ko: '같은 뉴런인데 정답만 바꾸면 직선이 다른 곳으로 옮겨 가요.',
  },
  'or-note': {
    en: 'The network is the one of AND; only the targets differ. Train it: now the line separates (0, 0) from the rest. Compare the bias with the one that AND has learned: it decides how much the inputs must add up to.',
    ko: 'AND와 같은 신경망인데 정답만 달라요. 학습하면 이번에는 직선이 점 (0, 0)을 나머지 세 점과 나눠요. AND에서 배운 편향과 비교해 보세요. 입력의 합이 얼마나 커야 하는지를 편향이 정해요.',
  },

  'xor-one-neuron-title': { en: 'XOR with one neuron', ko: '뉴런 하나로 XOR' },
  'xor-one-neuron-line': {
    en: 'The loss stops at 0.25: no single line can separate these points.',
    ko: '손실이 0.25에서 멈춰요. 직선 하나로는 이 점들을 나눌 수 없어요.',
  },
  'xor-one-neuron-note': {
    en: 'XOR is 1 when exactly one input is 1, so points of the same value lie diagonally across from each other. However long you train, one neuron draws one straight line, and the best it finds is to answer 0.5 every time. Then open XOR 2-2-1 and see what two more neurons change.',
    ko: 'XOR은 입력 중 하나만 1일 때 1이라서 값이 같은 점들이 대각선으로 마주 보고 있어요. 아무리 오래 학습해도 뉴런 하나는 직선 하나만 그을 수 있어서, 늘 0.5라고 답하는 것이 최선이에요. 이제 XOR 2-2-1을 열고 뉴런 두 개가 무엇을 바꾸는지 보세요.',
  },

  'xor-2-2-1-title': { en: 'XOR 2-2-1', ko: 'XOR 2-2-1' },
  'xor-2-2-1-line': {
    en: 'Two hidden neurons draw two lines, and the output joins them.',
    ko: '은닉층의 두 뉴런이 직선을 두 개 긋고 출력 뉴런이 둘을 합쳐요.',
  },
  'xor-2-2-1-note': {
    en: 'Each hidden neuron draws a line of its own, and the output neuron combines the two: that is enough for XOR. Train it and watch how the gradient reaches the first weights through h1 and h2. Then set the activation function of the hidden layer to linear and train again: without it, two layers can do no more than one.',
    ko: '은닉층의 뉴런마다 직선을 하나씩 긋고 출력 뉴런이 둘을 합치면 XOR을 풀 수 있어요. 학습하면서 기울기가 h1과 h2를 지나 첫 가중치까지 가는 모습을 지켜보세요. 그다음 은닉층의 활성화 함수를 선형으로 바꾸고 다시 학습해 보세요. 활성화 함수가 없으면 두 층도 한 층과 다르지 않아요.',
  },

  'worked-2-2-2-1-title': { en: 'Worked example 2-2-2-1', ko: '손으로 따라가는 2-2-2-1' },
  'worked-2-2-2-1-line': {
    en: 'One forward pass, one backward pass, one update: every number to follow by hand.',
    ko: '순전파 한 번, 역전파 한 번, 갱신 한 번. 모든 수를 손으로 따라갈 수 있어요.',
  },
  'worked-2-2-2-1-note': {
    en: 'Step through one iteration and follow each number with a pencil: the prediction is 0.612249, the loss 0.082801. Click any weight to see the factors of its gradient. A printed version of this example errs at the new w9, the weight from h21 to y: it gives 0.237479, but 0.2 − 0.3 × (−0.575504 × 0.237400 × 0.729929) is 0.229918, and the two lines after it carry the slip on.',
    ko: '한 반복을 단계별로 따라가면서 연필로 계산해 보세요. 예측은 0.612249, 손실은 0.082801이에요. 가중치를 누르면 그 기울기를 이루는 인자들이 보여요. 이 예제를 실은 인쇄물에는 새 w9(h21에서 y로 가는 가중치)가 0.237479라고 잘못 나와 있어요. 0.2 − 0.3 × (−0.575504 × 0.237400 × 0.729929)는 0.229918이고, 인쇄물의 다음 두 줄도 이 실수를 이어받았어요.',
  },

  'circle-title': { en: 'Circle', ko: '원' },
  'circle-line': {
    en: 'A few lines bend into a ring around the inner points.',
    ko: '직선 몇 개가 모여 안쪽 점들을 둘러싸요.',
  },
  'circle-note': {
    en: 'Each hidden neuron draws one line, and together they close around the disc. Watch the decision boundary while it trains. Remove hidden neurons one by one and train again: how many lines does it take to surround a disc?',
    ko: '은닉층의 뉴런마다 직선을 하나씩 긋고, 그 직선들이 모여 가운데를 둘러싸요. 학습하는 동안 결정 경계를 지켜보세요. 은닉층의 뉴런을 하나씩 지우고 다시 학습해 보세요. 가운데를 둘러싸려면 직선이 몇 개나 필요할까요?',
  },

  'spiral-title': { en: 'Spiral', ko: '나선' },
  'spiral-line': {
    en: 'Two hidden layers untangle two spiral arms, slowly and then all at once.',
    ko: '은닉층 두 개가 두 나선을 천천히 풀다가 어느 순간 한꺼번에 풀어내요.',
  },
  'spiral-note': {
    en: 'One layer of lines is hardly enough for two arms that wind around each other; the second hidden layer combines what the first has found. A part of the rows is kept for validation: watch whether its loss falls with the training loss or moves away from it. Try fewer neurons, another activation function, or a higher learning rate.',
    ko: '서로 감긴 두 나선을 나누기에는 직선 한 층으로 부족해요. 둘째 은닉층이 첫째 은닉층에서 찾은 것을 합쳐요. 샘플 일부는 검증 데이터로 남겨 두었어요. 검증 손실이 학습 손실과 함께 내려가는지, 갈라지는지 보세요. 뉴런을 줄이거나 활성화 함수를 바꾸거나 학습률을 높여 보세요.',
  },

  'empty-title': { en: 'Empty', ko: '빈 문서' },
  'empty-line': {
    en: 'An empty canvas for a network of your own.',
    ko: '직접 신경망을 그릴 수 있는 빈 캔버스예요.',
  },
  'empty-note': {
    en: 'Add an input layer, then press N to add the next neuron, already connected. Choose a dataset in the Data panel and train.',
    ko: '입력층을 추가한 다음 N 키를 누르면 다음 뉴런이 연결된 채로 추가돼요. 데이터 패널에서 데이터셋을 고르고 학습해 보세요.',
  },

  beginner: { en: 'Beginner', ko: '입문' },
  intermediate: { en: 'Intermediate', ko: '중급' },
  advanced: { en: 'Advanced', ko: '심화' },
  minutes: { en: { one: '{{count}} minute', other: '{{count}} minutes' }, ko: '{{count}}분' },
} as const satisfies MessageArea;
