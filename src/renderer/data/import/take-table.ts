// Takes what was read as the document's data, and draws a network for it where that was asked for: one undo entry.
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { tableFrom } from '#core/data/table/new-table.ts';
import { type EditResult, isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { importTable } from '#core/document/edits/import-table.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { drawForData } from '#renderer/commands/draw-for-data.ts';
import { edit } from '#renderer/commands/edit.ts';
import { openExample } from '#renderer/commands/file-actions.ts';
import { endImport, importedRows, rolesIn, tableIn, useDataImport } from '#renderer/state/document/data-import.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { changePanels } from '#renderer/state/window/settings-store.ts';
import { pickRow, useUi } from '#renderer/state/window/ui-store.ts';

export async function takeTable(draws: boolean): Promise<void> {
  const { present } = useDataImport.getState();
  const summary = tableIn(present);
  if (present === null || summary === null) return;
  const rows = await importedRows();
  if (rows === null) return;
  const table = tableFrom({ columns: summary.columns, rows }, rolesIn(present, summary));
  if (useDocument.getState().document === null) await openExample({ ...exampleById('empty').document(), name: '' });
  endImport();
  if (draws) await drawForData((document) => importedAndDrawn(document, table));
  else await edit((document) => importTable(document, table));
  pickRow(0);
  useUi.setState({ leftTab: 'data' });
  changePanels({ leftOpen: true });
}

function importedAndDrawn(document: NetworkDocument, table: TableDataset): EditResult {
  const taken = importTable(document, table);
  return isRefused(taken) ? taken : drawForTable(taken.document);
}
