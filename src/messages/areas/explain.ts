// Words of the Explain panel: what each number is called, what it means, and how it came about.
import type { MessageArea } from '../message.ts';
import { explainPanelMessages } from './explain/panel.ts';
import { quantityMessages } from './explain/quantities.ts';
import { explainSentenceMessages } from './explain/sentences.ts';

export const explainMessages = {
  ...explainPanelMessages,
  ...quantityMessages,
  ...explainSentenceMessages,
} as const satisfies MessageArea;
