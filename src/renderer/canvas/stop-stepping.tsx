// The way out of stepping: a button beside the phase, and Escape.
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { stopStepping } from '#renderer/state/training/stage-session.ts';
import { useDialogs } from '#renderer/state/window/dialog-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';

export function StopStepping() {
  const isStepping = useRun((state) => state.stage !== null);
  return isStepping ? <Button /> : null;
}

function Button() {
  const t = useTranslate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTaken(event)) return;
      event.preventDefault();
      void stopStepping();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <button
      type="button"
      className="animation-button stop-stepping"
      title={t('canvas.stopStepping')}
      onClick={() => void stopStepping()}
    >
      <IconX size={14} aria-hidden="true" />
      <span className="animation-word">{t('canvas.stopStepping')}</span>
    </button>
  );
}

/** A field, a dialog and a wire that is being drawn have the key for themselves. */
function isTaken({ target }: KeyboardEvent): boolean {
  const isField =
    target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, [contenteditable]');
  return isField || useDialogs.getState().open !== null || useUi.getState().connectFrom !== null;
}
