// The toolbar of presentations: stages, training, and the way back.
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { isDialogOpen } from '#renderer/state/window/dialog-store.ts';
import { goToStep, presentStep, useLesson } from '#renderer/state/window/lesson-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import styles from '#renderer/ui/panel.module.css';
import appStyles from './app.module.css';
import { TrainButtons } from './toolbar.tsx';

export function PresentationBar() {
  const t = useTranslate();
  usePresenting();
  return (
    <div className={appStyles.presentationBar} data-area="toolbar" role="toolbar" aria-label={t('app.areaToolbar')}>
      <TrainButtons />
      <LaserButton />
      <Button leftSection={<IconX size={16} aria-hidden="true" />} onClick={leave}>
        {t('app.leavePresentation')}
      </Button>
    </div>
  );
}

/** Of a presenter's clicker. */
const clickerKeys: ReadonlyMap<string, 1 | -1> = new Map([
  ['PageDown', 1],
  ['PageUp', -1],
]);

/** To the lesson's next step, or to the next stage where there is no lesson or its step waits for a stage. */
async function goBy(by: 1 | -1): Promise<void> {
  const state = useLesson.getState();
  const isOpen = state.lesson !== null && state.generation === useDocument.getState().generation;
  const isSteppedThrough = presentStep(state)?.task?.kind === 'step' && !state.done.has(state.position);
  if (isOpen && !isSteppedThrough) goToStep(state.position + by);
  else await runCommand(by === 1 ? 'train.nextStage' : 'train.previousStage');
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
      if (event.defaultPrevented || isDialogOpen()) return;
      if (event.key === 'Escape') leave();
      const by = clickerKeys.get(event.key);
      if (by === undefined) return;
      event.preventDefault();
      void goBy(by);
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
  const canvas = document.querySelector('[data-area="canvas"]');
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

/** The laser pointer of a presentation: a dot that follows the mouse, switched by its button or the key L. */
function LaserButton() {
  const t = useTranslate();
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyped = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
      if (event.code === 'KeyL' && !event.shiftKey && !isTyped && !event.defaultPrevented) setIsOn((was) => !was);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        aria-pressed={isOn}
        variant={isOn ? 'light' : 'default'}
        rightSection={<kbd className={styles.shortcut}>L</kbd>}
        onClick={() => setIsOn(!isOn)}
      >
        {t('app.laser')}
      </Button>
      {isOn && createPortal(<Dot />, document.body)}
    </>
  );
}

function Dot() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      if (dot.current === null) return;
      dot.current.hidden = false;
      dot.current.style.translate = `${clientX}px ${clientY}px`;
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <div ref={dot} className={appStyles.laserDot} aria-hidden="true" hidden />;
}
