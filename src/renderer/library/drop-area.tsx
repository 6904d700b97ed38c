// A place to drop a document's file, which the window takes; the Open button does the same without dragging.
import { type DragEvent, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

export function DropArea() {
  const t = useTranslate();
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping only; the Open button is the accessible way
    <div
      className="drop-area"
      data-over={over}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      {t('library.drop')}
    </div>
  );
}
