// Draws a network for the data where none is drawn yet, and shows all of it.
import type { Edit } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { edit } from './edit.ts';

/** @param change which draws it; absent: for the data that is there */
export async function drawForData(change: Edit = (document) => drawForTable(document)): Promise<void> {
  await edit(change);
  // What was drawn has its place in the next frame, and its size in the one after.
  requestAnimationFrame(() => requestAnimationFrame(() => viewportControl()?.fit()));
}
