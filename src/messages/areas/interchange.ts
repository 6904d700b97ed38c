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
} as const satisfies MessageArea;
