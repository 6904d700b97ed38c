// The shelf of lessons over an open document.
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { LessonShelf } from './lesson-shelf.tsx';

export function LessonsDialog() {
  const t = useTranslate();
  return (
    <PageDialog name="lessons" title={t('lessons.shelf')} size={760}>
      <LessonShelf />
    </PageDialog>
  );
}
