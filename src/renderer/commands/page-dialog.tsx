// One of the dialogs that commands open by name.
import { closeDialog, type DialogName, useIsShown } from '#renderer/state/window/dialog-store.ts';
import { Dialog, type DialogProps } from '#renderer/ui/dialog.tsx';

interface PageDialogProps extends Omit<DialogProps, 'isOpen' | 'onClose'> {
  readonly name: DialogName;
  /** False: what it is about is not there, and it closes. */
  readonly isPossible?: boolean;
  readonly onClose?: () => void;
}

export function PageDialog({ name, isPossible = true, onClose = closeDialog, ...content }: PageDialogProps) {
  return <Dialog isOpen={useIsShown(name, isPossible)} onClose={onClose} {...content} />;
}
