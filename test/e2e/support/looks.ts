// Looks that the window can have: each language in each theme.
import type { Page } from '@playwright/test';
import { createTranslate } from '#messages/create-translate.ts';
import { sample } from './short-check.ts';

const languages = ['en', 'ko'] as const;
const themes = ['light', 'dark'] as const;

const looks = themes.flatMap((theme) => languages.map((language) => ({ language, theme })));

/** Every look, or that which the short check draws. @param what is looked at */
export const looksOf = (what: string) => sample(what, looks);
export const themesOf = (what: string) => sample(what, themes);

/** Opens a small example from the start page in the language that it is in. */
export async function openInLanguage(page: Page, language: (typeof languages)[number]): Promise<void> {
  const translate = createTranslate(language);
  const name = translate('library.openExample', { title: translate('examples.linear-layers-title') });
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('application').waitFor();
}
