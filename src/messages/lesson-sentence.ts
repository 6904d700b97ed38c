// The sentence of what is wrong with a lesson, with its step. Takes the problem by its shape, so that the messages need not know the core.
import type { editsMessages } from './areas/edits.ts';
import { type SpokenDiagnostic, sentenceOf } from './diagnostic-sentence.ts';
import type { MessageValues, Translate } from './translator.ts';

type CodeOf<Key> = Key extends `refused_${infer Code}` ? Code : never;

type SpokenFault =
  | { readonly kind: 'file'; readonly problem: SpokenDiagnostic }
  | { readonly kind: 'noPart' | 'noNumber'; readonly name: string }
  | {
      readonly kind: 'refused';
      readonly refusal: { readonly code: CodeOf<keyof typeof editsMessages>; readonly values: MessageValues };
    }
  | { readonly kind: 'untrainable'; readonly problem: SpokenDiagnostic | null }
  | { readonly kind: 'notDone' };

export interface SpokenLessonProblem {
  readonly step: number | null;
  readonly fault: SpokenFault;
}

export function lessonSentence(translate: Translate, { step, fault }: SpokenLessonProblem): string {
  const sentence = faultSentence(translate, fault);
  return step === null ? sentence : translate('lessons.atStep', { step, sentence });
}

function faultSentence(translate: Translate, fault: SpokenFault): string {
  switch (fault.kind) {
    case 'file':
      return sentenceOf(translate, fault.problem);
    case 'noPart':
    case 'noNumber':
      return translate(`lessons.fault_${fault.kind}`, { name: fault.name });
    case 'refused':
      return translate(`edits.refused_${fault.refusal.code}`, fault.refusal.values);
    case 'untrainable':
      return fault.problem === null ? translate('lessons.fault_untrainable') : sentenceOf(translate, fault.problem);
    case 'notDone':
      return translate('lessons.fault_notDone');
  }
}
