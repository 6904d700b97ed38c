import { describe, expect, it, vi } from 'vitest';
import { taughtNames } from '#core/document/training-settings.ts';
import { declaredNumbers, layerKinds, newLayer } from '#core/network/layer-definitions.ts';
import { layerId } from '#core/network/network.ts';

const common = { id: layerId('h'), name: 'h', units: 1 };

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal('document', { documentElement: { dataset: {} } });
vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
const { sentenceOfEdit } = await import('#renderer/commands/edit.ts');
const { translate } = await import('#renderer/i18n/i18n.ts');

describe('the name of a change of one setting', () => {
  it.each(taughtNames)('says %s as its field does', (setting) => {
    const sentence = sentenceOfEdit({ code: 'setSetting', values: { setting, value: 1 } });
    expect(sentence).toContain(translate(`training.${setting}`));
  });

  it.each(layerKinds.flatMap((kind) => declaredNumbers(newLayer(kind, common))))(
    'says $name of a layer as its field does',
    ({ name }) => {
      const sentence = sentenceOfEdit({ code: 'setLayerNumber', values: { setting: name, value: 1, names: 'h' } });
      expect(sentence).toContain(translate(`inspector.layer_${name}`));
    },
  );

  it('has a share in percent', () => {
    expect(sentenceOfEdit({ code: 'setSetting', values: { setting: 'validation', value: 0.25 } })).toContain('25%');
  });
});
