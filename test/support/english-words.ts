// The words that a window fetches before it is drawn are there from the start, in a test file that has modules of its own.
import { sentences } from '#messages/english.ts';
import { addWords } from '#renderer/i18n/i18n.ts';

addWords('en', sentences);
