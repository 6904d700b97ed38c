// The canvas, and its view for commands.
import { useMemo } from 'react';
import { NetworkCanvas } from '#renderer/canvas/network-canvas.tsx';
import { FindBar } from '#renderer/find/find-bar.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { PastBadge } from '#renderer/timeline/past-badge.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

export function CanvasArea() {
  const t = useTranslate();
  const wheel = useSettings((state) => state.wheel);
  const generation = useDocument((state) => state.generation);
  const label = useMemo(() => t('canvas.area'), [t]);
  return (
    <main className="area canvas-area" data-area="canvas" data-editing-surface aria-label={label}>
      <ErrorBoundary>
        <NetworkCanvas key={generation} wheel={wheel} />
        <PastBadge />
        <FindBar />
      </ErrorBoundary>
    </main>
  );
}
