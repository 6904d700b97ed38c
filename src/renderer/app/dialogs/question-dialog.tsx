// The question that the browser edition asks in the page, where the desktop app has a native dialog.
import { Button, Modal } from '@mantine/core';
import { useDialogs } from '#renderer/state/window/dialog-store.ts';

export function QuestionDialog() {
  const question = useDialogs((state) => state.question);
  if (question === null) return null;
  const { words, answer } = question;
  return (
    <Modal
      opened
      onClose={() => answer(words.cancelIndex)}
      title={<div className="question-message">{words.message}</div>}
      withCloseButton={false}
    >
      <p className="question-detail">{words.detail}</p>
      <div className="question-buttons">
        {words.buttons.map((label, index) => (
          <Button key={label} variant={index === 0 ? 'filled' : 'default'} onClick={() => answer(index)}>
            {label}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
