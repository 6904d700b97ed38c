// The words of a language are there before it is spoken, and the last one that was chosen is.
import { beforeEach, expect, test, vi } from 'vitest';
import { currentLanguage, setLanguage, translate, useWords } from '#renderer/i18n/i18n.ts';

const page = { documentElement: { lang: '' } };

beforeEach(() => {
  vi.stubGlobal('document', page);
  useWords.setState(useWords.getInitialState(), true);
});

test('the words of a language are fetched when it is first spoken, and those of no other', async () => {
  await setLanguage('ko');
  expect([currentLanguage(), page.documentElement.lang, translate('app.cancel')]).toEqual(['ko', 'ko', '취소']);
  expect(Object.keys(useWords.getState().fetched)).toEqual(['ko']);
});

test('until the words of another language are there, the present one is spoken', async () => {
  await setLanguage('en');
  const arriving = setLanguage('ko');
  expect(translate('app.cancel')).toBe('Cancel');
  await arriving;
  expect(translate('app.cancel')).toBe('취소');
});

test('of several choices the last holds, whatever is fetched faster', async () => {
  await setLanguage('en');
  const [slow, fast] = [setLanguage('ko'), setLanguage('en')];
  await Promise.all([slow, fast]);
  expect(currentLanguage()).toBe('en');
  expect(translate('app.cancel')).toBe('Cancel');
});
