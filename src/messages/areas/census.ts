// Words of the census of minima in the window.
import type { MessageArea } from '../message.ts';

export const censusMessages = {
  title: { en: 'Minima Census', ko: '극솟값 조사' },
  note: {
    en: 'Trains this network from many starts, and puts ends together that compute the same. Your own run stays as it is.',
    ko: '이 신경망을 여러 시작점에서 학습시키고, 같은 계산을 하는 결과끼리 묶어요. 지금 보고 있는 실행은 바뀌지 않아요.',
  },
  starts: { en: 'Starts', ko: '시작점 수' },
  seed: { en: 'First seed', ko: '첫 시드' },
  start: { en: 'Take the census', ko: '조사 시작' },
  progress: { en: 'Starts that are trained', ko: '학습한 시작점' },
  found: {
    en: {
      one: 'Ends in {{count}} kind of minimum, from {{starts}} starts.',
      other: 'Ends in {{count}} kinds of minima, from {{starts}} starts.',
    },
    ko: '시작점 {{starts}}개에서 극솟값 {{count}}가지를 찾았어요.',
  },
  broken: {
    en: 'The census broke off. Close other programs, or take fewer starts, and try again.',
    ko: '조사가 멈췄어요. 다른 프로그램을 닫거나 시작점을 줄이고 다시 해 보세요.',
  },
  table: { en: 'Groups of minima', ko: '극솟값 묶음' },
  groupColumn: { en: 'Group', ko: '묶음' },
  group: { en: 'Group {{number}}', ko: '묶음 {{number}}' },
  unconverged: { en: 'Not converged', ko: '수렴하지 않음' },
  picture: { en: 'Picture', ko: '그림' },
  pictureOf: { en: 'What {{group}} answers', ko: '{{group}}의 출력' },
  loss: { en: 'Loss', ko: '손실' },
  size: { en: 'Starts that end there', ko: '여기서 끝난 시작점' },
  share: { en: '{{count}} ({{percent}} %)', ko: '{{count}}개 ({{percent}}%)' },
  open: { en: 'Start', ko: '시작점' },
  seedOf: { en: 'Seed of {{group}}', ko: '{{group}}의 시드' },
  openStart: { en: 'Open', ko: '열기' },
  openStartOf: { en: 'Open the start of {{group}}, seed {{seed}}', ko: '{{group}}의 시작점 열기, 시드 {{seed}}' },
} as const satisfies MessageArea;
