// The palette has the fields that Inspect has: of every optimizer, schedule and part of the settings, and of the layers that are selected.
import { describe, expect, it, vi } from 'vitest';
import { emptyHistory } from '#core/document/history.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { optimizerKinds, optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { type LearningRateSchedule, scheduleKinds } from '#core/learning/schedules/schedules.ts';
import { declaredNumbers, layerKinds, newLayer } from '#core/network/layer-definitions.ts';
import { layerId } from '#core/network/network.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';
import { scheduleNumbers } from '#renderer/inspector/schedule-numbers.ts';
import { putDocument } from '#renderer/state/stores/document-store.ts';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal('document', { documentElement: { dataset: {} } });
vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
const { select } = await import('#renderer/state/window/ui-store.ts');
const { settingEntries } = await import('#renderer/palette/setting-entries.ts');

function keysWith(changed: Partial<TrainingSettings>): readonly string[] {
  const document = exampleById('and').document();
  putDocument({ ...document, training: { ...document.training, ...changed } }, emptyHistory(true));
  return settingEntries(translateIn).map(({ key }) => key);
}

describe('the numbers of layers in the palette', () => {
  const document = exampleById('circle').document();
  const layers = layerKinds.map((kind) => newLayer(kind, { id: layerId(kind), name: kind, units: 2 }));

  it.each(layers)('are all that $kind declares, while such layers are selected', (layer) => {
    putDocument({ ...document, network: { ...document.network, layers: [layer] } }, emptyHistory(true));
    const keys = () => settingEntries(translateIn).map(({ key }) => key);
    const wanted = declaredNumbers(layer).map(({ name }) => `setting:inspector.layer_${name}`);
    select({ layers: [layer.id] });
    expect(keys()).toEqual(expect.arrayContaining(wanted));
    select({});
    expect(keys().filter((key) => wanted.includes(key))).toEqual([]);
  });

  it('are none where the kinds of the selected layers differ', () => {
    putDocument({ ...document, network: { ...document.network, layers } }, emptyHistory(true));
    select({ layers: layers.map(({ id }) => id) });
    expect(settingEntries(translateIn).filter(({ key }) => key.startsWith('setting:inspector'))).toEqual([]);
  });
});

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
