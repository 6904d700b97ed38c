// A mark that explains a term when it is pointed at or focused; the control that it belongs to is described by the same words.
import { Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

interface HelpMarkProps {
  readonly label: string;
  readonly text: string;
  /** Id of the words, for the control's aria-describedby. */
  readonly textId: string;
}

export function HelpMark({ label, text, textId }: HelpMarkProps) {
  const t = useTranslate();
  return (
    <>
      <Tooltip
        label={text}
        maw={280}
        openDelay={100}
        position="top-start"
        events={{ hover: true, focus: true, touch: true }}
      >
        <button type="button" className="help-mark" aria-label={t('ui.help', { label })} aria-describedby={textId}>
          <IconHelpCircle size={14} aria-hidden="true" />
        </button>
      </Tooltip>
      <span id={textId} hidden>
        {text}
      </span>
    </>
  );
}
