// Words of the Outline: the network as a tree.
import type { MessageArea } from '../message.ts';

export const outlineMessages = {
  tree: { en: 'Outline', ko: '개요' },
  name: { en: 'Name', ko: '이름' },
  value: { en: 'Value', ko: '값' },
  valueHint: {
    en: 'Activation of a neuron; of a connection what the wires show',
    ko: '뉴런은 활성값, 연결은 연결선에 표시하는 값',
  },
  bias: { en: 'Bias', ko: '편향' },
  filter: { en: 'Filter', ko: '필터' },
  clearFilter: { en: 'Clear the filter', ko: '필터 지우기' },
  empty: {
    en: 'Nothing here yet. Add a part from the Library.',
    ko: '아직 아무것도 없어요. 라이브러리에서 추가해 보세요.',
  },
  nothingFound: { en: 'Nothing is called “{{text}}”.', ko: '‘{{text}}’에 맞는 항목이 없어요.' },
  connecting: {
    en: 'Connecting from {{name}}. Enter chooses the target, Escape cancels.',
    ko: '{{name}} 뉴런에서 연결해요. Enter 키로 받는 뉴런을 고르고 Esc 키로 취소해요.',
  },
  connectingLayer: {
    en: 'Connecting all of layer {{name}}. Enter chooses the target layer, Escape cancels.',
    ko: '{{name}} 층 전체에서 연결해요. Enter 키로 받는 층을 고르고 Esc 키로 취소해요.',
  },
  movingSource: {
    en: 'Moving the start of {{source}} to {{target}}. Enter chooses the new neuron, Escape cancels.',
    ko: '{{source}} → {{target}} 연결의 보내는 쪽을 옮겨요. Enter 키로 새 뉴런을 고르고 Esc 키로 취소해요.',
  },
  movingTarget: {
    en: 'Moving the end of {{source}} to {{target}}. Enter chooses the new neuron, Escape cancels.',
    ko: '{{source}} → {{target}} 연결의 받는 쪽을 옮겨요. Enter 키로 새 뉴런을 고르고 Esc 키로 취소해요.',
  },
  chooseLayer: { en: 'Choose a layer or a neuron as the target.', ko: '받는 층이나 뉴런을 골라 주세요.' },
  chooseNeuron: { en: 'Choose a neuron as the target.', ko: '받는 뉴런을 골라 주세요.' },
} as const satisfies MessageArea;
