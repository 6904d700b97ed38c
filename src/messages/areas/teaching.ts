// Sentences of exercises, marking and checking: calculations by hand.
import type { MessageArea } from '../message.ts';

export const teachingMessages = {
  refused_tooLarge: {
    en: 'This network has {{found}} weights and biases; a calculation by hand takes at most {{most}}. Draw a smaller one.',
    ko: '이 신경망에는 가중치와 편향이 {{found}}개 있어요. 손 계산은 {{most}}개까지 할 수 있으니 더 작은 신경망을 그려 주세요.',
  },
  refused_clipping: {
    en: "Gradient clipping can't be computed by hand here. Turn it off in the training settings.",
    ko: '기울기 자르기는 손으로 계산할 수 없어요. 학습 설정에서 꺼 주세요.',
  },
  refused_dropout: {
    en: "Dropout draws at random, so it can't be computed by hand. Remove it from the layers.",
    ko: '드롭아웃은 무작위라서 손으로 계산할 수 없어요. 층에서 빼 주세요.',
  },
  refused_switchedOff: {
    en: "A network with neurons that are switched off can't be computed by hand here. Switch them on.",
    ko: '꺼진 뉴런이 있는 신경망은 손으로 계산할 수 없어요. 뉴런을 켜 주세요.',
  },
  refused_otherLayer: {
    en: 'Only input layers and fully connected layers can be computed by hand here. Take the other layers out.',
    ko: '손 계산은 입력층과 완전 연결층만 할 수 있어요. 다른 층은 빼 주세요.',
  },

  languageTag: { en: 'en', ko: 'ko' },
  worksheet: { en: 'Worksheet', ko: '문제지' },
  key: { en: 'Key', ko: '정답지' },
  student: { en: 'Student {{student}}', ko: '학생 {{student}}' },
  task: {
    en: 'Do one training step by hand. Give every number with {{places}} decimal places.',
    ko: '학습 반복 한 번을 손으로 계산하세요. 모든 수는 소수점 아래 {{places}}자리까지 적으세요.',
  },
  given: { en: 'Given', ko: '주어진 수' },
  forward: { en: 'Forward pass', ko: '순전파' },
  backward: { en: 'Backward pass and update', ko: '역전파와 갱신' },
  newNumber: { en: 'new {{name}}', ko: '새 {{name}}' },
  noBrowser: {
    en: 'There is no browser to print the PDF with. Install Chromium, or choose --format html and print from any browser.',
    ko: 'PDF로 인쇄할 브라우저가 없어요. Chromium을 설치하거나, --format html로 만든 뒤 브라우저에서 인쇄해 주세요.',
  },
  noOwnFonts: {
    en: "The app's fonts are not beside the command line (npm run build puts them there), so the PDF is printed with the fonts of this machine: without a Korean one, Korean letters are boxes.",
    ko: '명령줄 옆에 앱의 글꼴이 없어서(npm run build로 만들어요) 이 컴퓨터의 글꼴로 PDF를 인쇄해요. 한국어 글꼴이 없으면 한글이 네모로 나와요.',
  },
  notPrinted: {
    en: "The browser didn't print the PDF: {{detail}}. Choose --format html and print from any browser.",
    ko: '브라우저가 PDF를 인쇄하지 못했어요: {{detail}}. --format html로 만든 뒤 브라우저에서 인쇄해 주세요.',
  },
  exercise_notJson: {
    en: 'This file is no exercise that can be read: it is damaged, or not JSON.',
    ko: '문제 파일을 읽을 수 없어요. 파일이 손상됐거나 JSON이 아니에요.',
  },
  exercise_notExercise: {
    en: 'This file is no exercise. Give the folder that chainrule worksheet wrote.',
    ko: '문제 파일이 아니에요. chainrule worksheet 명령으로 만든 폴더를 적어 주세요.',
  },
  exercise_newer: {
    en: 'This exercise is from a newer version of the program. Mark it with that one.',
    ko: '더 새로운 버전의 프로그램에서 만든 문제예요. 그 버전으로 채점해 주세요.',
  },
  exercise_damaged: {
    en: 'This exercise is damaged. Write the worksheet again with the same seed.',
    ko: '문제 파일이 손상됐어요. 같은 시드로 문제지를 다시 만들어 주세요.',
  },
  noAnswerColumns: {
    en: 'The first line must name the columns: student, and what was asked for, such as {{first}}.',
    ko: '첫 줄에는 student 열과 문제의 열(예: {{first}}) 이름이 있어야 해요.',
  },
  noSuchStudent: {
    en: 'Line {{line}}: the worksheet has no student "{{student}}".',
    ko: '{{line}}번째 줄: 문제지에 ‘{{student}}’ 학생이 없어요.',
  },
  marks: { en: 'Student {{student}}: {{marks}} of {{of}}', ko: '학생 {{student}}: {{of}}개 중 {{marks}}개' },
  slipLine: {
    en: '  {{name}} = {{text}}, expected {{expected}}: {{reason}}',
    ko: '  {{name}} = {{text}}, 맞는 값 {{expected}}: {{reason}}',
  },
  verdict_right: { en: 'right', ko: '맞았어요' },
  verdict_consistent: { en: 'follows from your own numbers', ko: '앞에서 적은 수로 맞게 계산했어요' },
  verdict_wrong: { en: 'wrong', ko: '틀렸어요' },
  verdict_tooFewPlaces: { en: 'too few decimal places', ko: '소수점 아래 자릿수가 모자라요' },
  verdict_unreadable: { en: 'not a number', ko: '수로 읽을 수 없어요' },
  slip_signOfError: {
    en: 'the sign of the error: it is prediction minus target',
    ko: '오차의 부호가 반대예요. 예측에서 정답을 빼야 해요',
  },
  slip_forgottenLocalDerivative: {
    en: 'the local derivative was forgotten, such as a · (1 − a) of a sigmoid',
    ko: '국소 미분을 빠뜨렸어요. 시그모이드라면 a · (1 − a)를 곱해야 해요',
  },
  slip_newInsteadOfOldWeight: {
    en: 'the new weight was used in place of the old one',
    ko: '갱신하기 전 가중치 대신 새 가중치를 썼어요',
  },
  slip_rowsAndColumns: {
    en: 'rows and columns of the weights were mixed up',
    ko: '가중치의 행과 열을 바꿔 썼어요',
  },
  slip_forgottenFactorTwo: {
    en: 'the factor 2 of the squared error was forgotten',
    ko: '제곱오차를 미분할 때 나오는 2를 빠뜨렸어요',
  },
  slip_wrongDirection: {
    en: 'the step went uphill: the gradient is subtracted',
    ko: '반대 방향으로 갱신했어요. 기울기에 학습률을 곱한 값을 빼야 해요',
  },

  censusProgress: { en: 'Starts trained: {{done}} of {{total}}', ko: '학습한 시작점: {{total}}개 중 {{done}}개' },
  censusCancelled: {
    en: {
      one: 'Stopped after {{count}} start: there is no census yet.',
      other: 'Stopped after {{count}} starts: there is no census yet.',
    },
    ko: '시작점 {{count}}개를 학습하고 멈췄어요. 아직 결과가 없어요.',
  },
  censusGroup: {
    en: {
      one: 'Group {{number}}: {{count}} start, loss {{loss}}, seed {{seeds}}',
      other: 'Group {{number}}: {{count}} starts, loss {{loss}}, seeds {{seeds}}',
    },
    ko: '묶음 {{number}}: 시작점 {{count}}개, 손실 {{loss}}, 시드 {{seeds}}',
  },
  censusUnconverged: {
    en: {
      one: 'Not converged: {{count}} start, loss {{loss}}, seed {{seeds}}',
      other: 'Not converged: {{count}} starts, loss {{loss}}, seeds {{seeds}}',
    },
    ko: '수렴하지 않음: 시작점 {{count}}개, 손실 {{loss}}, 시드 {{seeds}}',
  },

  errorSignals: { en: 'Backward pass', ko: '역전파' },
  gradients: { en: 'Gradients', ko: '기울기' },
  update: { en: 'Update', ko: '갱신' },
  mark: { en: 'Mark', ko: '채점' },
  end: { en: 'End and show the numbers', ko: '끝내고 숫자 보기' },
  marked: { en: '{{marks}} of {{of}} right', ko: '{{of}}개 중 {{marks}}개 맞았어요' },
  started: {
    en: 'Calculate by hand: the numbers are hidden until you end.',
    ko: '손으로 계산해 보세요. 끝낼 때까지 숫자를 숨겨요.',
  },
  ended: { en: 'The numbers are shown again.', ko: '숫자를 다시 보여 줘요.' },
  withheld: {
    en: 'Hidden while a number is asked for.',
    ko: '숫자를 묻고 있는 동안에는 숨겨요.',
  },
  checkTitle: { en: 'Check a Worked Example', ko: '인쇄된 계산 확인하기' },
  checkHint: {
    en: 'Paste the lines or the table of a book, a post or a slide about this network, such as h1 = 0.62.',
    ko: '이 신경망을 계산한 책, 글, 슬라이드의 줄이나 표를 붙여넣어 주세요. 예: h1 = 0.62',
  },
  contradicted: {
    en: 'Some lines contradict the lines before them.',
    ko: '앞줄의 수와 맞지 않는 줄이 있어요.',
  },
  exerciseTitle: { en: 'New Exercise', ko: '새 연습 문제' },
  inputs: { en: 'Inputs', ko: '입력 수' },
  depth: { en: 'Hidden layers', ko: '은닉층 수' },
  size: { en: 'Neurons per hidden layer', ko: '은닉층의 뉴런 수' },
  outputs: { en: 'Outputs', ko: '출력 수' },
  biases: { en: 'Biases', ko: '편향' },
  roundness: { en: 'Numbers are multiples of', ko: '수의 간격' },
  roundness_halves: { en: '0.5', ko: '0.5' },
  roundness_tenths: { en: '0.1', ko: '0.1' },
  roundness_hundredths: { en: '0.01', ko: '0.01' },
  start: { en: 'Start', ko: '시작' },

  line_agrees: {
    en: 'Line {{line}}: {{name}} = {{printed}} agrees.',
    ko: '{{line}}번째 줄: {{name}} = {{printed}}. 맞아요.',
  },
  line_contradicts: {
    en: 'Line {{line}}: {{name}} = {{printed}} contradicts the lines before it, which lead to {{expected}}.',
    ko: '{{line}}번째 줄: {{name}} = {{printed}}. 앞줄의 수로 계산하면 {{expected}}(이)라서 맞지 않아요.',
  },
  line_unknown: {
    en: 'Line {{line}}: {{name}} is nothing that this network has.',
    ko: '{{line}}번째 줄: {{name}}. 이 신경망에 없는 이름이에요.',
  },
  noLines: {
    en: 'No line of the text says a number of this network, such as h1 = 0.62.',
    ko: '이 신경망의 수를 말하는 줄(예: h1 = 0.62)을 찾지 못했어요.',
  },
  noContradiction: { en: 'No line contradicts the arithmetic.', ko: '계산과 맞지 않는 줄이 없어요.' },
} as const satisfies MessageArea;
