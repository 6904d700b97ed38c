// The text of a field between the first key and the commit: what it shows, when it commits, what a refusal leaves behind.

export interface Draft {
  /** Null: the field shows its value. */
  readonly text: string | null;
  /** Typed or stepped since the last commit. */
  readonly touched: boolean;
  /** Why the text was not taken, to be shown under the field. */
  readonly message: string | null;
}

export const noDraft: Draft = { text: null, touched: false, message: null };

/** Focus shows the full text and leaves a refused text alone. */
export function focused(draft: Draft, full: string): Draft {
  return draft.touched ? draft : { text: full, touched: false, message: null };
}

export function typed(text: string): Draft {
  return { text, touched: true, message: null };
}

/** A new value from outside replaces an untouched text, never a typed one. */
export function followed(draft: Draft, full: string): Draft {
  return draft.text === null || draft.touched || draft.text === full ? draft : { ...draft, text: full };
}

/** A refused text stays, so that it can be corrected. */
export function refused(draft: Draft, message: string): Draft {
  return { ...draft, touched: true, message };
}

/** Leaving forgets an untouched text; a refused one stays with its message. */
export function left(draft: Draft): Draft {
  return draft.touched ? draft : noDraft;
}
