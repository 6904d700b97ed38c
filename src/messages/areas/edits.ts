// Names of edits (`did_`: of its undo entry, `done_`: what is announced), and reasons why one is refused (`refused_`).
import type { MessageArea } from '../message.ts';
import { buildingMessages } from './edits/building.ts';
import { noteMessages } from './edits/notes.ts';
import { refusalMessages } from './edits/refusals.ts';
import { runMessages } from './edits/runs.ts';
import { settingMessages } from './edits/settings.ts';
import { tableMessages } from './edits/tables.ts';

export const editsMessages = {
  ...buildingMessages,
  ...settingMessages,
  ...runMessages,
  ...noteMessages,
  ...tableMessages,
  ...refusalMessages,
} as const satisfies MessageArea;
