// The progress of a long operation: at first a sign, then a dialog with its share done and the button that cancels it.
import { Button, Loader, Modal, Progress as ProgressBar } from '@mantine/core';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type Progress, useUnderWay } from '#renderer/state/window/progress-store.ts';
import './progress.css';

export function ProgressDialog() {
  const shown = useUnderWay((state) => state.all.at(-1) ?? null);
  return shown === null ? null : <ProgressView shown={shown} />;
}

/** Apart from the store. */
export function ProgressView({ shown }: { readonly shown: Progress }) {
  const { say, isLong } = shown;
  if (isLong) return <LongProgress shown={shown} />;
  return (
    <div className="working" role="status">
      <Loader size="xs" />
      {say()}
    </div>
  );
}

function LongProgress({ shown: { say, cancel, share } }: { readonly shown: Progress }) {
  const t = useTranslate();
  return (
    <Modal opened onClose={cancel} title={<div className="question-message">{say()}</div>} withCloseButton={false}>
      <div className="question-buttons">
        {share === null ? (
          <Loader size="sm" />
        ) : (
          <ProgressBar className="progress-bar" value={share * 100} aria-label={say()} />
        )}
        <Button variant="default" onClick={cancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </Modal>
  );
}
