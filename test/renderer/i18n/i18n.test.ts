// The words of a language are there before it is spoken, and of several that were chosen the last one is.
import { beforeEach, expect, test, vi } from 'vitest';
import { currentLanguage, fetchedWords, setLanguage, translate } from '#renderer/i18n/i18n.ts';
import { newSession } from '../../support/sessions.ts';

const page = { documentElement: { lang: '' } };

beforeEach(() => {
  vi.stubGlobal('document', page);
});

/** Of a window of its own, which has English words. */
const spoken = () => [currentLanguage(), translate('app.cancel')];

test('until the words of another language are there, the present one is spoken', () =>
  newSession()(async () => {
    expect(fetchedWords('ko')).toBeNull();
    const arriving = setLanguage('ko');
    expect(spoken()).toEqual(['en', 'Cancel']);
    await arriving;
    expect(spoken()).toEqual(['ko', '취소']);
    expect(page.documentElement.lang).toBe('ko');
  }));

test('of several choices the last holds, whatever is fetched faster', () =>
  newSession()(async () => {
    await Promise.all([setLanguage('ko'), setLanguage('en')]);
    expect(spoken()).toEqual(['en', 'Cancel']);
    await Promise.all([setLanguage('en'), setLanguage('ko')]);
    expect(spoken()).toEqual(['ko', '취소']);
  }));

test('a language changes in one window alone', () =>
  newSession()(async () => {
    await setLanguage('ko');
    newSession()(() => expect(spoken()).toEqual(['en', 'Cancel']));
  }));
