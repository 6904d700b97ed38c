// A number that is slid: a range for the hand, a box beside it for an exact value.
import { useId } from 'react';
import styles from './field.module.css';
import { NumberInput, useNumberInput } from './number-input.tsx';

interface SliderFieldProps {
  /** Names both controls. */
  readonly label: string;
  /** What is read aloud of the present position. */
  readonly spoken: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Beside the label: what the position doesn't tell. */
  readonly note?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** Steps from end to end; the arrow keys go one at a time, page keys ten. */
const steps = 40;

export function SliderField({ label, spoken, value, minimum, maximum, note, onChange }: SliderFieldProps) {
  const id = useId();
  const { message, boxProps } = useNumberInput({
    value,
    step: (maximum - minimum) / steps,
    onCommit: (typed) => {
      onChange(typed);
      return null;
    },
  });
  return (
    <div className={styles.sliderField}>
      <span className={styles.sliderFieldLabel} aria-hidden>
        {note === undefined ? label : `${label}: ${note}`}
      </span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={spoken}
        min={minimum}
        max={maximum}
        step={(maximum - minimum) / steps}
        value={Math.min(maximum, Math.max(minimum, value))}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <NumberInput boxProps={boxProps} id={id} name={label} describedBy={message === null ? undefined : `${id}-why`} />
      {message !== null && (
        <p className={styles.message} id={`${id}-why`} role="alert">
          {message}
        </p>
      )}
    </div>
  );
}
