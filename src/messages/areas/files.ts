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
  tryAgain: { en: 'Try again', ko: '다시 시도' },
  openAnother: { en: 'Open another', ko: '다른 파일 열기' },
  overwrite: { en: 'Overwrite', ko: '덮어쓰기' },

  notSaved: { en: '"{{name}}" wasn\'t saved: {{reason}}', ko: '‘{{name}}’ 파일을 저장하지 못했어요. {{reason}}' },
  keptInRecovery: {
    en: 'Your changes are kept in a recovery copy.',
    ko: '변경 내용은 복구본에 남아 있어요.',
  },
  recoveryFailed: {
    en: "The recovery copy couldn't be written. Save the network to keep your changes.",
    ko: '복구본을 쓰지 못했어요. 변경 내용을 지키려면 신경망을 저장해 주세요.',
  },
  notOpened: { en: '"{{name}}" can\'t be opened.', ko: '‘{{name}}’ 파일을 열 수 없어요.' },
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
  reason_readOnly: { en: 'the location is read-only.', ko: '읽기 전용 위치예요.' },
  reason_isDirectory: { en: 'it is a folder.', ko: '파일이 아니라 폴더예요.' },
  reason_tooLarge: { en: 'it is larger than 64 MB.', ko: '64 MB보다 커요.' },
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
  reason_inputOutput: { en: 'the disk reported an error.', ko: '디스크에서 오류가 났어요.' },

  moreProblems: { en: { one: 'and {{count}} more', other: 'and {{count}} more' }, ko: '그 밖에 {{count}}개' },
} as const satisfies MessageArea;
