// The dialogs of the page, each mounted from its first opening on; the progress dialog; and the browser edition's question dialog.
import { Button, Group, Loader, Modal, Progress as ProgressBar } from '@mantine/core';
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { PaletteDialog } from '#renderer/palette/palette-dialog.tsx';
import { closeDialog, type DialogName, isDialogOpen, useDialogs } from '#renderer/state/window/dialog-store.ts';
import { type Progress, useUnderWay } from '#renderer/state/window/progress-store.ts';
import { Awaited, Working } from '#renderer/ui/working.tsx';
import appStyles from '../app.module.css';
import { returnFocusTo } from '../focus-return.ts';
import styles from './progress.module.css';

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
    <Suspense fallback={isOpen && <AwaitedDialog />}>
      <Dialog />
    </Suspense>
  ) : null;
}

/** Until the dialog is there no key reaches what lies under it, and Escape gives it up. */
function AwaitedDialog() {
  useEffect(() => {
    window.addEventListener('keydown', holdKey, { capture: true });
    return () => window.removeEventListener('keydown', holdKey, { capture: true });
  }, []);
  return <Awaited isAbove />;
}

function holdKey(event: KeyboardEvent): void {
  event.stopImmediatePropagation();
  if (event.key === 'Escape') closeDialog();
  const isOfBrowser = event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key);
  if (!isOfBrowser) event.preventDefault();
}

/** Every dialog of the page by its name. Each is fetched when it is first opened, so that the start page doesn't wait for it. */
const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  // What is typed right after its key must not be lost, so it is not fetched first.
  palette: PaletteDialog,
  shortcuts: lazy(async () => ({ default: (await import('./shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog })),
  settings: lazy(async () => ({ default: (await import('./settings/settings-dialog.tsx')).SettingsDialog })),
  about: lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog })),
  exportImage: lazy(async () => ({ default: (await import('#renderer/picture/export-dialog.tsx')).ExportDialog })),
  exportNetwork: lazy(async () => ({
    default: (await import('#renderer/exchange/export-network-dialog.tsx')).ExportNetworkDialog,
  })),
  linkAddress: lazy(async () => ({
    default: (await import('#renderer/exchange/link-address-dialog.tsx')).LinkAddressDialog,
  })),
  importData: lazy(async () => ({
    default: (await import('#renderer/data/import/import-dialog.tsx')).ImportDialog,
  })),
  folds: lazy(async () => ({ default: (await import('#renderer/training/folds/folds-dialog.tsx')).FoldsDialog })),
  points: lazy(async () => ({ default: (await import('#renderer/data/points/points-dialog.tsx')).PointsDialog })),
  table: lazy(async () => ({ default: (await import('#renderer/data/table/table-dialog.tsx')).TableDialog })),
  autopsy: lazy(async () => ({
    default: (await import('#renderer/explain/autopsy/autopsy-dialog.tsx')).AutopsyDialog,
  })),
  checkExample: lazy(async () => ({ default: (await import('#renderer/teaching/check-dialog.tsx')).CheckDialog })),
  newExercise: lazy(async () => ({
    default: (await import('#renderer/teaching/exercise-dialog.tsx')).ExerciseDialog,
  })),
  lessons: lazy(async () => ({ default: (await import('#renderer/lessons/lessons-dialog.tsx')).LessonsDialog })),
  worksheet: lazy(async () => ({
    default: (await import('#renderer/teaching/worksheet/worksheet-dialog.tsx')).WorksheetDialog,
  })),
  versions: lazy(async () => ({ default: (await import('#renderer/library/versions-dialog.tsx')).VersionsDialog })),
  matrix: lazy(async () => ({ default: (await import('#renderer/matrix/matrix-dialog.tsx')).MatrixDialog })),
};

/** The progress of a long operation: at first a sign, then a dialog with its share done and the button that cancels it. */
function ProgressDialog() {
  const shown = useUnderWay((state) => state.all.at(-1) ?? null);
  return shown === null ? null : <ProgressView shown={shown} />;
}

/** Apart from the store. */
function ProgressView({ shown }: { readonly shown: Progress }) {
  const { say, isLong, cancel } = shown;
  if (isLong && cancel !== null) return <LongProgress shown={shown} cancel={cancel} />;
  return <Working text={say()} isAbove />;
}

interface LongProgressProps {
  readonly shown: Progress;
  readonly cancel: () => void;
}

function LongProgress({ shown: { say, share }, cancel }: LongProgressProps) {
  const t = useTranslate();
  return (
    <Modal
      opened
      onClose={cancel}
      title={<div className={appStyles.questionMessage}>{say()}</div>}
      withCloseButton={false}
    >
      <Group justify="flex-end" gap="sm">
        {share === null ? (
          <Loader size="sm" />
        ) : (
          <ProgressBar className={styles.bar} value={share * 100} aria-label={say()} />
        )}
        <Button onClick={cancel}>{t('app.cancel')}</Button>
      </Group>
    </Modal>
  );
}

/** The question that the browser edition asks in the page, where the desktop app has a native dialog. */
function QuestionDialog() {
  const question = useDialogs((state) => state.question);
  if (question === null) return null;
  const { words, answer } = question;
  return (
    <Modal
      opened
      onClose={() => answer(words.cancelIndex)}
      title={<div className={appStyles.questionMessage}>{words.message}</div>}
      withCloseButton={false}
    >
      <p className={appStyles.questionDetail}>{words.detail}</p>
      <Group justify="flex-end" gap="sm">
        {words.buttons.map((label, index) => (
          <Button key={label} variant={index === 0 ? 'filled' : 'default'} onClick={() => answer(index)}>
            {label}
          </Button>
        ))}
      </Group>
    </Modal>
  );
}

/**
 * Sends the keyboard back when the last dialog closes. The library remembers where to only for dialogs that are mounted
 * before they open; these are mounted by their first opening.
 */
function useFocusReturn(): void {
  useEffect(() => {
    let opener: Element | null = null;
    return useDialogs.subscribe((now, before) => {
      if (!isDialogOpen(before) && isDialogOpen(now)) opener = document.activeElement;
      else if (isDialogOpen(before) && !isDialogOpen(now)) {
        const back = opener;
        // It is there until the next picture, and keeps no key that is pressed before.
        document.activeElement?.closest('[role="dialog"]')?.setAttribute('data-closed', '');
        // Whoever closed it may have sent the keyboard elsewhere, which is known in the next turn.
        setTimeout(() => {
          if (!isDialogOpen() && isLost(document.activeElement)) returnFocusTo(back);
        });
      }
    });
  }, []);
}

/** With nobody, or still with the dialog that fades away. */
function isLost(active: Element | null): boolean {
  return active === null || active === document.body || active.closest('[role="dialog"]') !== null;
}
