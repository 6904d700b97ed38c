// Nothing yet: a canvas for a network of one's own.
import type { Example } from './example.ts';
import { exampleDocument } from './example-document.ts';

export const empty: Example = {
  id: 'empty',
  chapter: 'further',
  level: 'beginner',
  minutes: 1,
  hasData: false,
  document: () =>
    exampleDocument({ id: 'empty', name: 'Empty', network: { layers: [], connections: [] }, dataset: null }),
};
