// A whole number with its label: how many of something, or a seed.
import { NumberField } from './number-field.tsx';

interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly step?: number;
  /** One, unless it may be none. */
  readonly minimum?: number;
  readonly maximum: number;
  readonly disabled?: boolean;
  readonly help?: string;
  readonly onChange: (next: number) => void;
}

export function CountField({ minimum = 1, onChange, ...options }: CountFieldProps) {
  return (
    <NumberField
      {...options}
      minimum={minimum}
      integer
      exact
      onCommit={(next) => {
        onChange(next);
        return null;
      }}
    />
  );
}
