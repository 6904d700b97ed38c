// Tells that the open document is that of a lesson.
import { useLesson } from '../window/lesson-store.ts';
import { useDocument } from './document-store.ts';

export function useHasLesson(): boolean {
  const generation = useDocument((state) => state.generation);
  return useLesson((state) => state.lesson !== null && state.generation === generation);
}
