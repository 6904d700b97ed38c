// Exporting and importing in the window.
import type { MessageArea } from '../message.ts';

export const exchangeMessages = {
  title: { en: 'Export {{format}}', ko: '{{format}} 내보내기' },
  format_pytorch: { en: 'PyTorch project', ko: 'PyTorch 프로젝트' },
  format_onnx: { en: 'ONNX model', ko: 'ONNX 모델' },
  format_safetensors: { en: 'safetensors weights', ko: 'safetensors 가중치' },
  format_typescript: { en: 'TypeScript program', ko: 'TypeScript 프로그램' },
  format_python: { en: 'Python program', ko: 'Python 프로그램' },
  format_latex: { en: 'LaTeX formulas', ko: 'LaTeX 수식' },
  'format_weights-csv': { en: 'weights as CSV', ko: '가중치 CSV' },
  'format_weights-json': { en: 'weights as JSON', ko: '가중치 JSON' },
  'format_log-csv': { en: 'training log as CSV', ko: '학습 로그 CSV' },
  format_report: { en: 'report as HTML', ko: 'HTML 보고서' },
  format_svg: { en: 'SVG picture', ko: 'SVG 그림' },
  numbers: { en: 'Numbers', ko: '숫자 형식' },
  moment: { en: 'Moment', ko: '시점' },
  asItStands: { en: 'As it stands', ko: '지금 그대로' },
  holds_pytorch: {
    en: 'A folder with the network, its training, data and weights. “python3 train.py” goes on with the training there.',
    ko: '신경망, 학습, 데이터, 가중치를 담은 폴더예요. ‘python3 train.py’로 학습을 이어 갈 수 있어요.',
  },
  holds_onnx: {
    en: 'A model for ONNX Runtime and others. It also holds the drawing, so that it opens here again as it is.',
    ko: 'ONNX Runtime 등에서 쓸 수 있는 모델이에요. 그림도 들어 있어서 여기에서 다시 그대로 열려요.',
  },
  holds_safetensors: {
    en: 'The weights and biases alone, named as in the PyTorch project. “Import” puts them back into this network.',
    ko: '가중치와 편향만 담아요. 이름은 PyTorch 프로젝트와 같고, ‘가져오기’로 이 신경망에 다시 넣을 수 있어요.',
  },
  momentKnown: {
    en: 'The optimizer goes on from that moment.',
    ko: '옵티마이저가 그 시점의 상태에서 이어 가요.',
  },
  momentUnknown: {
    en: 'The optimizer starts afresh. Save the moment of a run (Train menu) to take its state along.',
    ko: '옵티마이저는 처음 상태에서 시작해요. 상태까지 가져가려면 학습 메뉴에서 시점을 저장해 주세요.',
  },
  export: { en: 'Export', ko: '내보내기' },
  exporting: { en: 'Exporting "{{name}}" …', ko: '‘{{name}}’ 신경망을 내보내는 중이에요.' },
  exported: { en: 'Exported as {{name}}.', ko: '{{name}} 이름으로 내보냈어요.' },
  notExported: { en: '"{{name}}" wasn\'t exported.', ko: '‘{{name}}’ 신경망을 내보내지 못했어요.' },
  chooseFolder: { en: 'Choose a folder for the project', ko: '프로젝트를 넣을 폴더 고르기' },
  importTitle: { en: 'Import a network or weights', ko: '신경망이나 가중치 가져오기' },
  importFilter: { en: 'ONNX, safetensors, PyTorch project (.zip)', ko: 'ONNX, safetensors, PyTorch 프로젝트(.zip)' },
  projectTitle: { en: 'Choose the folder of the PyTorch project', ko: 'PyTorch 프로젝트 폴더 고르기' },
  importing: { en: 'Importing "{{name}}" …', ko: '‘{{name}}’ 파일을 가져오는 중이에요.' },
  imported: { en: 'Imported {{name}}.', ko: '{{name}} 파일을 가져왔어요.' },
  notImported: { en: '"{{name}}" can\'t be imported.', ko: '‘{{name}}’ 파일을 가져올 수 없어요.' },
  nothingToFill: {
    en: 'These are weights alone: open the network that they belong to first.',
    ko: '가중치만 들어 있어요. 먼저 이 가중치가 들어갈 신경망을 열어 주세요.',
  },
  weightsMissing: {
    en: 'There is no weights.safetensors in it.',
    ko: 'weights.safetensors 파일이 없어요.',
  },
  unknownContent: {
    en: 'It is neither an ONNX model nor safetensors weights nor an exported project.',
    ko: 'ONNX 모델, safetensors 가중치, 내보낸 프로젝트 가운데 어느 것도 아니에요.',
  },
} as const satisfies MessageArea;
