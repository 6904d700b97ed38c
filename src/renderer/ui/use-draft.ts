// A text input that commits on Enter and on leaving, reverts on Escape, and keeps what was refused for correction.
// One of several lines takes Enter as a new line, and neither Escape nor selecting it may cost its words.
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
  readonly lines?: 'one' | 'several';
}

type Field = HTMLInputElement | HTMLTextAreaElement;

export function useDraft<Value, Element extends Field = HTMLInputElement>(options: DraftOptions<Value>) {
  const { full, shown, read, commit, lines = 'one' } = options;
  const [draft, setDraft] = useState(noDraft);
  const [focus, setFocus] = useState(false);
  const input = useRef<Element>(null);
  const attempt = useRef(0);

  useEffect(() => {
    if (!draft.touched) setDraft((present) => followed(present, full));
  }, [full, draft.touched]);
  const untouchedText = focus && !draft.touched ? draft.text : null;
  useEffect(() => {
    if (untouchedText !== null && lines === 'one') input.current?.select();
  }, [untouchedText, lines]);

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
    const hasChord = event.ctrlKey || event.metaKey;
    const isKept = event.key === 'Escape' && lines === 'several' && draft.touched;
    if (isKept || (event.key === 'Enter' && hasChord === (lines === 'several'))) {
      event.preventDefault();
      if (lines === 'several') event.stopPropagation();
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
      onChange: (event: ChangeEvent<Element>) => setDraft(typed(event.currentTarget.value)),
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
