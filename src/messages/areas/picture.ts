// The picture of the canvas: its dialog, and what stands in it.
import type { MessageArea } from '../message.ts';

export const pictureMessages = {
  title: { en: 'Export Image', ko: '이미지 내보내기' },
  format: { en: 'File type', ko: '파일 형식' },
  theme: { en: 'Colours', ko: '색' },
  scale: { en: 'Size', ko: '크기' },
  pixels: { en: '{{width}} × {{height}} pixels', ko: '{{width}} × {{height}} 픽셀' },
  limited: {
    en: 'So large a picture is made at {{scale}}×.',
    ko: '그림이 커서 {{scale}}×로 만들어요.',
  },
  wiresLeftOut: {
    en: { one: '{{shown}} weaker wire is not drawn.', other: '{{shown}} weaker wires are not drawn.' },
    ko: '약한 연결선 {{shown}}개는 그리지 않았어요.',
  },
  labelsLeftOut: {
    en: {
      one: '{{shown}} neuron is drawn without name and numbers.',
      other: '{{shown}} neurons are drawn without names and numbers.',
    },
    ko: '뉴런 {{shown}}개는 이름과 숫자 없이 그렸어요.',
  },
  pngHolds: {
    en: 'The PNG also holds the network. Open it in Chainrule to go on from here.',
    ko: 'PNG에는 신경망도 함께 들어 있어요. Chainrule에서 열면 여기서부터 이어 갈 수 있어요.',
  },
  svgHolds: {
    en: 'Lines stay sharp at any size, and text stays text. Only a PNG can be opened again as a network.',
    ko: '어떤 크기에서도 선이 또렷하고 글자는 글자로 남아요. 신경망으로 다시 열 수 있는 것은 PNG뿐이에요.',
  },
  export: { en: 'Export', ko: '내보내기' },
  failed: {
    en: "The picture couldn't be made. Try a smaller size, or SVG.",
    ko: '그림을 만들지 못했어요. 더 작은 크기나 SVG로 해 보세요.',
  },
  announceExported: { en: 'Exported as {{name}}.', ko: '{{name}} 파일로 내보냈어요.' },
} as const satisfies MessageArea;
