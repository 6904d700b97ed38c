import { describe, expect, it } from 'vitest';
import { defaultTrainingSettings } from '#core/document/network-document.ts';
import { unknownSettings } from '#core/interchange/left-out-settings.ts';

describe('settings that an export has no answer to', () => {
  it('are named where a document says them', () => {
    const training = { ...defaultTrainingSettings, shuffle: false, batchSize: 8, test: 0.1 };
    expect(unknownSettings(training, { batchSize: 'known' })).toEqual(['test', 'shuffle']);
  });

  it('are none where it says what their absence means', () => {
    expect(unknownSettings(defaultTrainingSettings, {})).toEqual([]);
  });
});
