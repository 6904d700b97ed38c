// The values that are tried in place of a row of the data, as the network hears them.
import { createStore } from '#renderer/signals/store.ts';

/** Null: the picked row is shown. */
export const useTriedRow = createStore<{ readonly heard: Float64Array | null }>(() => ({ heard: null }));
