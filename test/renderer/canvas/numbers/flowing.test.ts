// The marks of a moment, as the legend names them.
import { expect, it } from 'vitest';
import { flowing } from '#renderer/canvas/numbers/flowing.ts';

it.each([
  ['forward', 'signal', { mark: 'dot', wire: 'w·a', carried: 'w·a' }],
  ['backward', 'gradient', { mark: 'chevron', wire: '∂L/∂w', carried: 'δ·w' }],
  ['update', 'weight', { mark: 'triangle', wire: 'w', carried: 'Δw' }],
  ['stream', 'gradient', { mark: 'pulse', wire: '|w|', carried: '∂L/∂w' }],
  ['loss', 'signal', null],
] as const)('at %s with %s shown', (phase, quantity, marks) => {
  expect(flowing(phase, quantity)).toEqual(marks);
});
