// The words of a worksheet, taken from the messages of one language.
import { activationLabel } from './activation-label.ts';
import type { MessageKey } from './catalogue.ts';
import type { Translate } from './translator.ts';

type Activation = Parameters<typeof activationLabel>[1];
type LossKind = MessageKey extends infer Key ? (Key extends `training.loss_${infer Kind}` ? Kind : never) : never;

export function worksheetWords(translate: Translate) {
  return {
    language: translate('teaching.languageTag'),
    worksheet: translate('teaching.worksheet'),
    key: translate('teaching.key'),
    given: translate('teaching.given'),
    forward: translate('teaching.forward'),
    backward: translate('teaching.backward'),
    task: (places: number) => translate('teaching.task', { places }),
    student: (student: string) => translate('teaching.student', { student }),
    renewed: (name: string) => translate('teaching.newNumber', { name }),
    activation: (activation: Activation) => activationLabel(translate, activation),
    loss: (loss: LossKind) => translate(`training.loss_${loss}`),
  };
}
