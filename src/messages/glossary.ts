// The terms of the field: the one word the window uses for each in either language, and the others by which it is found.

interface Term {
  readonly en: readonly string[];
  readonly ko: readonly string[];
  /** Said elsewhere for the same thing, in either language: found by searching, never shown as a label. */
  readonly aliases: readonly string[];
}

function term(en: string, ko: string, aliases = ''): Term {
  const list = (text: string): readonly string[] => (text === '' ? [] : text.split(', '));
  return { en: list(en), ko: list(ko), aliases: list(aliases) };
}

export const glossary: readonly Term[] = [
  term('neural network', '신경망', '뉴럴 네트워크'),
  term('multilayer perceptron', '다층 퍼셉트론', 'MLP'),
  term('perceptron', '퍼셉트론'),
  term('neuron', '뉴런', '유닛, 노드, unit, node'),
  term('connection', '연결, 연결선', '엣지, 간선, edge'),
  term('layer', '층', '계층, 레이어'),
  term('input layer', '입력층'),
  term('hidden layer', '은닉층'),
  term('output layer', '출력층'),
  term('fully connected layer', '완전 연결층', '밀집층, dense'),
  term('weight', '가중치'),
  term('bias', '편향', '바이어스'),
  term('parameter', '매개변수', '파라미터'),
  term('hyperparameter', '하이퍼파라미터', '초매개변수'),
  term('weighted sum', '가중합', '순입력, net input'),
  term('activation', '활성값', '활성화 값'),
  term('activation function', '활성화 함수'),
  term('sigmoid', '시그모이드'),
  term('ReLU', 'ReLU', '렐루'),
  term('softmax', '소프트맥스'),
  term('forward pass', '순전파', '전방 전파, forward propagation'),
  term('backward pass', '역전파', '오차 역전파, backpropagation'),
  term('chain rule', '연쇄 법칙', '체인 룰'),
  term('derivative', '도함수, 미분'),
  term('partial derivative', '편미분'),
  term('local derivative', '국소 미분', '국소적 미분'),
  term('gradient', '기울기', '그래디언트, 변화도, 경사'),
  term('gradient descent', '경사 하강법'),
  term('stochastic gradient descent', '확률적 경사 하강법', 'SGD'),
  term('vanishing gradient', '기울기 소실', '그래디언트 소실, 경사 소실'),
  term('exploding gradient', '기울기 폭주', '기울기 폭발'),
  term('gradient clipping', '기울기 자르기', '그래디언트 클리핑'),
  term('gradient check', '기울기 확인', '그래디언트 체크'),
  term('finite difference', '수치 미분', 'numerical gradient'),
  term('loss', '손실', 'cost, error'),
  term('loss function', '손실 함수', '비용 함수, 목적 함수, cost function, objective'),
  term('mean squared error', '평균제곱오차', 'MSE'),
  term('cross-entropy', '교차 엔트로피', '크로스 엔트로피'),
  term('optimizer', '옵티마이저', '최적화기, optimiser'),
  term('momentum', '모멘텀'),
  term('learning rate', '학습률', '학습 속도, step size, eta'),
  term('learning-rate schedule', '학습률 스케줄', 'scheduler'),
  term('epoch', '에폭', '에포크'),
  term('batch', '배치'),
  term('mini-batch', '미니 배치', 'minibatch'),
  term('step', '반복', '스텝, iteration'),
  term('stage', '단계', '스텝'),
  term('train, training', '학습', '훈련, 트레이닝, fit, learn, run'),
  term('validation', '검증'),
  term('test data', '테스트 데이터', '시험 데이터'),
  term('inference', '추론'),
  term('prediction', '예측'),
  term('target', '정답', '레이블, 라벨, 타깃, label'),
  term('row', '샘플', '표본, example, sample'),
  term('feature', '특성', '피처, 특징'),
  term('dataset', '데이터셋', '데이터 세트'),
  term('overfitting', '과적합', '과대적합, 오버피팅'),
  term('underfitting', '과소적합', '언더피팅'),
  term('generalisation', '일반화', 'generalization'),
  term('regularisation', '규제', '정칙화, regularization'),
  term('normalisation', '정규화', 'normalization'),
  term('batch normalisation', '배치 정규화', 'batch normalization'),
  term('standardisation', '표준화', 'standardization'),
  term('weight decay', '가중치 감쇠', '가중치 감소'),
  term('dropout', '드롭아웃'),
  term('stop rules, early stopping', '조기 종료'),
  term('patience', '대기 에폭', '인내, 참을성, 기다림'),
  term('cross-validation', '교차 검증', 'k-fold'),
  term(
    'reinitialise, initialisation',
    '가중치 새로 뽑기, 초기화 방법',
    '가중치 초기화, reinitialize, initialization, Xavier, Glorot, He',
  ),
  term('reset weights', '처음으로 되돌리기', '가중치 초기화'),
  term('seed', '시드', '난수 시드, random seed'),
  term('classification', '분류'),
  term('regression', '회귀'),
  term('decision boundary', '결정 경계'),
  term('accuracy', '정확도'),
  term('confusion matrix', '혼동 행렬', '오차 행렬'),
  term('convergence', '수렴'),
  term('divergence', '발산'),
  term('saturation', '포화'),
  term('dead neuron', '죽은 뉴런', 'dying ReLU'),
  term('smoothing', '스무딩', '평활화'),
  term('moving average', '이동 평균'),
  term('log scale', '로그 스케일', '로그 눈금'),
  term('freeze', '고정', '얼리기, lock'),
  term('switch off', '뉴런 끄기', 'drop neuron, disable, mute, ablate, 비활성화'),
  term('delete', '지우기', '삭제, remove'),
  term('undo', '실행 취소', '되돌리기'),
  term('redo', '다시 실행', '실행 복귀'),
  term('connect', '연결하기', '잇기, link, wire'),
  term('moment', '시점', '순간, checkpoint, snapshot'),
  term('bookmark', '책갈피', '북마크'),
  term('filter', '필터', '거르기'),
  term('factor', '인수', '인자, 요인'),
  term('argument', '인자'),
  term('revert to saved', '저장된 상태로 되돌리기'),
  term('path', '경로', '길'),
  term('fit to view', '화면에 맞추기', 'zoom to fit'),
  term('light', '밝게', '라이트 모드, light mode'),
  term('dark', '어둡게', '다크 모드, dark mode'),
  term('panel', '패널', '사이드바, sidebar'),
  term('shortcuts', '단축키', '키보드, hotkeys, key bindings'),
];

/** The other words for the terms that a label speaks of. */
export function aliasesIn(label: { readonly en: string; readonly ko: string }): readonly string[] {
  const english = label.en.toLowerCase();
  const speaksOf = ({ en, ko }: Term): boolean =>
    en.some((each) => english.includes(each.toLowerCase())) || ko.some((each) => label.ko.includes(each));
  return [...new Set(glossary.filter(speaksOf).flatMap(({ en, ko, aliases }) => [...en, ...ko, ...aliases]))];
}
