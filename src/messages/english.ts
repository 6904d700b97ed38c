// The English sentences of the window by themselves: it fetches those of its own language alone.
import { catalogue } from './catalogue.ts';
import { sentencesIn } from './message.ts';

export const sentences = sentencesIn('en', catalogue);
