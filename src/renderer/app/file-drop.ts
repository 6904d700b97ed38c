// Files that are dropped anywhere on the window, opened after asking when the present document is changed.
import { openDropped } from '#renderer/commands/open-dropped.ts';

export function startFileDrop(): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (event.defaultPrevented || event.dataTransfer?.files.length === 0 || event.dataTransfer === null) return;
    event.preventDefault();
    void openDropped(event.dataTransfer);
  });
}
