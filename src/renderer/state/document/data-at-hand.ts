// Fetches the table of a built-in set that was measured before a document that names it is shown: the page begins without these tables.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import { isMeasured } from '#core/data/measured-sets.ts';

export async function fetchTableOf(choice: DatasetChoice | null): Promise<void> {
  if (choice?.kind === 'builtin' && isMeasured(choice.name)) await import('#core/data/builtin-tables.ts');
}
