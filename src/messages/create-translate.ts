// The words of one language out of the sentences of both, for who has them all at hand: main, the command line, tests.
import { catalogue } from './catalogue.ts';
import { type Language, type MessageArea, sentencesIn } from './message.ts';
import { type Translate, translateBy } from './translator.ts';

export function createTranslate(
  language: Language,
  areas: Readonly<Record<string, MessageArea>> = catalogue,
): Translate {
  return translateBy(language, sentencesIn(language, areas));
}
