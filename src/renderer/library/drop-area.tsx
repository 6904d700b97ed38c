// A place to drop a document's file; the Open button does the same without dragging.
import { type DragEvent, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

export function DropArea({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useTranslate();
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping only; the Open button is the accessible way
    <div
      className="drop-area"
      data-over={over}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {t('library.drop')}
    </div>
  );
}
