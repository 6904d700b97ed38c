// Counts how often the test rows were looked at: kept in the file, written with the next save, never an edit of its own.
import { useDocument } from '../stores/document-store.ts';

export function noteTestLook(): void {
  const { document } = useDocument.getState();
  if (document !== null) useDocument.setState({ document: { ...document, testLooks: (document.testLooks ?? 0) + 1 } });
}
