// The commands whose ids begin with `edit`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { editDelete } from '../edit/delete.ts';
import { editFreeze } from '../edit/freeze.ts';
import { editRedo } from '../edit/redo.ts';
import { editRename } from '../edit/rename.ts';
import { editSelectAll } from '../edit/select-all.ts';
import { editUndo } from '../edit/undo.ts';

export const editCommands: readonly Command[] = [editUndo, editRedo, editDelete, editRename, editSelectAll, editFreeze];
