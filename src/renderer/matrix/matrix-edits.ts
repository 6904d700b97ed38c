// Edits by the keys of a matrix: set a weight, draw a wire, freeze, remove, paste a block.
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setWeights, type WeightBetween } from '#core/document/edits/set-weights.ts';
import type { Network, WireReference } from '#core/network/network.ts';
import { editNumber } from '#renderer/canvas/gestures/edit-number.ts';
import { edit } from '#renderer/commands/edit.ts';
import { areFrozen } from '#renderer/commands/freezing.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { announce, openExplain, select } from '#renderer/state/window/ui-store.ts';
import { placeAfterKey } from '#renderer/ui/grid-keys.ts';
import { type Cell, type Matrix, wireAtCell } from './matrix-model.ts';
import { readBlock } from './pasted-block.ts';
import type { MatrixQuantity } from './use-matrix-values.ts';

interface MatrixContext {
  readonly network: Network;
  readonly matrix: Matrix;
  readonly cell: Cell;
  readonly quantity: MatrixQuantity;
  readonly isReadOnly: boolean;
  readonly move: (cell: Cell) => void;
  readonly edit: () => void;
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const rowsOfPage = 10;

/** Says whether the key was for the matrix. */
export function handleMatrixKey(key: Key, context: MatrixContext): boolean {
  if (key.altKey) return false;
  const { matrix, cell } = context;
  const size = { rows: matrix.rows.length, columns: matrix.columns.length, page: rowsOfPage };
  const next = placeAfterKey(key, cell, size);
  if (next !== null) {
    context.move(next);
    return true;
  }
  if (key.ctrlKey || key.metaKey) return handleChord(key);
  if (key.code === 'Enter' || key.code === 'F2') {
    context.edit();
    return true;
  }
  return handleWire(key.code, context);
}

/** A dialog keeps the window's keys away; what was edited here can be taken back here. */
function handleChord({ code, shiftKey }: Key): boolean {
  const isRedo = code === 'KeyY' || (code === 'KeyZ' && shiftKey);
  if (!isRedo && code !== 'KeyZ') return false;
  void runCommand(isRedo ? 'edit.redo' : 'edit.undo');
  return true;
}

function handleWire(code: string, { network, matrix, cell, quantity, isReadOnly }: MatrixContext): boolean {
  const wire = wireAtCell(network, matrix, cell);
  if (wire === null) return false;
  if (code === 'KeyE') return explain(wire, quantity);
  if (isReadOnly) return false;
  if (code === 'Delete' || code === 'Backspace') {
    void edit((document) => removeParts(document, { wires: [wire] }));
    return true;
  }
  if (code !== 'KeyK') return false;
  const isFrozen = areFrozen(network, { layers: [], wires: [wire] });
  void edit((document) => (isFrozen ? unfreeze : freeze)(document, { wires: [wire] }));
  return true;
}

const explained = { weight: 'weight', gradient: 'weightGradient', update: 'weightUpdate' } as const;

function explain(wire: WireReference, quantity: MatrixQuantity): true {
  closeDialog();
  select({ wires: [wire] });
  openExplain({ kind: explained[quantity], wire });
  return true;
}

/** Draws the wire where there is none. The sentence when the text or the edit is refused. */
export function writeCell(matrix: Matrix, cell: Cell, text: string): Promise<string | null> {
  return editNumber(text, (weight) => (document) => setWeights(document, weightsAt(matrix, cell, [[weight]])));
}

/** As a whole or not at all; why not is announced. */
export async function pasteInto(matrix: Matrix, cell: Cell, text: string): Promise<void> {
  const block = readBlock(text);
  if ('problem' in block) {
    announce(() => translate('matrix.pasteNoNumber', block.problem));
    return;
  }
  const rows = block.rows.length;
  const columns = Math.max(...block.rows.map((row) => row.length));
  const roomRows = matrix.rows.length - cell.row;
  const roomColumns = matrix.columns.length - cell.column;
  if (rows > roomRows || columns > roomColumns) {
    announce(() => translate('matrix.pasteTooLarge', { rows, columns, roomRows, roomColumns }));
    return;
  }
  await edit((document) => setWeights(document, weightsAt(matrix, cell, block.rows)));
}

function weightsAt(
  { rows, columns }: Matrix,
  { row, column }: Cell,
  numbers: readonly (readonly (number | null)[])[],
): readonly WeightBetween[] {
  return numbers.flatMap((line, down) =>
    line.flatMap((weight, across) => {
      const [target, source] = [rows[row + down], columns[column + across]];
      return weight === null || target === undefined || source === undefined ? [] : { source, target, weight };
    }),
  );
}
