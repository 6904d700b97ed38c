// What is said of documents that leave for other programs, and of what comes from there.
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
    ko: '‘{{name}}’ 텐서는 {{found}}인데, 신경망에는 {{shape}}이어야 해요.',
  },
} as const satisfies MessageArea;
