// Links that hold a network.
import type { MessageArea } from '../message.ts';

export const linkMessages = {
  copied: {
    en: 'Copied a link that holds the network. Nothing was uploaded.',
    ko: '신경망을 담은 링크를 복사했어요. 서버에 올린 것은 없어요.',
  },
  tooLarge: { en: '"{{name}}" is too large for a link.', ko: '‘{{name}}’ 신경망은 링크에 담기에는 너무 커요.' },
  tooLargeAdvice: {
    en: 'Save the file and send that, or export the image with the network inside.',
    ko: '파일로 저장해서 보내거나, 신경망이 들어 있는 이미지로 내보내 주세요.',
  },
  name: { en: 'the link', ko: '링크' },
  notOpened: { en: "The link can't be opened.", ko: '링크를 열 수 없어요.' },
  notOpenedReason: {
    en: 'It was cut short or changed on its way, or holds no network. Ask for it again.',
    ko: '링크가 도중에 잘렸거나 바뀌었거나, 신경망이 들어 있지 않아요. 다시 받아 주세요.',
  },
  addressTitle: { en: 'Address for Links', ko: '링크 주소' },
  addressNeeded: {
    en: 'A link opens in the browser edition. Give the address where yours is served; until then there is nothing to link to.',
    ko: '링크는 브라우저판에서 열려요. 브라우저판을 올려 둔 주소를 적어 주세요. 주소가 없으면 링크를 만들 수 없어요.',
  },
  address: { en: 'Address', ko: '주소' },
  notAnAddress: { en: 'An address begins with https:// or http://.', ko: '주소는 https://나 http://로 시작해요.' },
  save: { en: 'Save and Copy Link', ko: '저장하고 링크 복사' },
} as const satisfies MessageArea;
