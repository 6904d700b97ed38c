// Words of the training settings: what each term means in a sentence, and the parts beside loss and optimizer.
import type { MessageArea } from '../message.ts';

export const trainingFieldMessages = {
  help_loss: {
    en: 'How far the predictions are from the targets, as one number that training makes smaller.',
    ko: '예측이 정답과 얼마나 다른지 나타내는 하나의 수예요. 학습은 이 수를 줄여 가요.',
  },
  help_optimizer: {
    en: 'The rule that turns gradients into changes of the weights.',
    ko: '기울기를 보고 가중치를 어떻게 바꿀지 정하는 규칙이에요.',
  },
  help_learningRate: {
    en: 'How far one step moves the weights: too small is slow, too large diverges.',
    ko: '한 번의 반복에서 가중치를 얼마나 옮길지 정해요. 너무 작으면 느리고 너무 크면 발산해요.',
  },
  help_momentum: {
    en: 'Share of the last movement that goes on in the next step, like a ball that keeps rolling.',
    ko: '앞선 움직임을 다음 반복에 얼마나 이어 갈지 정해요. 굴러가는 공의 관성과 같아요.',
  },
  help_nesterov: {
    en: 'Steps as if the gradient were taken a little ahead, where momentum is heading.',
    ko: '모멘텀이 향하는 조금 앞에서 기울기를 구한 것처럼 움직여요.',
  },
  help_beta1: {
    en: 'How much of the running mean of the gradients is kept at each step.',
    ko: '기울기의 이동 평균을 반복마다 얼마나 남길지 정해요.',
  },
  help_beta2: {
    en: 'How much of the running mean of the squared gradients is kept at each step.',
    ko: '기울기 제곱의 이동 평균을 반복마다 얼마나 남길지 정해요.',
  },
  help_alpha: {
    en: 'How much of the running mean of the squared gradients is kept at each step.',
    ko: '기울기 제곱의 이동 평균을 반복마다 얼마나 남길지 정해요.',
  },
  help_epsilon: {
    en: 'A tiny number in the denominator that prevents a division by 0.',
    ko: '0으로 나누지 않도록 분모에 더하는 아주 작은 수예요.',
  },
  help_weightDecay: {
    en: 'Draws every weight and every bias a little towards 0 at each step.',
    ko: '반복마다 모든 가중치와 편향을 0 쪽으로 조금씩 당겨요.',
  },
  help_momentumDecay: {
    en: 'How fast the momentum of NAdam grows towards β₁.',
    ko: 'NAdam의 모멘텀이 β₁까지 얼마나 빨리 커지는지 정해요.',
  },
  help_batchSize: {
    en: 'Number of rows whose gradients are averaged for one step.',
    ko: '한 번의 반복에서 기울기를 평균 내는 샘플 수예요.',
  },
  help_epochs: {
    en: 'How many times training goes through all training rows.',
    ko: '학습 데이터 전체를 몇 번 되풀이할지 정해요.',
  },
  help_shuffle: { en: 'Puts the rows into a new order for every epoch.', ko: '에폭마다 샘플 순서를 새로 섞어요.' },
  help_validation: {
    en: 'Share of the rows that is kept apart and never trained on.',
    ko: '학습에 쓰지 않고 따로 남겨 두는 샘플의 비율이에요.',
  },
  help_seed: {
    en: 'The same seed gives the same split, order and weights.',
    ko: '시드가 같으면 데이터 나누기, 순서, 가중치가 모두 같아요.',
  },
  epochsUnit: { en: 'epochs', ko: '에폭' },

  schedule: { en: 'Learning-rate schedule', ko: '학습률 스케줄' },
  scheduleKind: { en: 'Course', ko: '방식' },
  help_scheduleKind: {
    en: 'How the learning rate changes from epoch to epoch, starting from the rate above.',
    ko: '위에서 정한 학습률이 에폭마다 어떻게 달라질지 정해요.',
  },
  schedule_constant: { en: 'Constant', ko: '일정하게' },
  schedule_step: { en: 'Step decay', ko: '계단식 감쇠' },
  schedule_exponential: { en: 'Exponential decay', ko: '지수 감쇠' },
  schedule_cosine: { en: 'Cosine', ko: '코사인' },
  schedule_plateau: { en: 'Reduce on plateau', ko: '정체되면 줄이기' },
  scheduleHint_constant: { en: 'The rate stays as it is.', ko: '학습률이 그대로예요.' },
  scheduleHint_step: {
    en: 'Multiplied by the factor after every so many epochs.',
    ko: '정한 에폭마다 학습률에 배율을 곱해요.',
  },
  scheduleHint_exponential: {
    en: 'Multiplied by the factor after each epoch.',
    ko: '에폭이 끝날 때마다 학습률에 배율을 곱해요.',
  },
  scheduleHint_cosine: {
    en: 'Falls along half a cosine wave, slowly at first and at the end.',
    ko: '코사인 곡선 반쪽을 따라 처음과 끝에서 천천히 줄어요.',
  },
  scheduleHint_plateau: {
    en: 'Multiplied by the factor whenever the loss has stopped falling.',
    ko: '손실이 더 줄지 않을 때마다 학습률에 배율을 곱해요.',
  },
  scheduleShort_step: { en: 'step', ko: '계단식' },
  scheduleShort_exponential: { en: 'exponential', ko: '지수' },
  scheduleShort_cosine: { en: 'cosine', ko: '코사인' },
  scheduleShort_plateau: { en: 'plateau', ko: '정체' },
  scheduleShort_constant: { en: 'warm-up', ko: '워밍업' },
  course_every: { en: 'Every', ko: '간격' },
  help_course_every: { en: 'How many epochs one rate lasts.', ko: '한 학습률로 몇 에폭을 학습할지 정해요.' },
  course_factor: { en: 'Factor', ko: '배율' },
  help_course_factor: {
    en: 'What the learning rate is multiplied by; 0.1 makes it ten times smaller.',
    ko: '학습률에 곱하는 수예요. 0.1이면 10분의 1로 줄어요.',
  },
  course_epochs: { en: 'Length', ko: '기간' },
  help_course_epochs: {
    en: 'How many epochs the rate takes to reach its lowest value.',
    ko: '학습률이 최솟값에 이르기까지 걸리는 에폭 수예요.',
  },
  course_minimum: { en: 'Lowest rate', ko: '최저 학습률' },
  help_course_minimum: { en: 'The rate never falls below this.', ko: '학습률이 이 값보다 작아지지 않아요.' },
  course_patience: { en: 'Patience', ko: '대기 에폭' },
  help_course_patience: {
    en: 'How many epochs without a better loss are put up with before the rate falls.',
    ko: '손실이 나아지지 않아도 몇 에폭까지 기다렸다가 학습률을 줄일지 정해요.',
  },
  course_threshold: { en: 'Threshold', ko: '개선 기준' },
  help_course_threshold: {
    en: 'By what share a loss must be smaller than the best one so far to count as better.',
    ko: '손실이 지금까지의 최솟값보다 이 비율만큼은 작아야 나아진 것으로 쳐요.',
  },
  warmUp: { en: 'Warm-up', ko: '워밍업' },
  help_warmUp: {
    en: 'In these first epochs the rate rises from a third to the whole, so that training starts gently.',
    ko: '처음 이만큼의 에폭 동안 학습률을 정한 값의 3분의 1에서 그 값까지 서서히 올려요.',
  },
  previewName: {
    en: 'Learning rate from {{first}} in epoch 1 to {{last}} in epoch {{epochs}}',
    ko: '학습률: 에폭 1에서 {{first}}, 에폭 {{epochs}}에서 {{last}}',
  },
  previewFirst: { en: 'epoch 1: {{rate}}', ko: '에폭 1: {{rate}}' },
  previewLast: { en: 'epoch {{epochs}}: {{rate}}', ko: '에폭 {{epochs}}: {{rate}}' },
  previewPlateau: {
    en: 'When the rate falls depends on the loss, so it is seen only while training.',
    ko: '언제 줄어들지는 손실에 달려 있어서 학습해야 알 수 있어요.',
  },

  regularization: { en: 'Regularisation', ko: '규제' },
  regularizationHint: {
    en: 'On weights, not on biases. The loss shown is without it.',
    ko: '편향은 빼고 가중치에만 걸려요. 화면의 손실에는 들어가지 않아요.',
  },
  l1: { en: 'L1 strength', ko: 'L1 세기' },
  l2: { en: 'L2 strength', ko: 'L2 세기' },
  help_l1: {
    en: 'Minimises this times the sum of all weight sizes as well, which drives unneeded weights to 0.',
    ko: '모든 가중치 크기의 합에 이 값을 곱해 손실과 함께 줄여요. 필요 없는 가중치가 0에 가까워져요.',
  },
  help_l2: {
    en: 'Minimises half of this times the sum of all squared weights as well, which keeps large weights small.',
    ko: '모든 가중치 제곱의 합에 이 값의 절반을 곱해 손실과 함께 줄여요. 큰 가중치가 작아져요.',
  },

  clipping: { en: 'Gradient clipping', ko: '기울기 자르기' },
  clippingKind: { en: 'Clip', ko: '방식' },
  clipping_off: { en: 'Off', ko: '끔' },
  clipping_value: { en: 'By value', ko: '값으로' },
  clipping_norm: { en: 'By norm', ko: '노름으로' },
  clippingSet_value: { en: 'value ≤ {{limit}}', ko: '값 ≤ {{limit}}' },
  clippingSet_norm: { en: 'norm ≤ {{limit}}', ko: '노름 ≤ {{limit}}' },
  help_clippingKind: {
    en: 'Shortens gradients that are too large, so that one step can not throw the weights far away.',
    ko: '너무 큰 기울기를 줄여서 한 번의 반복이 가중치를 멀리 보내지 않게 해요.',
  },
  clippingHint_value: {
    en: 'Each gradient is kept between −limit and +limit.',
    ko: '기울기를 하나씩 −한계와 +한계 사이로 잘라요.',
  },
  clippingHint_norm: {
    en: 'All gradients are scaled down together when their length is over the limit.',
    ko: '기울기 전체의 길이가 한계를 넘으면 모두 같은 비율로 줄여요.',
  },
  limit: { en: 'Limit', ko: '한계' },
  help_limit: {
    en: 'The largest size that a gradient, or all gradients together, may have.',
    ko: '기울기 하나 또는 기울기 전체가 가질 수 있는 가장 큰 크기예요.',
  },

  stopRules: { en: 'Stop rules', ko: '조기 종료' },
  targetLoss: { en: 'Target loss', ko: '목표 손실' },
  help_targetLoss: {
    en: 'Stops as soon as the training loss of an epoch is this small.',
    ko: '한 에폭의 학습 손실이 이만큼 작아지면 멈춰요.',
  },
  patience: { en: 'Patience', ko: '대기 에폭' },
  help_patience: {
    en: 'Stops after so many epochs in a row without a better validation loss; without a validation split the training loss counts.',
    ko: '검증 손실이 이만큼의 에폭 동안 계속 나아지지 않으면 멈춰요. 검증 데이터가 없으면 학습 손실을 봐요.',
  },
  minimumImprovement: { en: 'Minimum improvement', ko: '최소 개선폭' },
  help_minimumImprovement: {
    en: 'By how much a loss must be smaller than the best one so far to count as better.',
    ko: '손실이 지금까지의 최솟값보다 이만큼은 작아야 나아진 것으로 쳐요.',
  },
  seconds: { en: 'Time limit', ko: '제한 시간' },
  secondsUnit: { en: 's', ko: '초' },
  help_seconds: { en: 'Stops after so many seconds of training.', ko: '학습한 시간이 이만큼 되면 멈춰요.' },
  stopSet_targetLoss: { en: 'loss {{value}}', ko: '손실 {{value}}' },
  stopSet_patience: {
    en: { one: '{{count}} epoch', other: '{{count}} epochs' },
    ko: '{{count}}에폭',
  },
  stopSet_seconds: { en: '{{value}} s', ko: '{{value}}초' },
} as const satisfies MessageArea;
