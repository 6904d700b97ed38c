// Files, links and cells that are dropped anywhere on the window, opened after asking when the present document is changed.
import type { DroppedThings } from '#renderer/commands/dropped-items.ts';

const taken: readonly string[] = ['Files', 'text/uri-list', 'text/plain'];

export function startFileDrop(): void {
  window.addEventListener('dragover', (event) => {
    if (isForWindow(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (event.defaultPrevented || event.dataTransfer === null || !isForWindow(event)) return;
    // Whatever it is: a browser would leave the page for it.
    event.preventDefault();
    void open(thingsIn(event.dataTransfer));
  });
}

function thingsIn(transfer: DataTransfer): DroppedThings {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  return {
    files: [...transfer.files],
    entries: items.map((item) => item.webkitGetAsEntry?.() ?? null),
    text: transfer.getData('text/uri-list') || transfer.getData('text/plain'),
  };
}

async function open(things: DroppedThings): Promise<void> {
  const { openDropped } = await import('#renderer/commands/open-dropped.ts');
  await openDropped(things);
}

/** A text that is dropped on a field is for the field. */
function isForWindow({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  const isOnField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
  return types.includes('Files') || (!isOnField && taken.some((type) => types.includes(type)));
}
