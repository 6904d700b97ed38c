// How the window can look: in each language and each theme.
import { sample } from './short-check.ts';

const languages = ['en', 'ko'] as const;
const themes = ['light', 'dark'] as const;

const looks = themes.flatMap((theme) => languages.map((language) => ({ language, theme })));

/** Every look, or that which the short check draws. @param what is looked at */
export const looksOf = (what: string) => sample(what, looks);
export const themesOf = (what: string) => sample(what, themes);
