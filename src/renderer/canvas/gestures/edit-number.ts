// Reads what was typed as a number and hands it to an edit; what can't be read, or is refused, comes back as a sentence.
import type { Edit } from '#core/document/edit.ts';
import { commit } from '#renderer/commands/commit.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { readNumber } from '#renderer/ui/read-number.ts';

/** @param text may be arithmetic that begins with `=` */
export async function editNumber(text: string, change: (value: number) => Edit): Promise<string | null> {
  const read = readNumber(text, {});
  if ('problem' in read)
    return translate(`ui.number_${read.problem.code}`, 'bound' in read.problem ? read.problem : {});
  return commit(change(read.value));
}
