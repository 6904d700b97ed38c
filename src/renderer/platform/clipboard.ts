// The system's clipboard as text. With its own keys a browser hands it over; otherwise the page asks for it.

/** A copy or cut key that is being handled takes the text along; without one the page writes by itself. */
export async function writeClipboard(text: string): Promise<void> {
  const taken = await fromKey(['copy', 'cut'], (data) => data.setData('text/plain', text));
  if (taken === null) await navigator.clipboard.writeText(text);
}

/** @throws when the browser does not let the page read, and no paste key is being handled */
export async function readClipboard(): Promise<string> {
  const given = await fromKey(['paste'], (data) => data.getData('text/plain'));
  return given === null ? navigator.clipboard.readText() : given.value;
}

/** What is done with the clipboard in the event that follows a key at once; null when none follows. */
function fromKey<Result>(
  kinds: readonly ('copy' | 'cut' | 'paste')[],
  use: (data: DataTransfer) => Result,
): Promise<{ readonly value: Result } | null> {
  return new Promise((settle) => {
    const finish = (result: { readonly value: Result } | null): void => {
      for (const kind of kinds) window.removeEventListener(kind, onEvent, true);
      settle(result);
    };
    const onEvent = (event: ClipboardEvent): void => {
      if (event.clipboardData === null) return;
      event.preventDefault();
      event.stopPropagation();
      finish({ value: use(event.clipboardData) });
    };
    for (const kind of kinds) window.addEventListener(kind, onEvent, true);
    // The event belongs to the task of its key.
    setTimeout(() => finish(null), 0);
  });
}
