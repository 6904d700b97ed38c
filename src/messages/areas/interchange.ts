// Sentences about documents that leave for other programs, and about what comes from there.
import type { MessageArea } from '../message.ts';

export const interchangeMessages = {
  folderNeeded: {
    en: "A folder is written, which {{file}} can't take: give --out the name of one.",
    ko: '폴더를 만드는 형식이라 {{file}}에는 쓸 수 없어요. --out에 폴더 이름을 적어 주세요.',
  },
  folderNotEmpty: {
    en: '{{file}} holds files that no export has left. Choose an empty folder or a new name.',
    ko: '{{file}} 폴더에 다른 파일이 들어 있어요. 빈 폴더나 새 이름을 골라 주세요.',
  },
  fileNeeded: {
    en: "This is no text, so it can't go to {{file}}: give --out the name of a file.",
    ko: '텍스트가 아니어서 {{file}}에는 쓸 수 없어요. --out에 파일 이름을 적어 주세요.',
  },
  unknownEnding: {
    en: '{{file}} is none of what can be imported: a table (.csv, .tsv, .txt; others with --target), a model (.onnx), weights (.safetensors), or the folder of an exported PyTorch project.',
    ko: '{{file}}에서 가져올 수 있는 것이 없어요. 표(.csv, .tsv, .txt, 다른 이름이면 --target과 함께), 모델(.onnx), 가중치(.safetensors), 내보낸 PyTorch 프로젝트 폴더를 가져올 수 있어요.',
  },
  noProject: {
    en: '{{file}} is no exported PyTorch project: there is no network.chainrule in it.',
    ko: '{{file}} 폴더는 내보낸 PyTorch 프로젝트가 아니에요. network.chainrule 파일이 없어요.',
  },
  from_changed: {
    en: "The model's numbers are not those that its document was written with: its structure alone was read, with names and places of its own.",
    ko: '모델의 숫자가 내보낼 때와 달라졌어요. 구조만 읽고 이름과 위치는 새로 정했어요.',
  },
  from_graph: {
    en: 'The model was made elsewhere: names and places are new.',
    ko: '다른 곳에서 만든 모델이에요. 이름과 위치는 새로 정했어요.',
  },
  unreadable_cutShort: {
    en: 'The file ends before its content does. Use another copy of it.',
    ko: '파일이 중간에 끝나요. 다른 사본을 써 주세요.',
  },
  unreadable_notSafetensors: { en: 'This is no safetensors file.', ko: 'safetensors 파일이 아니에요.' },
  unreadable_brokenTensor: {
    en: 'The tensor "{{name}}" is damaged: its size and its numbers don\'t agree.',
    ko: '‘{{name}}’ 텐서의 크기와 숫자 개수가 맞지 않아요.',
  },
  unreadable_unknownTensorType: {
    en: 'The tensor "{{name}}" has numbers of a type that can\'t be read ({{type}}).',
    ko: '‘{{name}}’ 텐서는 읽을 수 없는 숫자 형식({{type}})이에요.',
  },
  unreadable_notOnnx: { en: 'This is no ONNX model, or it is damaged.', ko: 'ONNX 모델이 아니거나 손상된 파일이에요.' },
  unreadable_tooLarge: {
    en: 'The model is too large: at most {{limit}} {{part}} can be opened.',
    ko: '모델이 너무 커요. {{part}} 수는 {{limit}}까지 열 수 있어요.',
  },
  unreadable_externalData: {
    en: 'The numbers of "{{name}}" stand in another file. Save the model with its numbers inside.',
    ko: '‘{{name}}’ 텐서의 숫자가 다른 파일에 있어요. 숫자까지 넣어 모델을 저장해 주세요.',
  },
  unreadable_unknownOperator: {
    en: 'The model uses the operator {{operator}} ("{{name}}"), which can\'t be drawn here.',
    ko: '모델의 {{operator}} 연산(‘{{name}}’)은 여기에서 그릴 수 없어요.',
  },
  unreadable_unknownForm: {
    en: 'The model uses {{operator}} ("{{name}}") in a way that can\'t be drawn here.',
    ko: '모델에서 {{operator}} 연산(‘{{name}}’)을 쓴 방식은 여기에서 그릴 수 없어요.',
  },
  unreadable_noSuchValue: {
    en: 'The model reads "{{name}}", which nothing in it computes.',
    ko: '모델이 ‘{{name}}’ 값을 읽지만, 그 값을 계산하는 곳이 없어요.',
  },
  unreadable_notFinite: {
    en: 'The model has numbers that are not finite.',
    ko: '모델에 유한하지 않은 숫자가 있어요.',
  },
  unreadable_noNetwork: { en: 'The model has no outputs.', ko: '모델에 출력이 없어요.' },
  unreadable_tensorMissing: {
    en: 'The tensor "{{name}}" ({{shape}}) is missing.',
    ko: '‘{{name}}’ 텐서({{shape}})가 없어요.',
  },
  unreadable_tensorLeft: {
    en: 'The network has no place for the tensor "{{name}}".',
    ko: '신경망에 ‘{{name}}’ 텐서가 들어갈 자리가 없어요.',
  },
  unreadable_tensorShape: {
    en: 'The tensor "{{name}}" is {{found}}; the network\'s is {{shape}}.',
    ko: '‘{{name}}’ 텐서의 크기는 {{found}}인데, 신경망에는 {{shape}} 크기가 필요해요.',
  },
  unreadable_tensorWire: {
    en: 'The tensor "{{name}}" has a weight in row {{row}}, column {{column}}, where the network has no wire: draw the wire, then import it again.',
    ko: '‘{{name}}’ 텐서의 {{row}}행 {{column}}열에 가중치가 있는데, 신경망에는 그 연결이 없어요. 연결을 그린 뒤 다시 가져와 주세요.',
  },
  diff_weights: {
    en: { one: '{{count}} weight differs:', other: '{{count}} weights differ:' },
    ko: '다른 가중치 {{count}}개',
  },
  diff_biases: {
    en: { one: '{{count}} bias differs:', other: '{{count}} biases differ:' },
    ko: '다른 편향 {{count}}개',
  },
  diff_parameters: {
    en: { one: '{{count}} other parameter differs:', other: '{{count}} other parameters differ:' },
    ko: '다른 매개변수 {{count}}개',
  },
  diff_settings: {
    en: { one: '{{count}} setting differs:', other: '{{count}} settings differ:' },
    ko: '다른 설정 {{count}}개',
  },
  diff_names: {
    en: { one: '{{count}} name differs:', other: '{{count}} names differ:' },
    ko: '다른 이름 {{count}}개',
  },
  diff_layout: {
    en: { one: '{{count}} place differs', other: '{{count}} places differ' },
    ko: '다른 위치 {{count}}개',
  },
  diff_notes: {
    en: { one: '{{count}} note differs', other: '{{count}} notes differ' },
    ko: '다른 메모 {{count}}개',
  },
  diff_dataset: { en: 'The dataset is another one.', ko: '데이터셋이 달라요.' },
  diff_equal: { en: 'The documents are equal.', ko: '두 문서가 같아요.' },
  diff_same: { en: 'The network and its training are the same.', ko: '신경망과 학습 설정은 같아요.' },
  diff_layer_added: { en: 'Layer added: {{id}}', ko: '추가된 층: {{id}}' },
  diff_layer_removed: { en: 'Layer removed: {{id}}', ko: '없어진 층: {{id}}' },
  diff_layer_changed: { en: 'Layer changed: {{id}}', ko: '바뀐 층: {{id}}' },
  diff_connection_added: { en: 'Connection added: {{id}}', ko: '추가된 연결: {{id}}' },
  diff_connection_removed: { en: 'Connection removed: {{id}}', ko: '없어진 연결: {{id}}' },
  diff_connection_changed: { en: 'Connection changed: {{id}}', ko: '바뀐 연결: {{id}}' },
  notExportable_noHistory: {
    en: 'The file keeps no history of a training, so there is no log to export. Have it kept, and train.',
    ko: '파일에 학습 기록이 없어서 내보낼 로그가 없어요. 학습 기록을 남기도록 하고 학습해 주세요.',
  },
  notExportable_tooManyWires: {
    en: 'The network has {{wires}} wires; code with a line for each is written for at most {{limit}}. Export to pytorch instead.',
    ko: '연결선이 {{wires}}개예요. 연결선마다 한 줄씩 쓰는 코드는 {{limit}}개까지 내보낼 수 있어요. 대신 pytorch로 내보내 보세요.',
  },
  notExportable_unknownSetting: {
    en: 'The training setting {{setting}} has no counterpart in this export, which would train to other weights. Set it back first.',
    ko: '학습 설정 {{setting}}은(는) 이 형식으로 내보낼 수 없어서, 내보내면 학습 결과가 달라져요. 먼저 기본값으로 되돌려 주세요.',
  },
  report_settings: { en: 'Settings', ko: '설정' },
  report_history: { en: 'Training', ko: '학습 과정' },
  report_measures: { en: 'Measures', ko: '지표' },
  report_parameters: { en: 'Parameters', ko: '매개변수' },
  report_rows: { en: 'Rows', ko: '샘플 수' },
  report_trainingLoss: { en: 'Training loss', ko: '학습 손실' },
  report_weightsLoss: { en: 'Loss of these weights (training rows)', ko: '이 가중치의 손실(학습 샘플)' },
  report_validationLoss: { en: 'Validation loss', ko: '검증 손실' },
  report_testLoss: { en: 'Test loss', ko: '테스트 손실' },
  report_worstRows: { en: 'The rows with the largest losses', ko: '손실이 가장 큰 샘플' },
  report_row: { en: 'Row', ko: '샘플' },
  report_loss: { en: 'Loss', ko: '손실' },
  report_outputs: { en: 'Outputs', ko: '출력' },
  report_noData: {
    en: 'Without data that fit the network there is nothing to measure.',
    ko: '신경망에 맞는 데이터가 없어서 계산할 지표가 없어요.',
  },
  report_language: { en: 'en', ko: 'ko' },
} as const satisfies MessageArea;
