import { describe, expect, it, vi } from 'vitest';
import { taughtNames } from '#core/document/training-settings.ts';

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

  it('has a share in percent', () => {
    expect(sentenceOfEdit({ code: 'setSetting', values: { setting: 'validation', value: 0.25 } })).toContain('25%');
  });
});
