// One line of a form: label on the left, control on the right, hint and message under the control, all on one grid.
import { Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { LabelHTMLAttributes, ReactNode } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from './field.module.css';

interface FieldRowProps {
  readonly label: string;
  /** Id of the control that the label names and the words describe. */
  readonly controlId: string;
  /** Where a click on the label leads, when not to that control. */
  readonly labelFor?: string | undefined;
  readonly children: ReactNode;
  readonly hint?: string | undefined;
  /** What the term means, in a sentence: behind a mark beside the label, so that the form stays short. */
  readonly help?: string | undefined;
  readonly message?: string | null | undefined;
  readonly labelProps?: LabelHTMLAttributes<HTMLLabelElement> | undefined;
}

export function FieldRow(props: FieldRowProps) {
  const { label, controlId, labelFor = controlId, children, hint, help, message, labelProps } = props;
  return (
    <div className={styles.row} data-field>
      <div className={styles.label}>
        <label htmlFor={labelFor} data-field-label {...labelProps}>
          {label}
        </label>
        {help !== undefined && <HelpMark label={label} text={help} textId={helpId(controlId)} />}
      </div>
      <div className={styles.control}>
        {children}
        {hint !== undefined && (
          <p className={styles.hint} id={hintId(controlId)}>
            {hint}
          </p>
        )}
        {message != null && (
          <p className={styles.message} id={messageId(controlId)} role="alert">
            {message}
          </p>
        )}
      </div>
    </div>
  );
}

function helpId(controlId: string): string {
  return `${controlId}-help`;
}

function hintId(controlId: string): string {
  return `${controlId}-hint`;
}

function messageId(controlId: string): string {
  return `${controlId}-message`;
}

/** What the row says about its control. */
interface Descriptions {
  readonly hint?: string | undefined;
  readonly help?: string | undefined;
  readonly message: string | null;
}

/** For the control's aria-describedby. */
export function descriptionIds(controlId: string, { hint, help, message }: Descriptions): string | undefined {
  const ids = [
    help === undefined ? [] : helpId(controlId),
    hint === undefined ? [] : hintId(controlId),
    message === null ? [] : messageId(controlId),
  ].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
}

interface HelpMarkProps {
  readonly label: string;
  readonly text: string;
  /** Id of the words, for the control's aria-describedby. */
  readonly textId: string;
}

/** A mark that explains a term when it is pointed at or focused; the control that it belongs to is described by the same words. */
function HelpMark({ label, text, textId }: HelpMarkProps) {
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
        <button
          type="button"
          className={styles.helpMark}
          aria-label={t('ui.help', { label })}
          aria-describedby={textId}
        >
          <IconHelpCircle size={14} aria-hidden="true" />
        </button>
      </Tooltip>
      <span id={textId} hidden>
        {text}
      </span>
    </>
  );
}
