// A number with its label, which scrubs it.
import { useId } from 'react';
import { descriptionIds, FieldRow } from './field-row.tsx';
import { NumberInput, type NumberInputOptions, useNumberInput } from './number-input.tsx';

interface NumberFieldProps extends NumberInputOptions {
  readonly label: string;
  readonly unit?: string | undefined;
  readonly hint?: string | undefined;
  readonly help?: string | undefined;
  readonly placeholder?: string | undefined;
}

export function NumberField({ label, unit, hint, help, placeholder, ...options }: NumberFieldProps) {
  const id = useId();
  const { message, labelProps, boxProps } = useNumberInput(options);
  return (
    <FieldRow label={label} controlId={id} hint={hint} help={help} message={message} labelProps={labelProps}>
      <NumberInput
        boxProps={boxProps}
        id={id}
        describedBy={descriptionIds(id, { hint, help, message })}
        unit={unit}
        placeholder={placeholder}
      />
    </FieldRow>
  );
}
