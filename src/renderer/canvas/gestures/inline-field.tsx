// A field that stands where a number or a name is shown: Enter applies, Escape leaves it, what is refused stays with its reason.
import { useEffect, useId, useRef, useState } from 'react';
import type { Refused } from './canvas-actions.ts';

interface InlineFieldProps {
  /** What stands there now. */
  readonly text: string;
  readonly label: string;
  readonly apply: (text: string) => Promise<Refused>;
  /** The field is to go; by Enter or Escape the keyboard goes back to what the field stood for. */
  readonly onClose: (by: 'keyboard' | 'leaving') => void;
}

export function InlineField({ text: present, label, apply, onClose }: InlineFieldProps) {
  const id = useId();
  const [text, setText] = useState(present);
  const [refused, setRefused] = useState<Refused>(null);
  const input = useRef<HTMLInputElement>(null);
  const isClosed = useRef(false);
  useEffect(() => input.current?.select(), []);
  const close = (by: 'keyboard' | 'leaving'): void => {
    if (isClosed.current) return;
    isClosed.current = true;
    onClose(by);
  };
  const tryText = async (): Promise<Refused> => {
    const reason = text === present ? null : await apply(text);
    setRefused(reason);
    return reason;
  };
  return (
    <>
      <input
        ref={input}
        value={text}
        aria-label={label}
        aria-invalid={refused !== null}
        aria-describedby={id}
        // Escape leaves the field, not the dialog it may stand in.
        data-mantine-stop-propagation="true"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={async (event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') close('keyboard');
          if (event.key === 'Enter' && (await tryText()) === null) close('keyboard');
        }}
        onBlur={async () => {
          // Leaving applies what can be applied; what can't is dropped with the field.
          if (isClosed.current) return;
          await tryText();
          close('leaving');
        }}
      />
      <div id={id} role="alert">
        {refused}
      </div>
    </>
  );
}
