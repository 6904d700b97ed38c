// The empty canvas: outlines of the layers to come, and ways to begin.
import { useRef } from 'react';
import { drawForData } from '#renderer/commands/draw-for-data.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import styles from './canvas.module.css';
import { cycle } from './geometry/canvas-navigation.ts';
import { canvasActions } from './gestures/canvas-actions.ts';

export function EmptyCanvas() {
  const t = useTranslate();
  const buttons = useRef<HTMLDivElement>(null);
  const hasData = useDocument((state) => (state.document?.dataset ?? null) !== null);
  const begin: readonly BeginningProps[] = [
    ...(hasData ? [{ label: t('dataImport.draw'), run: () => void drawForData() }] : []),
    {
      label: t('canvas.addInputLayer'),
      run: () => canvasActions.insertAt('input', viewportControl()?.center() ?? { x: 0, y: 0 }),
    },
    { label: t('canvas.chooseExample'), run: () => canvasActions.chooseExample() },
    { label: t('canvas.importData'), run: () => void runCommand('file.importData') },
  ];
  return (
    <div className={styles.emptyCanvas}>
      <EmptyOutlines />
      <div className={styles.emptyCanvasWords}>
        <p className={styles.emptyCanvasTitle}>{t('canvas.emptyTitle')}</p>
        <div
          ref={buttons}
          className={styles.emptyCanvasButtons}
          role="toolbar"
          aria-label={t('canvas.emptyTitle')}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') moveFocus(buttons.current, 1);
            if (event.key === 'ArrowLeft') moveFocus(buttons.current, -1);
          }}
        >
          {begin.map((beginning, index) => (
            <Beginning key={beginning.label} {...beginning} isTabStop={index === 0} />
          ))}
        </div>
        <p className={styles.emptyCanvasHint}>{t('canvas.emptyHint')}</p>
      </div>
    </div>
  );
}

interface BeginningProps {
  readonly label: string;
  readonly run: () => void;
}

function Beginning({ label, run, isTabStop }: BeginningProps & { readonly isTabStop: boolean }) {
  return (
    <button type="button" tabIndex={isTabStop ? 0 : -1} onClick={run}>
      {label}
    </button>
  );
}

function EmptyOutlines() {
  const t = useTranslate();
  return (
    <div className={styles.emptyOutlines} aria-hidden="true">
      <div>{t('canvas.inputLayer')}</div>
      <div>{t('canvas.hiddenLayer', { depth: 1 })}</div>
      <div>{t('canvas.outputLayer')}</div>
    </div>
  );
}

/** Like the rest of the canvas this is one tab stop with arrows inside. */
function moveFocus(container: HTMLElement | null, by: 1 | -1): void {
  const items = [...(container?.querySelectorAll('button') ?? [])];
  const present = items.find((item) => item === document.activeElement);
  cycle(items, present, by)?.focus();
}
