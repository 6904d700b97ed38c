// The toolbar of presentations: stages, training, and the way back.
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useDialogs } from '#renderer/state/window/dialog-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { TrainButtons } from './toolbar.tsx';

export function PresentationBar() {
  const t = useTranslate();
  usePresenting();
  return (
    <div className="area presentation-bar" data-area="toolbar" role="toolbar" aria-label={t('app.areaToolbar')}>
      <TrainButtons />
      <Button leftSection={<IconX size={16} aria-hidden="true" />} onClick={leave}>
        {t('app.leavePresentation')}
      </Button>
    </div>
  );
}

function leave(): void {
  useUi.setState({ isPresenting: false });
}

function leaveScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
}

/** The whole screen where it may be had; Escape leaves both, and the network is seen whole before and after. */
function usePresenting(): void {
  useEffect(() => {
    // From a native menu the page has no leave to fill the screen: then the window is all there is.
    document.documentElement.requestFullscreen().then(
      () => useUi.getState().isPresenting || leaveScreen(),
      () => undefined,
    );
    const stopFitting = fitWhenLaidOut();
    const onKey = (event: KeyboardEvent): void => {
      const isTaken = event.defaultPrevented || useDialogs.getState().open !== null;
      if (event.key === 'Escape' && !isTaken) leave();
    };
    const onScreen = (): void => {
      if (document.fullscreenElement === null) leave();
    };
    window.addEventListener('keydown', onKey);
    document.addEventListener('fullscreenchange', onScreen);
    return () => {
      stopFitting();
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('fullscreenchange', onScreen);
      leaveScreen();
      // The next document is not presented because this one was.
      if (useDocument.getState().document === null) leave();
      requestAnimationFrame(() => requestAnimationFrame(() => viewportControl()?.fit()));
    };
  }, []);
}

/** Whenever the canvas has another size, until the user leaves. */
function fitWhenLaidOut(): () => void {
  const canvas = document.querySelector('.canvas-area');
  if (canvas === null) return () => undefined;
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => viewportControl()?.fit());
  });
  observer.observe(canvas);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
