// A file dropped anywhere on the window is opened, after asking when the present document is changed.
import type { DragEvent, ReactNode } from 'react';
import { openDropped } from '../commands/file-actions.ts';

function holdsFile(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

export function DropTarget({ children }: { readonly children: ReactNode }) {
  return (
    <div
      className="window"
      onDragOver={(event) => {
        if (holdsFile(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        void openDropped(file);
      }}
    >
      {children}
    </div>
  );
}
