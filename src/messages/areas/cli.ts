// Sentences of the command line: help, bad usage, files it can't read or write, results for people.
import type { MessageArea } from '../message.ts';

export const cliMessages = {
  usage: { en: 'Usage: chainrule COMMAND [OPTIONS]', ko: '사용법: chainrule 명령 [옵션]' },
  intro: {
    en: 'Draw a neural network in the app; check, ask and train it from here.',
    ko: '신경망은 앱에서 그리고, 여기에서는 확인, 예측, 학습을 해요.',
  },
  commands: { en: 'Commands:', ko: '명령:' },
  options: { en: 'Options:', ko: '옵션:' },
  more: {
    en: 'More about a command: chainrule COMMAND --help',
    ko: '명령별 도움말: chainrule 명령 --help',
  },
  exitCodes: {
    en: 'Exit code 0: done. 1: the work failed. 2: bad usage, or a file that is refused.',
    ko: '종료 코드 0: 성공. 1: 작업 실패. 2: 사용법이 맞지 않거나 받아들일 수 없는 파일.',
  },

  'summary-examples': { en: 'List the built-in examples.', ko: '예제 목록을 보여 줘요.' },
  'summary-new': {
    en: 'Write a built-in example to a file, or a network that is drawn for a table.',
    ko: '예제나, 표에 맞춰 그린 신경망을 파일로 저장해요.',
  },
  'summary-check': { en: 'Say whether a document can be trained.', ko: '학습할 수 있는 문서인지 확인해요.' },
  'summary-predict': { en: 'Compute the outputs for given features.', ko: '입력한 특성으로 출력을 계산해요.' },
  'summary-gradients': {
    en: 'Compute the loss and the gradient of every weight and bias.',
    ko: '손실, 그리고 모든 가중치와 편향의 기울기를 계산해요.',
  },
  'summary-explain': {
    en: 'Show where the gradient of one weight or bias comes from: its factors, its paths to the loss, and the update it leads to.',
    ko: '가중치나 편향 하나의 기울기가 어디서 왔는지 인수와 손실까지의 경로로 보여 주고, 갱신량까지 보여 줘요.',
  },
  'summary-train': { en: 'Train a document and write the result.', ko: '문서를 학습하고 결과를 파일로 저장해요.' },
  'summary-evaluate': {
    en: 'Measure a trained document: loss, metrics, and health findings.',
    ko: '학습한 문서의 손실과 지표를 계산하고 신경망에 문제가 있는지 살펴봐요.',
  },

  'summary-cross-validate': {
    en: 'Train the network on all folds of the rows but one, in turn, and measure it on that one.',
    ko: '샘플을 폴드로 나누고, 돌아가며 한 폴드를 뺀 나머지로 학습해서 그 폴드로 재요.',
  },
  'summary-check-example': {
    en: 'Find the first line where a printed calculation contradicts its own numbers; TEXT is a file.',
    ko: '인쇄된 계산에서 앞줄의 수와 맞지 않는 줄을 찾아요. TEXT는 파일이에요.',
  },
  'summary-check-lesson': {
    en: 'Check a lesson: its file, and whether its solutions lead to its end.',
    ko: '레슨 파일이 올바른지, 풀이대로 끝까지 갈 수 있는지 확인해요.',
  },
  'summary-worksheet': {
    en: 'Write sheets for a class, each with numbers of its own, with a key and a table for the answers.',
    ko: '학생마다 수가 다른 문제지와 정답지, 답을 적을 표를 만들어요.',
  },
  'summary-mark': {
    en: "Mark a class's answers to the worksheet in DIR; what follows from a slip counts as right.",
    ko: 'DIR에 있는 문제지의 답을 채점해요. 앞에서 틀린 수로 맞게 계산한 답은 맞은 것으로 봐요.',
  },
  'summary-import': {
    en: 'Take a table into a document, or open a model, weights, or a PyTorch project that was trained elsewhere.',
    ko: '표를 문서에 넣거나, 다른 곳의 모델이나 가중치, 내보내서 학습한 PyTorch 프로젝트를 가져와요.',
  },
  'summary-diff': {
    en: 'Say what two documents differ in; as git\'s external diff: sh -c \'chainrule diff "$2" "$5"\' -',
    ko: '두 문서의 차이를 보여 줘요. git의 외부 diff로 쓰려면: sh -c \'chainrule diff "$2" "$5"\' -',
  },
  'summary-export': {
    en: 'Write a document for other programs and people: a PyTorch project, weights, a model, code, a report.',
    ko: '다른 프로그램이나 사람이 읽을 수 있게 내보내요. PyTorch 프로젝트, 가중치, 모델, 코드, 보고서.',
  },

  'summary-census': {
    en: 'Train from many starts and group where training ends, up to what makes no difference.',
    ko: '여러 시작점에서 학습하고, 학습이 끝난 곳을 서로 같은 것끼리 묶어요.',
  },
  'summary-help': {
    en: 'Show the help of the program or of one command.',
    ko: '도움말이나 명령 하나의 도움말을 보여 줘요.',
  },
  'summary-completion': {
    en: 'Print what completes commands and options in a shell: bash, zsh or fish.',
    ko: '셸(bash, zsh, fish)에서 명령과 옵션을 자동 완성하는 스크립트를 출력해요.',
  },

  'option-version': { en: 'Show the version.', ko: '버전을 보여 줘요.' },
  'option-help': { en: 'Show this help.', ko: '도움말을 보여 줘요.' },
  'option-json': { en: 'Print JSON and nothing else.', ko: 'JSON만 출력해요.' },
  'option-language': { en: 'Language of the output: en or ko.', ko: '출력할 언어: en 또는 ko.' },
  'option-out': {
    en: 'The file to write; - is standard output.',
    ko: '저장할 파일. -는 표준 출력이에요.',
  },
  'option-features': {
    en: 'Rows of features as JSON, such as [[0,1],[1,1]].',
    ko: '특성의 행을 JSON으로. 예: [[0,1],[1,1]]',
  },
  'option-targets': {
    en: 'Rows of targets as JSON, as many as rows of features.',
    ko: '정답의 행을 JSON으로. 특성과 행 수가 같아야 해요.',
  },
  'option-examples': {
    en: 'Numbers of dataset rows, from 0, such as 0,2,3.',
    ko: '데이터셋의 샘플 번호. 0부터 시작해요. 예: 0,2,3',
  },
  'option-weight': {
    en: 'A connection id, and its target and source unit from 0, such as hidden-y:0,1.',
    ko: '연결의 id, 그리고 0부터 세는 받는 뉴런과 보내는 뉴런의 번호. 예: hidden-y:0,1',
  },
  'option-parameter': {
    en: 'A layer id, the name of a parameter of its own, and the unit from 0, such as norm.gain:1.',
    ko: '층의 id, 그 층의 매개변수 이름, 그리고 0부터 세는 뉴런 번호. 예: norm.gain:1',
  },
  'option-bias': {
    en: 'A layer id, and its unit from 0, such as hidden:1.',
    ko: '층의 id, 그리고 0부터 세는 뉴런 번호. 예: hidden:1',
  },
  'option-example': { en: 'Number of a dataset row, from 0.', ko: '데이터셋의 샘플 번호. 0부터 시작해요.' },
  'option-paths': {
    en: 'How many paths to list at most, the largest first; 1000 by default.',
    ko: '보여 줄 경로의 최대 개수. 큰 경로부터 보여 줘요. 생략하면 1000개.',
  },
  'option-graph': {
    en: 'Show the computation graph instead: every operation with its inputs, value and gradient.',
    ko: '대신 계산 그래프를 보여 줘요. 연산마다 입력, 값, 기울기가 나와요.',
  },
  'option-neuron': {
    en: 'With --graph: the neuron by its name, such as h1; the whole network by default.',
    ko: '--graph와 함께 쓰는 뉴런 이름. 예: h1. 생략하면 신경망 전체.',
  },
  'option-epochs': { en: "How many epochs; the document's by default.", ko: '에폭 수. 생략하면 문서의 값을 써요.' },
  'option-seed': {
    en: "Seed of split, shuffling and reinitialising; the document's by default.",
    ko: '데이터 나누기, 순서 섞기, 가중치 새로 뽑기에 쓰는 시드. 생략하면 문서의 값을 써요.',
  },
  'option-reinitialise': { en: 'Draw all weights anew before training.', ko: '학습하기 전에 가중치를 새로 뽑아요.' },
  'option-plan': {
    en: 'Show how the fast engine computes the network: blocks, kernels, bytes, operations.',
    ko: 'fast 엔진이 신경망을 계산하는 방법(블록, 커널, 바이트, 연산 수)을 보여 줘요.',
  },
  'option-engine': {
    en: 'Which engine trains: fast (float32, by default) or reference (float64).',
    ko: '학습에 쓸 엔진: fast(float32, 기본값) 또는 reference(float64).',
  },
  'option-checkpoint': {
    en: 'Take the document as it was at this saved moment.',
    ko: '저장한 시점의 이름. 문서의 그때 상태로 계산해요.',
  },
  'option-from-checkpoint': {
    en: 'Go on from this saved moment, exactly as its run would have.',
    ko: '저장한 시점의 이름. 그때의 학습을 그대로 이어서 해요.',
  },
  'option-save-run': {
    en: 'Keep the whole state of the run in the document under this name, for --from-checkpoint.',
    ko: '학습 상태 전체를 이 이름으로 문서에 저장해요. --from-checkpoint 옵션으로 이어서 할 수 있어요.',
  },
  'option-keep-history': {
    en: "Keep the training log in the file, for --to log-csv and the report's curves.",
    ko: '학습 로그를 파일에 남겨요. --to log-csv와 보고서의 곡선에 쓰여요.',
  },
  'option-starts': {
    en: 'How many starts; their seeds follow each other from --seed on.',
    ko: '시작점 수. 시드는 --seed 값부터 하나씩 커져요.',
  },
  'option-paper': { en: 'a4 (default) or letter.', ko: 'a4(기본값) 또는 letter.' },
  'option-students': { en: 'How many sheets, each with other numbers.', ko: '문제지 수. 문제지마다 수가 달라요.' },
  'option-format': {
    en: 'html (the default), or pdf, which needs a browser of the Chromium family.',
    ko: 'html(기본값) 또는 pdf. pdf에는 Chromium 계열 브라우저가 필요해요.',
  },
  'option-to': { en: 'What to export to.', ko: '내보낼 형식.' },
  'option-dtype': {
    en: 'Precision of exported numbers: float32 (by default) or float64.',
    ko: '내보낼 숫자의 정밀도: float32(기본값) 또는 float64.',
  },
  'option-split': {
    en: 'Which rows are measured: training, validation, test or all; without it all but the test rows.',
    ko: '어느 샘플로 계산할지: training, validation, test, all. 생략하면 테스트 데이터를 뺀 나머지예요.',
  },

  'option-data': {
    en: 'A table of delimited text; - is standard input.',
    ko: '구분 기호로 나눈 표 파일. -는 표준 입력이에요.',
  },
  'option-target': {
    en: 'Names of the columns to be predicted, such as species or a,b.',
    ko: '예측할 열의 이름. 예: species 또는 a,b',
  },
  'option-columns': {
    en: 'Names of the columns that the network receives; all others by default.',
    ko: '신경망에 넣을 열의 이름. 생략하면 나머지 모두예요.',
  },
  'option-hidden': {
    en: 'Neurons in each hidden layer, such as 8,8; one layer of 8 by default.',
    ko: '은닉층마다의 뉴런 수. 예: 8,8. 생략하면 8개짜리 한 층이에요.',
  },
  'option-into': { en: 'The document that gets the table or the weights.', ko: '표나 가중치를 넣을 문서.' },
  'option-folds': { en: 'Number of folds, at least 2.', ko: '폴드의 수. 2 이상이에요.' },

  unknownCommand: {
    en: 'There is no command "{{command}}". The commands are {{commands}}.',
    ko: '‘{{command}}’ 명령은 없어요. 쓸 수 있는 명령: {{commands}}.',
  },
  unknownOption: {
    en: 'There is no option {{option}} here. See {{help}}.',
    ko: '여기에 {{option}} 옵션은 없어요. {{help}}(으)로 확인해 보세요.',
  },
  optionNeedsValue: { en: 'Option {{option}} needs a value.', ko: '{{option}} 옵션에는 값이 필요해요.' },
  optionTakesNoValue: { en: 'Option {{option}} takes no value.', ko: '{{option}} 옵션에는 값을 줄 수 없어요.' },
  missingOption: { en: 'Option {{option}} is missing.', ko: '{{option}} 옵션이 빠졌어요.' },
  missingArgument: {
    en: '{{argument}} is missing: chainrule {{synopsis}}',
    ko: '{{argument}} 인자가 빠졌어요: chainrule {{synopsis}}',
  },
  extraArgument: {
    en: '"{{argument}}" is one argument too many: chainrule {{synopsis}}',
    ko: '‘{{argument}}’ 인자는 필요하지 않아요: chainrule {{synopsis}}',
  },
  notWholeNumber: {
    en: '{{option}} must be a whole number from {{minimum}} to {{maximum}}.',
    ko: '{{option}} 옵션에는 {{minimum}}부터 {{maximum}}까지의 정수가 필요해요.',
  },
  notOneOf: {
    en: '{{option}} must be one of: {{allowed}}.',
    ko: '{{option}} 옵션에는 다음 중 하나가 필요해요: {{allowed}}.',
  },
  noKernels: {
    en: 'The fast engine can\'t be loaded from "{{file}}": {{reason}} Build the project again, or choose --engine reference.',
    ko: '‘{{file}}’ 파일에서 fast 엔진을 불러올 수 없어요. {{reason}} 프로젝트를 다시 빌드하거나 --engine reference 옵션을 써 주세요.',
  },
  unknownExample: {
    en: 'There is no example "{{id}}". The examples are {{ids}}.',
    ko: '‘{{id}}’ 예제는 없어요. 쓸 수 있는 예제: {{ids}}.',
  },
  rowsOrFeatures: {
    en: 'Give either --examples, or --features together with --targets.',
    ko: '--examples 옵션만 쓰거나, --features와 --targets 옵션을 함께 써 주세요.',
  },
  notRows: {
    en: '{{option}} must be a list of rows in JSON, such as [[0,1],[1,1]].',
    ko: '{{option}} 옵션에는 [[0,1],[1,1]]처럼 행의 목록을 JSON으로 적어 주세요.',
  },
  rowWidth: {
    en: '{{option}}: the number of values in row {{row}} is {{found}}; it must be {{expected}}.',
    ko: '{{option}}: {{row}}번째 행에 값이 {{found}}개 있어요. {{expected}}개여야 해요.',
  },
  rowNumber: {
    en: "{{option}}: value {{column}} of row {{row}} isn't a finite number.",
    ko: '{{option}}: {{row}}번째 행의 {{column}}번째 값이 유한한 수가 아니에요.',
  },
  rowCounts: {
    en: 'The number of rows is {{features}} in --features and {{targets}} in --targets; the two must be equal.',
    ko: '--features 옵션은 {{features}}행인데 --targets 옵션은 {{targets}}행이에요. 두 수가 같아야 해요.',
  },
  notIndices: {
    en: '--examples must be row numbers with commas between, such as 0,2,3.',
    ko: '--examples 옵션에는 0,2,3처럼 샘플 번호를 쉼표로 나눠 적어 주세요.',
  },
  noSuchExample: {
    en: {
      one: 'There is no row {{index}}: the dataset has {{count}} row, number 0.',
      other: 'There is no row {{index}}: the dataset has {{count}} rows, counted from 0.',
    },
    ko: '{{index}}번 샘플은 없어요. 데이터셋의 샘플은 {{count}}개이고 번호는 0부터 시작해요.',
  },

  cannotRead: { en: '"{{file}}" can\'t be read: {{reason}}', ko: '‘{{file}}’ 파일을 읽을 수 없어요. {{reason}}' },
  cannotWrite: { en: '"{{file}}" can\'t be written: {{reason}}', ko: '‘{{file}}’ 파일로 저장할 수 없어요. {{reason}}' },
  keptElsewhere: {
    en: 'What was trained is kept in "{{file}}": move it where there is room.',
    ko: '학습한 결과는 ‘{{file}}’ 파일에 남겨 뒀어요. 공간이 있는 곳으로 옮겨 주세요.',
  },
  keptNowhere: {
    en: 'What was trained could not be kept anywhere: make room and train again.',
    ko: '학습한 결과를 남겨 둘 곳이 없어요. 공간을 만들고 다시 학습해 주세요.',
  },
  outputLost: {
    en: "Not everything could be printed: {{reason}} The work itself isn't affected.",
    ko: '출력하지 못한 내용이 있어요. {{reason}} 작업 결과에는 영향이 없어요.',
  },
  noSuchFile: { en: 'there is no such file or folder.', ko: '파일이나 폴더를 찾을 수 없어요.' },
  warning: { en: 'warning: {{sentence}}', ko: '경고: {{sentence}}' },
  fault: {
    en: 'Something in the program went wrong: {{detail}}',
    ko: '프로그램에 오류가 났어요: {{detail}}',
  },
  outputsNotFinite: {
    en: "The results aren't finite numbers: the weights are too large.",
    ko: '결과가 유한한 수가 아니에요. 가중치가 너무 커요.',
  },

  written: { en: 'Written: {{file}}', ko: '저장했어요: {{file}}' },
  canBeTrained: {
    en: '{{file}} can be trained: parameters {{parameters}}, wires {{wires}}, depth {{depth}}.',
    ko: '‘{{file}}’ 파일은 학습할 수 있어요. 매개변수 {{parameters}}개, 연결선 {{wires}}개, 깊이 {{depth}}.',
  },
  plan: {
    en: 'Plan of the fast engine: blocks {{blocks}}, dense wires {{dense}}, sparse wires {{sparse}}, rows at once {{rows}}, bytes {{bytes}}, flops per example {{flops}}.',
    ko: 'fast 엔진의 계산 계획: 블록 {{blocks}}개, 밀집 연결선 {{dense}}개, 희소 연결선 {{sparse}}개, 한 번에 샘플 {{rows}}개, {{bytes}}바이트, 샘플마다 부동소수점 연산 {{flops}}번.',
  },
  planBlock: {
    en: '  {{number}}. {{layers}} from {{sources}}: {{kernel}}, neurons {{neurons}}, inputs {{depth}}, wires {{wires}}',
    ko: '  {{number}}. {{sources}} → {{layers}}: {{kernel}}, 뉴런 {{neurons}}개, 입력 {{depth}}개, 연결선 {{wires}}개',
  },
  planBlockWithHoles: {
    en: '  {{number}}. {{layers}} from {{sources}}: {{kernel}}, neurons {{neurons}}, inputs {{depth}}, wires {{wires}}, holes {{holes}}',
    ko: '  {{number}}. {{sources}} → {{layers}}: {{kernel}}, 뉴런 {{neurons}}개, 입력 {{depth}}개, 연결선 {{wires}}개, 빈자리 {{holes}}개',
  },
  planGeneral: {
    en: '  No kernel is tuned for {{rules}}: computed by the general path, slower and just as right',
    ko: '  {{rules}}에 맞춘 커널은 없어요. 일반 방식으로 계산해서 느리지만 결과는 똑같이 정확해요',
  },
  planKernels: { en: '  Kernels: {{kernels}}', ko: '  커널: {{kernels}}' },
  'kernel-dense': { en: 'dense', ko: '밀집' },
  'kernel-dense-few': { en: 'dense, for few rows at once', ko: '밀집(한 번에 샘플 3개 이하)' },
  'kernel-sparse': { en: 'sparse', ko: '희소' },
  planMore: {
    en: { one: '  … and {{count}} more block', other: '  … and {{count}} more blocks' },
    ko: '  … 그 밖에 블록 {{count}}개',
  },
  loss: { en: 'Loss {{loss}}', ko: '손실 {{loss}}' },
  outputs: { en: 'Outputs {{values}}', ko: '출력 {{values}}' },
  weightGradient: {
    en: 'Weight {{source}} → {{target}}: {{gradient}}',
    ko: '가중치 {{source}} → {{target}}: {{gradient}}',
  },
  biasGradient: { en: 'Bias of {{neuron}}: {{gradient}}', ko: '{{neuron}} 뉴런의 편향: {{gradient}}' },
  parameterGradient: {
    en: '{{parameter}} of {{neuron}}: {{gradient}}',
    ko: '{{neuron}}의 {{parameter}}: {{gradient}}',
  },
  evaluated: {
    en: { one: 'Loss {{loss}} over {{count}} row', other: 'Loss {{loss}} over {{count}} rows' },
    ko: '샘플 {{count}}개의 손실 {{loss}}',
  },
  accuracy: { en: 'Accuracy {{accuracy}}', ko: '정확도 {{accuracy}}' },
  confusionRow: {
    en: 'Rows of class {{name}} taken for: {{counts}}',
    ko: '실제 클래스 {{name}}의 예측: {{counts}}',
  },
  classScores: {
    en: 'Class {{name}}: {{scores}}, rows {{count}}',
    ko: '클래스 {{name}}: {{scores}}, 샘플 {{count}}개',
  },
  macroScores: {
    en: 'Mean of the classes: {{scores}}',
    ko: '클래스 평균: {{scores}}',
  },
  targetErrors: {
    en: 'Target {{name}}: {{errors}}',
    ko: '정답 {{name}}: {{errors}}',
  },
  meanErrors: {
    en: 'Mean of the targets: {{errors}}',
    ko: '정답 평균: {{errors}}',
  },
  undefinedMetric: { en: 'undefined', ko: '정의되지 않음' },
  noValidationRows: {
    en: 'The document keeps no rows for validation. Choose --split training or all.',
    ko: '이 문서에는 검증용으로 남겨 둔 샘플이 없어요. --split training 또는 --split all을 써 주세요.',
  },
  featuresOrData: {
    en: 'Give either --features or --data.',
    ko: '--features와 --data 가운데 하나만 써 주세요.',
  },
  exampleOrData: {
    en: 'Name an example, or a table by --data with --target.',
    ko: '예제 이름을 쓰거나, --data로 표를 주고 --target으로 예측할 열을 알려 주세요.',
  },
  columnTwice: {
    en: 'Column "{{name}}" is both in --target and in --columns. Choose one.',
    ko: '‘{{name}}’ 열이 --target과 --columns에 모두 있어요. 하나만 골라 주세요.',
  },
  notSizes: {
    en: '--hidden must be numbers of neurons from 1 to {{maximum}}, such as 8,8.',
    ko: '--hidden 옵션에는 1부터 {{maximum}}까지의 뉴런 수가 필요해요. 예: 8,8',
  },
  columnsMissing: {
    en: 'The table lacks these columns: {{names}}. It has {{found}}.',
    ko: '표에 이 열이 없어요: {{names}}. 있는 열: {{found}}',
  },
  noColumn: {
    en: '{{option}}: the table has no column "{{name}}". It has {{names}}.',
    ko: '{{option}}: 표에 ‘{{name}}’ 열이 없어요. 있는 열: {{names}}',
  },
  unknownCategory: {
    en: 'Line {{line}}, column "{{column}}": "{{cell}}" is none of the categories that the network knows: {{categories}}.',
    ko: '{{line}}번째 줄 ‘{{column}}’ 열의 ‘{{cell}}’은(는) 신경망이 아는 범주가 아니에요. 아는 범주: {{categories}}',
  },
  predicted: {
    en: { one: 'Predicted {{count}} row.', other: 'Predicted {{count}} rows.' },
    ko: '샘플 {{count}}개를 예측했어요.',
  },
  unanswered: {
    en: {
      one: '{{count}} row has no prediction, because a value is missing in it.',
      other: '{{count}} rows have no prediction, because a value is missing in them.',
    },
    ko: '빠진 값이 있어서 예측하지 못한 샘플이 {{count}}개 있어요.',
  },
  tooFewForFolds: {
    en: 'The number of rows for folds is {{rows}}; there must be two at least. Add rows, or keep fewer for the test.',
    ko: '폴드로 나눌 샘플이 {{rows}}개예요. 두 개 이상이어야 해요. 샘플을 추가하거나 테스트 데이터를 줄여 주세요.',
  },
  fold: { en: 'Fold {{fold}}: {{scores}}', ko: '폴드 {{fold}}: {{scores}}' },
  foldEpoch: {
    en: 'fold {{fold}}, epoch {{epoch}}, loss {{loss}}',
    ko: '폴드 {{fold}}, 에폭 {{epoch}}, 손실 {{loss}}',
  },
  foldMean: { en: 'Mean: {{scores}}', ko: '평균: {{scores}}' },
  foldDeviation: { en: 'Standard deviation: {{scores}}', ko: '표준편차: {{scores}}' },
  foldDiverged: {
    en: 'Fold {{fold}} diverged in epoch {{epoch}}. Lower the learning rate.',
    ko: '폴드 {{fold}}의 학습이 에폭 {{epoch}}에서 발산했어요. 학습률을 낮춰 주세요.',
  },
  scoreLoss: { en: 'validation loss {{loss}}', ko: '검증 손실 {{loss}}' },
  scoreAccuracy: { en: 'accuracy {{accuracy}}', ko: '정확도 {{accuracy}}' },
  noTestRows: {
    en: 'The document keeps no rows for the test. Choose --split training, validation or all.',
    ko: '이 문서에는 테스트용으로 남겨 둔 샘플이 없어요. --split training, validation, all 가운데 하나를 써 주세요.',
  },
  exampleLeftOut: {
    en: 'Row {{index}} is left out, because a value is missing in it. Choose another row.',
    ko: '{{index}}번 샘플은 빠진 값이 있어서 쓰지 않아요. 다른 샘플을 골라 주세요.',
  },
  noCheckpoints: {
    en: 'There is no saved moment "{{name}}": the document has none.',
    ko: '‘{{name}}’ 시점이 없어요. 이 문서에는 저장한 시점이 하나도 없어요.',
  },
  noSuchCheckpoint: {
    en: 'There is no saved moment "{{name}}". The saved moments are: {{names}}.',
    ko: '‘{{name}}’ 시점이 없어요. 저장한 시점: {{names}}.',
  },
  freshOrCheckpoint: {
    en: 'Give either --reinitialise or --from-checkpoint, not both.',
    ko: '--reinitialise와 --from-checkpoint 중 하나만 써 주세요.',
  },
  noSuchConnection: {
    en: 'There is no connection with the id {{connection}}. The file lists them under network.connections.',
    ko: '{{connection}}(이)라는 id의 연결이 없어요. 파일의 network.connections에서 id를 확인해 주세요.',
  },
  noSuchWire: {
    en: 'There is no wire {{weight}}: after the colon stand target and source unit, from 0.',
    ko: '{{weight}} 연결선이 없어요. 콜론 뒤에는 받는 뉴런과 보내는 뉴런의 번호를 0부터 세어 적어 주세요.',
  },
  whichWire: {
    en: 'Connection {{connection}} has several wires ({{count}}). Say which one: --weight {{connection}}:target,source.',
    ko: '{{connection}} 연결에는 연결선이 {{count}}개 있어요. --weight {{connection}}:받는 뉴런,보내는 뉴런 형식으로 하나를 골라 주세요.',
  },
  weightOrBias: {
    en: 'Give either --weight or --bias or --parameter, one of them.',
    ko: '--weight, --bias, --parameter 중 하나만 써 주세요.',
  },
  noSuchLayer: {
    en: 'There is no layer with the id {{layer}}. The file lists them under network.layers.',
    ko: '{{layer}}(이)라는 id의 층이 없어요. 파일의 network.layers에서 id를 확인해 주세요.',
  },
  noSuchParameter: {
    en: 'There is no parameter {{parameter}}. Those of the layer: {{found}}.',
    ko: '{{parameter}} 매개변수가 없어요. 이 층의 매개변수: {{found}}',
  },
  whichParameter: {
    en: 'There are {{count}} numbers of {{parameter}}. Say which one, from 0: --parameter {{parameter}}:unit.',
    ko: '{{parameter}} 값은 {{count}}개예요. --parameter {{parameter}}:번호 형식으로 0부터 세어 하나를 골라 주세요.',
  },
  noSuchBias: {
    en: 'There is no bias {{bias}}: after the colon stands the unit, from 0, of a layer that has biases.',
    ko: '{{bias}} 편향이 없어요. 콜론 뒤에는 편향이 있는 층의 뉴런 번호를 0부터 세어 적어 주세요.',
  },
  whichBias: {
    en: 'Layer {{layer}} has several biases ({{count}}). Say which one: --bias {{layer}}:unit.',
    ko: '{{layer}} 층에는 편향이 {{count}}개 있어요. --bias {{layer}}:뉴런 형식으로 하나를 골라 주세요.',
  },
  neuronNeedsGraph: { en: 'Option --neuron needs --graph.', ko: '--neuron 옵션은 --graph와 함께 써야 해요.' },
  graphOrParameter: {
    en: 'Give --graph, or --weight or --bias, not both.',
    ko: '--graph와 --weight, --bias 중에서 하나만 골라 주세요.',
  },
  noSuchNeuron: {
    en: 'There is no neuron named "{{neuron}}". Some of those there are: {{names}}.',
    ko: '이름이 ‘{{neuron}}’인 뉴런은 없어요. 있는 뉴런의 예: {{names}}.',
  },
  graphOperation: {
    en: '{{number}}. {{name}} = {{value}}, gradient {{gradient}}',
    ko: '{{number}}. {{name}} = {{value}}, 기울기 {{gradient}}',
  },
  graphData: { en: '{{number}}. {{name}} = {{value}}', ko: '{{number}}. {{name}} = {{value}}' },
  graphReads: { en: '     reads {{inputs}}', ko: '     입력 {{inputs}}' },
  explainedBiasGradient: {
    en: 'Gradient of the bias of {{neuron}}: {{gradient}}',
    ko: '{{neuron}} 뉴런 편향의 기울기: {{gradient}}',
  },
  explainedParameterGradient: {
    en: 'The gradient of the loss by {{parameter}} of {{neuron}} is {{gradient}}.',
    ko: '{{neuron}}의 {{parameter}}에 대한 손실의 기울기는 {{gradient}}(이)에요.',
  },
  explainedGradient: {
    en: 'Gradient of the weight {{source}} → {{target}}: {{gradient}}',
    ko: '가중치 {{source}} → {{target}}의 기울기: {{gradient}}',
  },
  factor_upstream: {
    en: '  {{symbol}} = {{value}}  what comes back to {{neuron}}',
    ko: '  {{symbol}} = {{value}}  {{neuron}} 뉴런으로 돌아온 값',
  },
  factor_delta: {
    en: '  {{symbol}} = {{value}}  error signal of {{neuron}}',
    ko: '  {{symbol}} = {{value}}  {{neuron}} 뉴런의 오차 신호',
  },
  factor_localDerivative: {
    en: '  × {{symbol}} = {{value}}  local derivative of {{neuron}}',
    ko: '  × {{symbol}} = {{value}}  {{neuron}} 뉴런의 국소 미분',
  },
  factor_source: {
    en: '  × {{symbol}} = {{value}}  what {{neuron}} sends into the wire',
    ko: '  × {{symbol}} = {{value}}  {{neuron}} 뉴런이 연결선으로 보내는 값',
  },
  pathsShown: {
    en: 'Paths to the loss: {{shown}} of {{count}}',
    ko: '손실까지의 경로: {{count}}개 중 {{shown}}개',
  },
  path: { en: '  {{through}}: {{product}}', ko: '  {{through}}: {{product}}' },
  pathSum: { en: 'Sum of all paths: {{sum}}', ko: '모든 경로의 합: {{sum}}' },
  firstUpdate: {
    en: 'Update in the first training step from here: {{change}}',
    ko: '여기서 학습을 시작할 때 첫 반복의 갱신량: {{change}}',
  },
  explainedSwitchedOff: {
    en: '  switched off: the example is computed without it, and training leaves it as it is',
    ko: '  뉴런이 꺼져 있어서 계산에서 빠지고, 학습해도 바뀌지 않아요',
  },
  firstUpdateFrozen: { en: '  frozen: training leaves it as it is', ko: '  고정되어 있어서 학습해도 바뀌지 않아요' },
  updatePart: { en: '  {{part}}: {{value}}', ko: '  {{part}}: {{value}}' },
  epoch: { en: 'Epoch {{epoch}}, loss {{loss}}', ko: '에폭 {{epoch}}, 손실 {{loss}}' },
  epochWithValidation: {
    en: 'Epoch {{epoch}}, loss {{loss}}, validation loss {{validationLoss}}',
    ko: '에폭 {{epoch}}, 손실 {{loss}}, 검증 손실 {{validationLoss}}',
  },
  finished: {
    en: {
      one: 'Trained {{count}} epoch, loss {{loss}}, {{speed}} rows per second.',
      other: 'Trained {{count}} epochs, loss {{loss}}, {{speed}} rows per second.',
    },
    ko: '{{count}}에폭 동안 학습했어요. 손실 {{loss}}, 초당 샘플 {{speed}}개.',
  },
  cancelled: {
    en: {
      one: 'Stopped after {{count}} epoch, loss {{loss}}.',
      other: 'Stopped after {{count}} epochs, loss {{loss}}.',
    },
    ko: '{{count}}에폭 뒤에 멈췄어요. 손실 {{loss}}.',
  },
} as const satisfies MessageArea;
