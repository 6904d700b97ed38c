// All sentences by area; a key is `area.name`.
import { appMessages } from './areas/app.ts';
import { commandsMessages } from './areas/commands.ts';
import { diagnosticWords } from './areas/diagnostic-words.ts';
import { diagnosticMessages } from './areas/diagnostics.ts';
import { filesMessages } from './areas/files.ts';
import { windowMessages } from './areas/window.ts';

export const catalogue = {
  app: appMessages,
  commands: commandsMessages,
  files: filesMessages,
  window: windowMessages,
  diagnostics: diagnosticMessages,
  diagnosticWords,
} as const;

type Catalogue = typeof catalogue;
export type MessageKey = {
  [Area in keyof Catalogue]: `${Area}.${Extract<keyof Catalogue[Area], string>}`;
}[keyof Catalogue];
