// Store of the quiz: whether the Explain panel asks before it shows a number.
import { createStore } from '#renderer/signals/store.ts';

export const useQuiz = createStore<{ readonly isOn: boolean }>(() => ({ isOn: false }));
