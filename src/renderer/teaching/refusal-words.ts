// The sentence that says why a network can't be calculated by hand.
import type { HandRefusal } from '#core/teaching/quantities/hand-calculation.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import type { Translate } from '#messages/translator.ts';

export function refusalWords(t: Translate, refusal: HandRefusal): string {
  if (refusal.code === 'notTrainable') {
    const [first] = refusal.problems;
    return first === undefined ? t('commands.whyNotTrainable') : sentenceOf(t, first);
  }
  const values = refusal.code === 'tooLarge' ? { found: refusal.found, most: refusal.most } : {};
  return t(`teaching.refused_${refusal.code}`, values);
}
