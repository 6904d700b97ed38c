// Words of the training in PyTorch.
import type { MessageArea } from '../message.ts';

export const torchMessages = {
  title: { en: 'Train with PyTorch', ko: 'PyTorch로 학습' },
  note: {
    en: 'The network, its weights and its data are written as a PyTorch project, and Python trains it on this computer. What it learns comes back as one undo entry; Pause and Train work as ever.',
    ko: '신경망과 가중치, 데이터를 PyTorch 프로젝트로 쓰고 이 컴퓨터의 Python으로 학습해요. 배운 내용은 실행 취소 한 번으로 돌아오고, 일시정지와 학습 시작은 평소처럼 동작해요.',
  },
  python: { en: 'Python', ko: 'Python' },
  looking: { en: 'Looking for a Python that has PyTorch…', ko: 'PyTorch가 설치된 Python을 찾는 중이에요…' },
  found: { en: 'Python {{version}} with PyTorch {{torch}}', ko: 'Python {{version}}, PyTorch {{torch}}' },
  none: {
    en: 'No Python with PyTorch and safetensors was found. Install both (pip install torch safetensors), or choose the Python that has them.',
    ko: 'PyTorch와 safetensors가 설치된 Python을 찾지 못했어요. 둘 다 설치하거나(pip install torch safetensors), 설치된 Python을 골라 주세요.',
  },
  choose: { en: 'Choose…', ko: '고르기…' },
  chooseTitle: { en: 'Choose a Python That Has PyTorch', ko: 'PyTorch가 설치된 Python 고르기' },
  lookAgain: { en: 'Look Again', ko: '다시 찾기' },
  processes: { en: 'Processes', ko: '프로세스' },
  processesNote: {
    en: 'More than one share each mini-batch (torchrun).',
    ko: '둘 이상이면 미니 배치를 나눠서 학습해요(torchrun).',
  },
  start: { en: 'Train', ko: '학습 시작' },
  pause: { en: 'Pause', ko: '일시정지' },
  goOn: { en: 'Go On', ko: '이어서 학습' },
  stop: { en: 'Stop', ko: '멈추기' },
  openFolder: { en: 'Open Folder', ko: '폴더 열기' },
  folder: { en: 'Project: {{folder}}', ko: '프로젝트: {{folder}}' },
  phase_resting: { en: 'Nothing is trained in PyTorch now.', ko: '지금은 PyTorch로 학습하고 있지 않아요.' },
  phase_starting: { en: 'Python is starting…', ko: 'Python을 시작하는 중이에요…' },
  phase_running: { en: 'PyTorch is training: epoch {{epoch}}', ko: 'PyTorch로 학습하는 중이에요: 에폭 {{epoch}}' },
  phase_paused: {
    en: 'Paused at epoch {{epoch}}; Python waits',
    ko: '에폭 {{epoch}}에서 일시정지했어요. Python이 기다리고 있어요.',
  },
  notStarted: { en: "PyTorch can't start the training.", ko: 'PyTorch로 학습을 시작할 수 없어요.' },
  mayRun: { en: 'Run a training in Python?', ko: 'Python으로 학습할까요?' },
  mayRunDetail: {
    en: '{{python}}\nruns the program that Chainrule wrote into\n{{folder}}\nLike any program, it may do what you may do on this computer.',
    ko: '{{python}}\n이 Python으로 Chainrule이 쓴 프로그램을 실행해요. 위치:\n{{folder}}\n다른 프로그램처럼 이 컴퓨터에서 사용자와 같은 권한을 가져요.',
  },
  run: { en: 'Run', ko: '실행' },
} as const satisfies MessageArea;
