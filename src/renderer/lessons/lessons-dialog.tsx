// The shelf of lessons over an open document.
import { Modal } from '@mantine/core';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { closeDialog, useDialogs } from '#renderer/state/window/dialog-store.ts';
import { LessonShelf } from './lesson-shelf.tsx';

export function LessonsDialog() {
  const t = useTranslate();
  const isOpen = useDialogs((state) => state.open === 'lessons');
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('lessons.shelf')}
      size={760}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {isOpen && <LessonShelf />}
    </Modal>
  );
}
