// The commands whose ids begin with `edit`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { editActivation } from '../edit/activation.ts';
import { editCopy } from '../edit/copy.ts';
import { editCut } from '../edit/cut.ts';
import { editDelete } from '../edit/delete.ts';
import { editDuplicate } from '../edit/duplicate.ts';
import { editFind } from '../edit/find.ts';
import { editFindNext } from '../edit/find-next.ts';
import { editFindPrevious } from '../edit/find-previous.ts';
import { editFreeze } from '../edit/freeze.ts';
import { editPalette } from '../edit/palette.ts';
import { editPaste } from '../edit/paste.ts';
import { editPasteConnected } from '../edit/paste-connected.ts';
import { editRedo } from '../edit/redo.ts';
import { editRename } from '../edit/rename.ts';
import { editSelectAll } from '../edit/select-all.ts';
import { editSwitchOff } from '../edit/switch-off.ts';
import { editTidy } from '../edit/tidy.ts';
import { editUndo } from '../edit/undo.ts';

export const editCommands: readonly Command[] = [
  editUndo,
  editRedo,
  editCut,
  editCopy,
  editPaste,
  editPasteConnected,
  editDuplicate,
  editDelete,
  editRename,
  editActivation,
  editSelectAll,
  editFreeze,
  editSwitchOff,
  editTidy,
  editFind,
  editFindNext,
  editFindPrevious,
  editPalette,
];
