// A text input that commits on Enter and on leaving, reverts on Escape, and keeps what was refused for correction.
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { focused, followed, left, noDraft, refused, typed } from './draft.ts';

/** Null or nothing: taken. A sentence: why not. */
export type CommitResult = string | null | undefined | Promise<string | null | undefined>;

interface DraftOptions<Value> {
  /** Text of the present value while it is edited. */
  readonly full: string;
  /** Text of the present value while it is only looked at. */
  readonly shown: string;
  readonly read: (text: string) => { readonly value: Value } | { readonly message: string };
  readonly commit: (value: Value) => CommitResult;
}

export function useDraft<Value>({ full, shown, read, commit }: DraftOptions<Value>) {
  const [draft, setDraft] = useState(noDraft);
  const [focus, setFocus] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const attempt = useRef(0);

  useEffect(() => {
    if (!draft.touched) setDraft((present) => followed(present, full));
  }, [full, draft.touched]);
  const untouchedText = focus && !draft.touched ? draft.text : null;
  useEffect(() => {
    if (untouchedText !== null) input.current?.select();
  }, [untouchedText]);

  const commitText = async (text: string): Promise<void> => {
    attempt.current += 1;
    const own = attempt.current;
    const result = read(text);
    const message = 'message' in result ? result.message : ((await commit(result.value)) ?? null);
    if (own !== attempt.current) return;
    if (message !== null) setDraft((present) => refused(present, message));
    else setDraft(document.activeElement === input.current ? { text, touched: false, message: null } : noDraft);
  };

  const revert = (): void => {
    attempt.current += 1;
    setDraft({ text: full, touched: false, message: null });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (draft.touched) void commitText(draft.text ?? full);
    } else if (event.key === 'Escape' && draft.touched) {
      event.stopPropagation();
      revert();
    }
  };

  return {
    draft,
    focus,
    type: (text: string) => setDraft(typed(text)),
    commitText,
    inputProps: {
      ref: input,
      value: draft.text ?? shown,
      onChange: (event: ChangeEvent<HTMLInputElement>) => setDraft(typed(event.currentTarget.value)),
      onFocus: () => {
        setFocus(true);
        setDraft((present) => focused(present, full));
      },
      onBlur: () => {
        setFocus(false);
        if (draft.touched && draft.message === null) void commitText(draft.text ?? full);
        else setDraft(left);
      },
      onKeyDown,
    },
  };
}
