// The start page, with its lists and actions filled in.
import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { ExampleId } from '#core/examples/example.ts';
import { exampleById } from '#core/examples/examples.ts';
import { openExample, openFile, openNew } from '#renderer/commands/file-actions.ts';
import { forgetRecent, locateRecent, openRecent } from '#renderer/commands/recent-actions.ts';
import { restoreCopy, unusableSentence } from '#renderer/commands/recovery-actions.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { StartPage } from '#renderer/library/start-page.tsx';
import type { StartPageActions } from '#renderer/library/start-page-actions.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { whenPainted } from '#renderer/state/window/first-frame.ts';
import { refreshRecents, useRecents } from '#renderer/state/window/recents-store.ts';
import { useShown } from '#renderer/ui/use-shown.ts';
import styles from './app.module.css';

/** The lessons' texts are fetched while the page is looked at. */
const LessonShelf = lazy(async () => ({ default: (await import('#renderer/lessons/lesson-shelf.tsx')).LessonShelf }));

const shelfRoom = <div className={styles.lessonShelfRoom} />;
const shelf = (
  <Suspense fallback={shelfRoom}>
    <LessonShelf />
  </Suspense>
);

async function open(id: ExampleId): Promise<boolean> {
  return openExample(exampleById(id));
}

async function train(id: ExampleId): Promise<void> {
  if (!(await open(id))) return;
  await whenPainted(useDocument.getState().generation);
  await trainingSession().train();
}

async function tour(): Promise<void> {
  if (await open('chain-rule')) await runCommand('train.nextStage');
}

async function discard(id: string): Promise<void> {
  await platform().recovery.discard(id);
  await refreshRecents();
}

const fixedActions = {
  // Its name is its file's, once it has one.
  newEmpty: () => void openNew({ ...exampleById('empty').document(), name: '' }),
  open: () => void openFile(),
  openRecent: (path: string) => void openRecent(path),
  locateRecent: (path: string, name: string) => void locateRecent(path, name),
  forgetRecent: (path: string) => void forgetRecent(path),
  restore: (id: string) => void restoreCopy(id),
  discard: (id: string) => void discard(id),
  openExample: (id: ExampleId) => void open(id),
  trainExample: (id: ExampleId) => void train(id),
  startTour: () => void tour(),
};

export function Start() {
  const t = useTranslate();
  const isShown = useShown();
  const { recents, recoveryCopies, recoveryPlace } = useRecents();
  useEffect(() => void refreshRecents(), []);
  const actions = useMemo<StartPageActions>(
    () => ({
      ...fixedActions,
      recents,
      recoveries: recoveryCopies.map(({ id, name, savedAt, text }) => ({ id, name, savedAt, damaged: text === null })),
      recoveryTrouble: recoveryPlace === null ? null : unusableSentence(t, recoveryPlace),
    }),
    [recents, recoveryCopies, recoveryPlace, t],
  );
  return (
    <div className={styles.startArea} data-area="start">
      <StartPage actions={actions} isShown={isShown} shelf={isShown ? shelf : shelfRoom} />
    </div>
  );
}
