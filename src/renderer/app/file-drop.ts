// A file dropped anywhere on the window is opened, after asking when the present document is changed.
import { openDropped } from '#renderer/commands/file-actions.ts';

export function startFileDrop(): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined || event.defaultPrevented) return;
    event.preventDefault();
    void openDropped(file);
  });
}
