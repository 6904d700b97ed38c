// Store of the quiz: whether the Explain panel asks before it shows a number.
import { create } from 'zustand';

export const useQuiz = create<{ readonly isOn: boolean }>(() => ({ isOn: false }));
