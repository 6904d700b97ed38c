// Opening, saving, closing, recovering: dialogs and failures.
import type { MessageArea } from '../message.ts';

export const filesMessages = {
  openTitle: { en: 'Open a network', ko: '신경망 열기' },
  saveTitle: { en: 'Save the network', ko: '신경망 저장' },
  filterName: { en: 'Chainrule network', ko: 'Chainrule 신경망' },

  saveChanges: { en: 'Save changes to "{{name}}"?', ko: '‘{{name}}’의 변경 내용을 저장할까요?' },
  saveChangesDetail: { en: "They will be lost if you don't save them.", ko: '저장하지 않으면 변경 내용이 사라져요.' },
  save: { en: 'Save', ko: '저장' },
  dontSave: { en: 'Don’t Save', ko: '저장 안 함' },
  saveElsewhere: { en: 'Save elsewhere', ko: '다른 위치에 저장' },
  openAnother: { en: 'Open another', ko: '다른 파일 열기' },
  overwrite: { en: 'Overwrite', ko: '덮어쓰기' },

  notSaved: { en: '"{{name}}" wasn\'t saved: {{reason}}', ko: '‘{{name}}’ 파일을 저장하지 못했어요. {{reason}}' },
  tooLargeToSave: {
    en: '"{{name}}" is too large to be saved: it could not be opened again.',
    ko: '‘{{name}}’ 신경망은 너무 커서 저장할 수 없어요. 저장해도 다시 열 수 없어요.',
  },
  tooLargeAdvice: {
    en: 'The file would have {{size}} MB; at most {{limit}} MB can be opened. Delete saved moments, rows of the dataset or wires, then save again.',
    ko: '파일 크기가 {{size}} MB인데, {{limit}} MB까지만 열 수 있어요. 저장한 시점이나 데이터의 샘플, 연결을 줄이고 다시 저장해 주세요.',
  },
  otherNames: {
    en: {
      one: 'The file had {{count}} other name (a hard link); that one keeps the old content.',
      other: 'The file had {{count}} other names (hard links); those keep the old content.',
    },
    ko: '이 파일을 가리키던 다른 이름(하드 링크) {{count}}개에는 예전 내용이 남아 있어요.',
  },
  linked: {
    en: {
      one: '"{{name}}" has {{count}} other name (a hard link).',
      other: '"{{name}}" has {{count}} other names (hard links).',
    },
    ko: '‘{{name}}’ 파일에는 다른 이름(하드 링크) {{count}}개가 더 있어요.',
  },
  linkedDetail: {
    en: 'Saved under this name only, the others keep the old content. Saved under all names, the file itself is written to: should the computer go off at that moment, only the recovery copy is whole.',
    ko: '이 이름으로만 저장하면 다른 이름에는 예전 내용이 남아요. 모든 이름으로 저장하면 파일 자체를 고쳐 쓰기 때문에, 쓰는 도중에 컴퓨터가 꺼지면 복구본만 온전히 남아요.',
  },
  partLinks: { en: 'This name only', ko: '이 이름으로만' },
  writeThrough: { en: 'All names', ko: '모든 이름으로' },
  keptInRecovery: {
    en: 'Your changes are kept in a recovery copy.',
    ko: '변경 내용은 복구본에 남아 있어요.',
  },
  recoveryFailed: {
    en: "The recovery copy couldn't be written. Save the network to keep your changes.",
    ko: '복구본을 쓰지 못했어요. 변경 내용을 지키려면 신경망을 저장해 주세요.',
  },
  recoveryElsewhere: {
    en: "The folder for recovery copies can't be used. They are kept in the app's own folder.",
    ko: '복구본 폴더를 쓸 수 없어서 복구본을 앱 폴더에 보관하고 있어요.',
  },
  saving: { en: 'Saving "{{name}}" …', ko: '‘{{name}}’ 파일을 저장하는 중이에요.' },
  opening: { en: 'Opening "{{name}}" …', ko: '‘{{name}}’ 파일을 여는 중이에요.' },
  notOpened: { en: '"{{name}}" can\'t be opened.', ko: '‘{{name}}’ 파일을 열 수 없어요.' },
  notTaken: { en: 'Only the first one was taken.', ko: '첫 번째 것만 가져왔어요.' },
  notTakenDetail: {
    en: 'These have to come one at a time: {{names}}',
    ko: '한 번에 하나씩만 가져올 수 있어요: {{names}}',
  },
  lost: { en: '"{{name}}" isn\'t there any more.', ko: '‘{{name}}’ 파일을 찾을 수 없어요.' },
  lostDetail: {
    en: 'It was here: {{path}}\nIf it was moved or renamed, locate it.',
    ko: '원래 위치: {{path}}\n옮겼거나 이름을 바꿨다면 찾아서 알려 주세요.',
  },
  forgetLost: { en: 'Remove from the list', ko: '목록에서 빼기' },
  locateTitle: { en: 'Locate "{{name}}"', ko: '‘{{name}}’ 파일 찾기' },
  openUnharmed: {
    en: 'The open network is unchanged.',
    ko: '열려 있는 신경망은 그대로예요.',
  },
  changedOutside: {
    en: '"{{name}}" has been changed by another program since you opened it.',
    ko: '‘{{name}}’ 파일이 열려 있는 동안 다른 프로그램에서 바뀌었어요.',
  },

  reason_notFound: { en: "the file or folder isn't there any more.", ko: '파일이나 폴더를 찾을 수 없어요.' },
  reason_noPermission: { en: "you don't have permission.", ko: '권한이 없어요.' },
  reason_diskFull: { en: 'the disk is full.', ko: '디스크 공간이 부족해요.' },
  reason_readOnly: { en: 'it is read-only.', ko: '읽기 전용이에요.' },
  reason_isDirectory: { en: 'it is a folder.', ko: '파일이 아니라 폴더예요.' },
  reason_notRegular: { en: 'it is a device or a pipe.', ko: '일반 파일이 아니라 장치나 파이프예요.' },
  reason_linkLoop: { en: 'its links lead in a circle.', ko: '심볼릭 링크가 서로를 가리키고 있어요.' },
  reason_nameTooLong: {
    en: 'its name or its path is too long. Choose a shorter one.',
    ko: '이름이나 경로가 너무 길어요. 더 짧게 정해 주세요.',
  },
  reason_busy: { en: 'another program is using it.', ko: '다른 프로그램에서 쓰고 있어요.' },
  reason_tooLarge: { en: 'it is larger than {{limit}} MB.', ko: '{{limit}} MB보다 커요.' },
  reason_changedOutside: { en: 'another program changed it.', ko: '다른 프로그램에서 바꿨어요.' },
  reason_notText: { en: "it isn't a text file.", ko: '텍스트 파일이 아니에요.' },
  reason_pictureWithoutNetwork: {
    en: 'the picture holds no network. Only a PNG that Chainrule exported can be opened.',
    ko: '이 그림에는 신경망이 들어 있지 않아요. Chainrule에서 내보낸 PNG만 열 수 있어요.',
  },
  reason_pictureDamaged: {
    en: 'the picture is damaged, or another program has changed it. Open the original file.',
    ko: '그림이 손상되었거나 다른 프로그램에서 바뀌었어요. 원본 파일을 열어 주세요.',
  },
  reason_damagedArchive: {
    en: 'the archive is damaged, or is no zip file.',
    ko: '압축 파일이 손상되었거나 zip 파일이 아니에요.',
  },
  reason_inputOutput: { en: 'the disk reported an error.', ko: '디스크에서 오류가 났어요.' },
  reason_fault: { en: 'something went wrong in the app.', ko: '앱 안에서 오류가 났어요.' },
} as const satisfies MessageArea;
