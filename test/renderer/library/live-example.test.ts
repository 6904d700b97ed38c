// The example on the start page really learns, with the document's own settings.
import { expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { liveExample } from '#renderer/library/live-example.ts';

it('learns to tell the disc from the ring in the epochs of its document', () => {
  const live = liveExample(exampleById('circle'));
  if (live === null) throw new Error('Circle has data');
  const start = live.network();
  while (live.advance());
  expect(live.epoch()).toBe(exampleById('circle').document().training.epochs);
  expect(live.advance()).toBe(false);
  expect(live.loss()).toBeLessThan(0.1);
  const predictions = live.predict(live.rows.features);
  const right = [...live.rows.targets].filter((target, row) => (Number(predictions[row]) >= 0.5 ? 1 : 0) === target);
  expect(right.length).toBe(live.rows.count);
  expect(live.network()).not.toEqual(start);
});

it('is nothing where there is nothing to train on', () => {
  expect(liveExample(exampleById('empty'))).toBeNull();
});
