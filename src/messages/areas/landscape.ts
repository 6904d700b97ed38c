// Words of the loss landscape.
import type { MessageArea } from '../message.ts';

export const landscapeMessages = {
  title: { en: 'Loss landscape', ko: '손실 지형' },
  note: {
    en: 'The loss around the weights of epoch {{epoch}}, along two directions; every other weight stays as it was then. Nothing here changes the network.',
    ko: '에폭 {{epoch}}의 가중치를 중심으로 두 방향을 따라 손실을 그렸어요. 나머지 가중치는 그때 그대로 두고, 신경망도 바뀌지 않아요.',
  },
  notTrainable: {
    en: "The network can't be trained yet, so it has no loss. Problems says what is missing.",
    ko: '아직 학습할 수 없는 신경망이라 손실이 없어요. 문제 패널에서 무엇이 빠졌는지 볼 수 있어요.',
  },
  tooFew: {
    en: 'A landscape needs two weights or biases; this network has fewer.',
    ko: '지형을 그리려면 가중치나 편향이 두 개는 있어야 해요.',
  },
  directions: { en: 'Directions', ko: '방향' },
  along_parameters: { en: 'Two weights', ko: '가중치 두 개' },
  along_random: { en: 'Random', ko: '무작위' },
  first: { en: 'To the right', ko: '가로' },
  second: { en: 'Upwards', ko: '세로' },
  seed: { en: 'Seed', ko: '시드' },
  reach: { en: 'Range ±', ko: '범위 ±' },
  randomHelp: {
    en: 'The part of each neuron in a direction is as long as its weights are (Li et al. 2018), so 1 is a change as large as the weights themselves.',
    ko: '방향에서 뉴런마다의 길이를 그 뉴런의 가중치 길이에 맞췄어요(Li 외 2018). 1은 가중치만큼 큰 변화예요.',
  },
  weight: { en: '{{source}} → {{target}}', ko: '{{source}} → {{target}}' },
  bias: { en: 'Bias of {{name}}', ko: '{{name}}의 편향' },
  firstDirection: { en: 'direction 1', ko: '방향 1' },
  secondDirection: { en: 'direction 2', ko: '방향 2' },

  working: { en: 'Row {{rows}} of {{side}}', ko: '{{side}}줄 중 {{rows}}줄' },
  progress: { en: 'Surveying the loss', ko: '손실을 재는 중' },
  stop: { en: 'Stop', ko: '멈추기' },
  again: { en: 'Around the present weights', ko: '지금 가중치로 다시 그리기' },
  stopped: { en: 'Stopped before the landscape was complete.', ko: '지형을 다 그리기 전에 멈췄어요.' },
  failed: {
    en: 'The landscape could not be surveyed. Try again; the network and its training are unchanged.',
    ko: '손실 지형을 그리지 못했어요. 다시 시도해 주세요. 신경망과 학습은 그대로예요.',
  },
  allRows: {
    en: { one: 'Mean over the {{count}} training row.', other: 'Mean over all {{count}} training rows.' },
    ko: '학습 샘플 {{count}}개 전체의 평균이에요.',
  },
  someRows: {
    en: 'Mean over {{shown}} of {{count}} training rows, spread evenly, so that it takes seconds.',
    ko: '오래 걸리지 않게 학습 샘플 {{count}}개 중 {{shown}}개를 고르게 골라 평균을 냈어요.',
  },

  map: { en: 'Map of the loss', ko: '손실 지도' },
  mapDescription: {
    en: 'The loss over {{first}} and {{second}}: from {{lowest}} to {{highest}}, {{middle}} in the middle, around which it was drawn. The table has the numbers.',
    ko: '{{first}}, {{second}}에 따른 손실이에요. 가장 낮은 값은 {{lowest}}, 가장 높은 값은 {{highest}}, 그림의 중심인 가운데는 {{middle}}(이)에요. 숫자는 표에 있어요.',
  },
  logColors: { en: 'Log colours', ko: '색 로그 스케일' },
  present: { en: 'Now', ko: '지금' },
  picked: { en: 'Picked place', ko: '고른 자리' },
  lowest: { en: 'Lowest seen here', ko: '여기서 가장 낮은 곳' },
  path: { en: 'Path of the training', ko: '학습 경로' },
  otherPath: { en: 'Path of another run', ko: '다른 실행의 경로' },
  start: { en: 'Start of a path', ko: '경로의 시작' },
  notFinite: { en: 'No finite loss', ko: '손실이 유한하지 않은 곳' },
  pathNote: {
    en: 'The path is seen from above: the other weights moved too, so the loss on it was another (up to {{distance}} away from this plane).',
    ko: '경로는 위에서 내려다본 모습이에요. 다른 가중치도 움직였으니 그때의 손실은 지도와 달라요(이 평면에서 최대 {{distance}} 떨어져 있어요).',
  },
  readout: {
    en: 'Loss {{loss}} at {{first}} = {{u}}, {{second}} = {{v}}',
    ko: '{{first}} = {{u}}, {{second}} = {{v}}에서 손실 {{loss}}',
  },
  against: { en: '{{readout}}; {{middle}} in the middle', ko: '{{readout}} (가운데는 {{middle}})' },
  place: { en: 'Place: {{name}}', ko: '자리: {{name}}' },

  table: { en: 'Loss at the nodes of the grid, after the path of the training', ko: '학습 경로와 격자의 손실' },
  kind: { en: 'Kind', ko: '종류' },
  kind_path: { en: 'run {{run}}', ko: '실행 {{run}}' },
  kind_node: { en: 'grid', ko: '격자' },
  step: { en: 'Step', ko: '반복' },
  distance: { en: 'Distance from the plane', ko: '평면까지 거리' },
  fileName: { en: 'loss landscape', ko: '손실 지형' },
} as const satisfies MessageArea;
