// Takes what was read as the document's data, and draws a network for it where that was asked for: one undo entry.
import type { Dataset } from '#core/data/dataset.ts';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { makingDataset } from '#core/data/dataset-of.ts';
import { tableFrom } from '#core/data/table/new-table.ts';
import { type EditResult, isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { addMissingInputs, fitOutputsToData } from '#core/document/edits/fit-to-data.ts';
import { dividedFor, importTable } from '#core/document/edits/import-table.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { drawForData } from '#renderer/commands/draw-for-data.ts';
import { edit } from '#renderer/commands/edit.ts';
import { openNew } from '#renderer/commands/file-actions.ts';
import { endImport, importedRows, rolesIn, tableIn, useDataImport } from '#renderer/state/document/data-import.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { inStretches, nextTurn } from '#renderer/state/window/in-stretches.ts';
import { changePanels } from '#renderer/state/window/settings-store.ts';
import { pickRow, useUi } from '#renderer/state/window/ui-store.ts';

/** What becomes of the network: it stays as it is, is drawn, or is made to fit. */
export type Taking = 'import' | 'draw' | 'fit';

export async function takeTable(taking: Taking): Promise<void> {
  const { present } = useDataImport.getState();
  const summary = tableIn(present);
  if (present === null || summary === null) return;
  const rows = await importedRows();
  if (rows === null) return;
  const table = tableFrom({ columns: summary.columns, rows }, rolesIn(present, summary));
  const isFirst = useDocument.getState().document === null;
  const { split } = await prepare(table);
  if (useDataImport.getState().present?.source !== present.source) return;
  if (isFirst) await openNew({ ...exampleById('empty').document(), name: '' });
  endImport();
  await nextTurn();
  if (taking === 'draw') await drawForData((document) => importedAndDrawn(document, table));
  else await edit((document) => (taking === 'fit' ? importedAndFitted(document, table) : importTable(document, table)));
  // The canvas and the table are each large enough for a turn of their own.
  await nextTurn();
  // A row with a missing value may be left out, and has no numbers to show.
  pickRow(split.all[0] ?? 0);
  useUi.setState({ leftTab: 'data' });
  changePanels({ leftOpen: true });
}

/** What the edit and every view of it ask for is made before, and remembered. */
async function prepare(table: TableDataset): Promise<Dataset> {
  const { training } = useDocument.getState().document ?? exampleById('empty').document();
  return inStretches(makingDataset(table, dividedFor(table, training)));
}

function importedAndDrawn(document: NetworkDocument, table: TableDataset): EditResult {
  const taken = importTable(document, table);
  return isRefused(taken) ? taken : drawForTable(taken.document);
}

/** A step that has nothing to do is no obstacle. */
function importedAndFitted(document: NetworkDocument, table: TableDataset): EditResult {
  const taken = importTable(document, table);
  if (isRefused(taken)) return taken;
  let fitted = taken.document;
  for (const step of [addMissingInputs, fitOutputsToData]) {
    const next = step(fitted);
    if (!isRefused(next)) fitted = next.document;
    else if (next.refusal.code !== 'nothingChanged') return next;
  }
  return { ...taken, document: fitted };
}
