// The palette has the fields that Inspect has: of every optimizer, schedule and part of the settings.
import { describe, expect, it, vi } from 'vitest';
import { emptyHistory } from '#core/document/history.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { optimizerKinds, optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { type LearningRateSchedule, scheduleKinds } from '#core/learning/schedules/schedules.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';
import { scheduleNumbers } from '#renderer/inspector/schedule-numbers.ts';
import { putDocument } from '#renderer/state/stores/document-store.ts';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal('document', { documentElement: { dataset: {} } });
vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
const { settingEntries } = await import('#renderer/palette/setting-entries.ts');

function keysWith(changed: Partial<TrainingSettings>): readonly string[] {
  const document = exampleById('and').document();
  putDocument({ ...document, training: { ...document.training, ...changed } }, emptyHistory(true));
  return settingEntries(translateIn).map(({ key }) => key);
}

describe('the settings in the palette', () => {
  it.each(optimizerKinds)('are all that the file knows of %s', (kind) => {
    const keys = keysWith({ optimizer: { kind, learningRate: 0.1 } });
    for (const name of ['learningRate', ...Object.keys(optimizerRules[kind].defaults)]) {
      expect(keys).toContain(`setting:training.${name}`);
    }
  });

  it.each(scheduleKinds)('are all fields of the schedule %s', (kind) => {
    const schedule = { kind } as LearningRateSchedule;
    const keys = keysWith({ schedule });
    for (const { key } of scheduleNumbers(schedule)) expect(keys).toContain(`setting:trainingFields.course_${key}`);
    expect(keys).toContain('setting:trainingFields.warmUp');
  });

  it('come and go with what they belong to, each once', () => {
    const [off, on] = [keysWith({}), keysWith({ clipping: { kind: 'value', limit: 1 }, stopRules: { patience: 3 } })];
    expect(on.filter((key) => !off.includes(key))).toEqual([
      'setting:trainingFields.limit',
      'setting:trainingFields.minimumImprovement',
    ]);
    expect(new Set(on).size).toBe(on.length);
  });
});
