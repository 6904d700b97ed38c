// Asks the user for a file of the page's: in the desktop app the same dialog of the system.

/** Null: none was chosen. @param accepted as an input's `accept` says it */
export function chooseFile(accepted: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accepted;
  input.hidden = true;
  document.body.append(input);
  return new Promise<File | null>((settle) => {
    input.addEventListener('change', () => settle(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => settle(null));
    input.click();
  }).finally(() => input.remove());
}
