// The progress of a long operation, with the button that cancels it.
import { Button, Loader, Modal } from '@mantine/core';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useProgress } from '#renderer/state/window/progress-store.ts';

export function ProgressDialog() {
  const t = useTranslate();
  const shown = useProgress((state) => state.shown);
  if (shown === null) return null;
  return (
    <Modal
      opened
      onClose={shown.cancel}
      title={<div className="question-message">{shown.say()}</div>}
      withCloseButton={false}
    >
      <div className="question-buttons">
        <Loader size="sm" />
        <Button variant="default" onClick={shown.cancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </Modal>
  );
}
