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

  'linear-layers-title': { en: 'XOR with linear layers', ko: '선형 층으로 XOR' },
  'linear-layers-line': {
    en: 'Two layers without an activation function between them are only one.',
    ko: '사이에 활성화 함수가 없으면 두 층도 한 층일 뿐이에요.',
  },
  'linear-layers-note': {
    en: 'There are two hidden neurons, but their activation function is linear: they only add up, and a sum of sums is one more sum. Train it: the loss stops at 0.25, just as with one neuron. Now select the hidden layer, set its activation function to tanh and train again. The loss falls to almost 0: it is the bend that makes two layers more than one.',
    ko: '은닉층에 뉴런이 두 개 있지만 활성화 함수가 선형이에요. 더하기만 하는 뉴런은 여러 층을 쌓아도 결국 더하기 한 번과 같아요. 학습하면 뉴런 하나일 때처럼 손실이 0.25에서 멈춰요. 이제 은닉층을 선택하고 활성화 함수를 tanh로 바꾼 다음 다시 학습해 보세요. 손실이 거의 0까지 내려가요. 두 층을 한 층보다 낫게 하는 것은 활성화 함수의 굽은 모양이에요.',
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

  'chain-rule-title': { en: 'Chain rule by hand', ko: '손으로 하는 연쇄 법칙' },
  'chain-rule-line': {
    en: 'Two weights and one square: a derivative to check on paper.',
    ko: '가중치 둘과 제곱 하나. 종이에 미분을 직접 확인해 보세요.',
  },
  'chain-rule-note': {
    en: 'The input is x = 2. First u = 1 · x = 2, then t = 3 · u = 6; the target is 4, so the loss is L = (6 − 4)² = 4. Now go back: ∂L/∂t = 2 · (6 − 4) = 4, and u is tripled on its way to t, so ∂L/∂u = 4 · 3 = 12. A weight multiplies this by what flowed into it: 12 · 2 = 24 for the first, 4 · 2 = 8 for the second. Step through one iteration and compare; then change a weight and work it out before you look.',
    ko: '입력은 x = 2예요. 먼저 u = 1 · x = 2, 다음에 t = 3 · u = 6이고, 정답이 4라서 손실은 L = (6 − 4)² = 4예요. 이제 거꾸로 가 볼게요. ∂L/∂t = 2 · (6 − 4) = 4이고, u는 세 배가 되어 t로 가니까 ∂L/∂u = 4 · 3 = 12예요. 가중치의 기울기는 여기에 그 가중치로 들어온 값을 곱해요. 첫째는 12 · 2 = 24, 둘째는 4 · 2 = 8이에요. 반복 한 번을 단계별로 따라가며 비교해 보고, 가중치를 바꾼 뒤 먼저 계산하고 나서 확인해 보세요.',
  },

  'worked-2-2-2-1-title': { en: 'Worked example 2-2-2-1', ko: '손으로 따라가는 2-2-2-1' },
  'worked-2-2-2-1-line': {
    en: 'One forward pass, one backward pass, one update: every number to follow by hand.',
    ko: '순전파 한 번, 역전파 한 번, 갱신 한 번. 모든 수를 손으로 따라갈 수 있어요.',
  },
  'worked-2-2-2-1-note': {
    en: 'Step through one iteration and follow each number with a pencil: the prediction is 0.612249, the loss 0.082801. Click any weight to see the factors of its gradient. A printed version of this example errs at the new w9, the weight from h21 to y: it gives 0.237479, but 0.2 − 0.3 × (−0.575504 × 0.237400 × 0.729929) is 0.229918, and the two lines after it carry the slip on.',
    ko: '반복 한 번을 단계별로 따라가면서 연필로 계산해 보세요. 예측은 0.612249, 손실은 0.082801이에요. 가중치를 누르면 그 기울기를 이루는 인수들이 보여요. 이 예제를 실은 인쇄물에는 새 w9(h21에서 y로 가는 가중치)가 0.237479라고 잘못 나와 있어요. 0.2 − 0.3 × (−0.575504 × 0.237400 × 0.729929)는 0.229918이고, 인쇄물의 다음 두 줄도 이 실수를 이어받았어요.',
  },

  'sine-title': { en: 'Sine', ko: '사인 곡선' },
  'sine-line': {
    en: 'Eight bent curves add up to a wave: the network predicts a number.',
    ko: '굽은 곡선 여덟 개를 더해 물결을 만들어요. 수를 예측하는 신경망이에요.',
  },
  'sine-note': {
    en: 'This network predicts a number, not a class, so its output is linear. Train it and watch the curve bend towards the points. The rows carry noise, so the loss settles near 0.01: that is what the noise leaves over. Try 2 hidden neurons, then ReLU instead of tanh: the curve becomes a line with corners.',
    ko: '이 신경망은 클래스가 아니라 수를 예측하기 때문에 출력이 선형이에요. 학습하면서 곡선이 점들을 따라 휘는 모습을 지켜보세요. 샘플에 잡음이 섞여 있어서 손실은 잡음의 몫인 0.01 가까이에서 멈춰요. 은닉층의 뉴런을 2개로 줄여 보고, tanh 대신 ReLU도 써 보세요. 곡선이 꺾인 선이 돼요.',
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
    ko: '은닉층 두 개가 두 나선을 천천히 풀다가 갑자기 한꺼번에 풀어내요.',
  },
  'spiral-note': {
    en: 'One layer of lines is hardly enough for two arms that wind around each other; the second hidden layer combines what the first has found. A part of the rows is kept for validation: watch whether its loss falls with the training loss or moves away from it. Try fewer neurons, another activation function, or a higher learning rate.',
    ko: '서로 감긴 두 나선을 나누기에는 직선 한 층으로 부족해요. 둘째 은닉층이 첫째 은닉층에서 찾은 것을 합쳐요. 샘플 일부는 검증 데이터로 남겨 두었어요. 검증 손실이 학습 손실과 함께 내려가는지, 갈라지는지 보세요. 뉴런을 줄이거나 활성화 함수를 바꾸거나 학습률을 높여 보세요.',
  },

  'vanishing-title': { en: 'Vanishing gradient', ko: '기울기 소실' },
  'vanishing-line': {
    en: 'Ten sigmoid layers beside ten ReLU layers: only one chain learns.',
    ko: '시그모이드 열 층과 ReLU 열 층을 나란히 놓으면 한쪽만 배워요.',
  },
  'vanishing-note': {
    en: 'Two chains start with the same weights and learn the same two clouds; s1 to s10 use sigmoid, r1 to r10 ReLU. Let the wires show the gradient and step back stage by stage: through ReLU it stays as it is, through sigmoid it shrinks layer after layer, since a quarter at most gets through. At s1 less than a ten-thousandth is left. Train: yr learns, ys keeps answering 0.5, and the loss ends near 0.35, nearly all of it from ys. Problems offers a way out: switch the sigmoid layers to ReLU.',
    ko: '두 줄이 같은 가중치로 시작해 같은 두 구름을 배워요. s1~s10은 시그모이드, r1~r10은 ReLU를 써요. 연결선에 기울기를 표시하고 단계별로 거꾸로 따라가 보세요. ReLU는 기울기를 그대로 넘겨주지만, 시그모이드는 많아야 4분의 1만 넘겨줘서 층마다 줄어들어요. s1에는 1만분의 1도 남지 않아요. 학습하면 yr은 배우지만 ys는 계속 0.5라고 답해요. 손실이 0.35 근처에서 끝나는 것은 거의 ys 때문이에요. 문제 패널에서 시그모이드 층을 ReLU로 바꿀 수 있어요.',
  },

  'dead-relu-title': { en: 'Dead ReLU', ko: '죽은 ReLU' },
  'dead-relu-line': {
    en: 'Four neurons are 0 on every row, and no gradient can wake them.',
    ko: '뉴런 네 개가 모든 샘플에서 0이에요. 기울기가 없어서 깨어나지도 못해요.',
  },
  'dead-relu-note': {
    en: 'The biases of h2, h4, h5 and h6 are −6, as if one step too long had thrown them there: on every row z stays below 0, so the activation is 0, and so is the gradient. Train it: the four never change, and the two that live cannot surround the disc. Problems names them. Set their biases to 0, or switch the layer to Leaky ReLU, which lets a little gradient through, and train again.',
    ko: 'h2, h4, h5, h6의 편향이 −6이에요. 너무 큰 걸음 한 번에 그리로 밀려난 것과 같아요. 어느 샘플에서도 z가 0보다 작아서 활성값도 기울기도 0이에요. 학습해도 이 네 뉴런은 바뀌지 않고, 살아 있는 두 뉴런만으로는 가운데를 둘러쌀 수 없어요. 문제 패널에 네 뉴런의 이름이 나와요. 편향을 0으로 바꾸거나, 기울기를 조금은 통과시키는 Leaky ReLU로 층을 바꾸고 다시 학습해 보세요.',
  },

  'rate-too-high-title': { en: 'A rate too high', ko: '학습률이 너무 크면' },
  'rate-too-high-line': {
    en: 'Each step overshoots by more than the last, until the run stops.',
    ko: '갈수록 더 멀리 지나치다가 결국 학습이 멈춰요.',
  },
  'rate-too-high-note': {
    en: 'Train and watch the loss, best on a logarithmic axis (log y in the menu of the loss chart): it climbs instead of falling, because every step lands farther beyond the bottom than it started. Within a few hundred steps the numbers are too large and the run stops by itself. Problems names the step and offers a smaller rate. Press Reset, set the learning rate to 0.1, then to 0.03, then to 0.001: which falls fastest, and which is so small that nothing seems to happen?',
    ko: '학습하면서 손실을 지켜보세요. 손실 차트 메뉴의 세로축 로그 스케일로 보면 더 잘 보여요. 걸음이 너무 커서 매번 바닥을 더 멀리 지나치기 때문에 손실이 내려가지 않고 올라가요. 몇백 번 안에 수가 너무 커져서 학습이 저절로 멈춰요. 문제 패널에서 몇 번째 반복인지 보고 학습률을 줄일 수 있어요. 처음으로 되돌리기를 누르고 학습률을 0.1, 0.03, 0.001로 바꿔 보세요. 어느 것이 가장 빨리 내려가고, 어느 것이 너무 작아서 거의 움직이지 않나요?',
  },

  'overfitting-title': { en: 'Overfitting', ko: '과적합' },
  'overfitting-line': {
    en: 'Training loss falls on and on; validation loss turns back up.',
    ko: '학습 손실은 계속 내려가는데 검증 손실은 다시 올라가요.',
  },
  'overfitting-note': {
    en: 'Thirty noisy rows train a network with more than a hundred parameters; thirty others are kept for validation. At first both losses fall. Then the training loss goes on towards 0 while the validation loss rises: the network learns the noise by heart, and the decision boundary winds around single points. Press Reset and try an L2 strength of 0.03, a patience of 20 among the stop rules, or 200 rows instead of 60.',
    ko: '잡음이 많은 샘플 30개로 매개변수가 백 개가 넘는 신경망을 학습하고, 다른 30개는 검증 데이터로 남겨 두었어요. 처음에는 두 손실이 함께 내려가요. 그러다 학습 손실은 0에 가까워지는데 검증 손실은 올라가요. 신경망이 잡음까지 외워서 결정 경계가 점 하나하나를 따라 구불거려요. 처음으로 되돌리기를 누르고 L2 세기를 0.03으로 하거나, 조기 종료의 대기 에폭을 20으로 하거나, 샘플 수를 60에서 200으로 늘려 보세요.',
  },

  'minima-title': { en: 'Different minima', ko: '서로 다른 극솟값' },
  'minima-line': {
    en: 'Same network, same data: the starting weights decide where it ends.',
    ko: '신경망도 데이터도 같은데 시작 가중치에 따라 끝이 달라져요.',
  },
  'minima-note': {
    en: 'Three lines are just enough to surround the disc, if they start well. With seed 25 training ends at a loss of about 0.35: one side stays open, and no small change of the weights helps. Set the seed to 33, choose Reinitialise and train again: it ends at about 0.17. With seed 1 it closes the ring and falls below 0.01. Then try 6 hidden neurons: with more of them, far fewer starts end badly.',
    ko: '시작이 좋으면 직선 세 개로도 가운데를 둘러쌀 수 있어요. 시드 25에서는 손실이 0.35 근처에서 멈춰요. 한쪽이 열린 채로 남고, 가중치를 조금씩 바꿔서는 나아지지 않아요. 시드를 33으로 바꾸고 가중치 새로 뽑기를 한 다음 다시 학습하면 0.17 근처에서 멈춰요. 시드 1에서는 고리를 닫고 0.01 아래로 내려가요. 은닉층의 뉴런을 6개로 늘려 보세요. 뉴런이 많으면 나쁜 곳에서 끝나는 일이 훨씬 줄어요.',
  },

  'optimizers-title': { en: 'Optimizers in a ravine', ko: '골짜기 속 옵티마이저' },
  'optimizers-line': {
    en: 'SGD swings between steep walls; momentum and Adam run along the floor.',
    ko: 'SGD는 가파른 벽 사이를 오가고, 모멘텀과 Adam은 바닥을 따라 달려요.',
  },
  'optimizers-note': {
    en: 'Only two weights: the loss is steep along the first and almost flat along the second, where the way to 6 is long. Train with SGD: the first weight swings from side to side and settles at 1, the second still crawls after 100 epochs. Press Reset and set the momentum to 0.9: the small pushes add up. Reset again and choose Adam with a learning rate of 0.1: each weight gets a step of its own size. Compare the ends of the loss curves.',
    ko: '가중치는 둘뿐이에요. 손실이 첫째 가중치 쪽으로는 가파르고 둘째 쪽으로는 거의 평평한데, 둘째는 6까지 먼 길을 가야 해요. SGD로 학습하면 첫째는 좌우로 흔들리다 1에서 멈추지만 둘째는 100에폭이 지나도 기어가고 있어요. 처음으로 되돌리기를 누르고 모멘텀을 0.9로 바꿔 보세요. 작은 힘이 쌓여 빨라져요. 다시 처음으로 되돌리고 학습률 0.1인 Adam을 골라 보세요. 가중치마다 걸음의 크기가 달라져요. 손실 곡선의 끝을 비교해 보세요.',
  },

  'digits-title': { en: 'Digits 8 × 8', ko: '숫자 8 × 8' },
  'digits-line': {
    en: 'Sixty-four pixels in, ten probabilities out.',
    ko: '픽셀 64개를 넣으면 확률 10개가 나와요.',
  },
  'digits-note': {
    en: 'Each row is a small picture of a digit, shifted, faint or bold, with some noise. Softmax turns the ten outputs into probabilities that add up to 1, and cross-entropy asks how probable the right one was. Train it: within a few epochs most validation rows are right. The confusion matrix shows which digits are still mixed up. Raise the noise in the Data panel to 0.4 and see which ones suffer first.',
    ko: '샘플마다 숫자가 그려진 작은 그림이에요. 자리가 조금씩 다르고, 흐리거나 진하고, 잡음이 섞여 있어요. 소프트맥스는 출력 10개를 모두 더하면 1이 되는 확률로 바꾸고, 교차 엔트로피는 정답의 확률이 얼마나 큰지 따져요. 학습하면 몇 에폭 만에 검증 데이터를 거의 다 맞혀요. 혼동 행렬에서 아직 헷갈리는 숫자를 찾아보세요. 데이터 패널에서 잡음을 0.4로 높이면 어떤 숫자부터 틀리는지도 보세요.',
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

  'chapter-neuron': { en: 'One neuron', ko: '뉴런 하나' },
  'chapter-layers': { en: 'Layers', ko: '층 쌓기' },
  'chapter-chain': { en: 'Chain rule and backpropagation', ko: '연쇄 법칙과 역전파' },
  'chapter-shapes': { en: 'Curves and shapes', ko: '곡선과 도형' },
  'chapter-trouble': { en: 'When training goes wrong', ko: '학습이 잘 안 될 때' },
  'chapter-further': { en: 'Going further', ko: '더 나아가기' },

  beginner: { en: 'Beginner', ko: '입문' },
  intermediate: { en: 'Intermediate', ko: '중급' },
  advanced: { en: 'Advanced', ko: '심화' },
  minutes: { en: { one: '{{count}} minute', other: '{{count}} minutes' }, ko: '{{count}}분' },
} as const satisfies MessageArea;
