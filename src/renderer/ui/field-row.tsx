// One line of a form: label on the left, control on the right, hint and message under the control, all on one grid.
import type { LabelHTMLAttributes, ReactNode } from 'react';
import './fields.css';

interface FieldRowProps {
  readonly label: string;
  /** Id of the control that the label names. */
  readonly controlId: string;
  readonly children: ReactNode;
  readonly hint?: string | undefined;
  readonly message?: string | null | undefined;
  readonly labelProps?: LabelHTMLAttributes<HTMLLabelElement> | undefined;
}

export function FieldRow({ label, controlId, children, hint, message, labelProps }: FieldRowProps) {
  return (
    <div className="field-row">
      <label className="field-label" htmlFor={controlId} {...labelProps}>
        {label}
      </label>
      <div className="field-control">
        {children}
        {hint !== undefined && (
          <p className="field-hint" id={hintId(controlId)}>
            {hint}
          </p>
        )}
        {message != null && (
          <p className="field-message" id={messageId(controlId)} role="alert">
            {message}
          </p>
        )}
      </div>
    </div>
  );
}

function hintId(controlId: string): string {
  return `${controlId}-hint`;
}

function messageId(controlId: string): string {
  return `${controlId}-message`;
}

/** For the control's aria-describedby. */
export function descriptionIds(
  controlId: string,
  hint: string | undefined,
  message: string | null,
): string | undefined {
  const ids = [hint === undefined ? [] : hintId(controlId), message === null ? [] : messageId(controlId)].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
}
