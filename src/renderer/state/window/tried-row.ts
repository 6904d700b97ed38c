// The values that are tried in place of a row of the data, as the network hears them.
import { create } from 'zustand';

/** Null: the picked row is shown. */
export const useTriedRow = create<{ readonly heard: Float64Array | null }>(() => ({ heard: null }));
