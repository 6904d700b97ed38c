// The choices of a question: words, whether they are right, and what is said when they are chosen.
import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Choice } from '#core/teaching/lesson/choices.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { LocalTextFields } from './local-text-fields.tsx';
import styles from './recorder.module.css';

interface ChoicesFieldsProps {
  readonly choices: readonly Choice[];
  readonly onCommit: (choices: readonly Choice[]) => void;
}

export function ChoicesFields({ choices, onCommit }: ChoicesFieldsProps) {
  const t = useTranslate();
  const change = (place: number, choice: Choice): null => {
    onCommit(choices.with(place, choice));
    return null;
  };
  return (
    <>
      {choices.map((choice, place) => {
        const number = place + 1;
        const { reply, ...rest } = choice;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
          <div key={place} className={styles.part}>
            <LocalTextFields
              label={t('recorder.choice', { number })}
              text={choice.text}
              onCommit={(text) => change(place, { ...choice, text })}
            />
            <SwitchField
              label={t('recorder.isRight', { number })}
              checked={choice.isRight}
              onCommit={(isRight) => change(place, { ...choice, isRight })}
            />
            <LocalTextFields
              label={t('recorder.reply')}
              text={reply ?? {}}
              onClear={() => change(place, rest)}
              onCommit={(text) => change(place, { ...choice, reply: text })}
            />
            <IconButton
              compact
              icon={<IconTrash size={16} />}
              label={t('recorder.removeChoice', { number })}
              disabled={choices.length < 2}
              onClick={() => onCommit(choices.toSpliced(place, 1))}
            />
          </div>
        );
      })}
      <Button
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => onCommit([...choices, { text: { en: '…', ko: '…' }, isRight: false }])}
      >
        {t('recorder.addChoice')}
      </Button>
    </>
  );
}
