// Asks the user for a file or a folder of the page's: in the desktop app the same dialog of the system.

/** Null: none was chosen. @param accepted as an input's `accept` says it */
export async function chooseFile(accepted: string): Promise<File | null> {
  const input = document.createElement('input');
  input.accept = accepted;
  return (await chosenFiles(input))[0] ?? null;
}

/** All files in and below it; none: no folder was chosen. */
export async function chooseFolder(): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.webkitdirectory = true;
  return chosenFiles(input);
}

function chosenFiles(input: HTMLInputElement): Promise<readonly File[]> {
  input.type = 'file';
  input.hidden = true;
  document.body.append(input);
  return new Promise<readonly File[]>((settle) => {
    input.addEventListener('change', () => settle([...(input.files ?? [])]));
    input.addEventListener('cancel', () => settle([]));
    input.click();
  }).finally(() => input.remove());
}
