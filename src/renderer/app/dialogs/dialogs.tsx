// The dialogs of the page: those of the list, mounted from their first opening on, what takes its time, and the question of the
// browser edition.
import { type ComponentType, Suspense, useEffect, useState } from 'react';
import { type DialogName, useDialogs } from '#renderer/state/window/dialog-store.ts';
import { dialogs } from './dialog-list.ts';
import { ProgressDialog } from './progress-dialog.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { useFocusReturn } from './use-focus-return.ts';

export function Dialogs() {
  useFocusReturn();
  const entries = Object.entries(dialogs) as [DialogName, ComponentType][];
  return (
    <>
      {entries.map(([name, Dialog]) => (
        <Mounted key={name} name={name} dialog={Dialog} />
      ))}
      <ProgressDialog />
      <QuestionDialog />
    </>
  );
}

/** It stays mounted, so that it can close in its own way. */
function Mounted({ name, dialog: Dialog }: { readonly name: DialogName; readonly dialog: ComponentType }) {
  const isOpen = useDialogs((state) => state.open === name);
  const [wasOpened, setWasOpened] = useState(isOpen);
  useEffect(() => {
    if (isOpen) setWasOpened(true);
  }, [isOpen]);
  return wasOpened || isOpen ? (
    <Suspense>
      <Dialog />
    </Suspense>
  ) : null;
}
