// What the loss chart says about one epoch: raw and smoothed, train and validation, as a small table.
import { shortText } from '#renderer/ui/field-text.ts';
import { type LossCurves, valueAt } from './loss-series.ts';

export interface LossTooltipWords {
  readonly epoch: string;
  readonly raw: string;
  readonly smoothed: string;
  readonly train: string;
  readonly validation: string;
}

const nothing = '–';

export function lossTooltip(epoch: number, curves: LossCurves, words: LossTooltipWords): HTMLElement {
  const rows = [
    ['', words.raw, words.smoothed],
    [words.train, numberAt(curves.train, epoch), numberAt(curves.smoothedTrain, epoch)],
    [words.validation, numberAt(curves.validation, epoch), numberAt(curves.smoothedValidation, epoch)],
  ];
  const box = element('div', 'loss-tooltip', '');
  box.append(element('strong', '', words.epoch));
  for (const row of rows) {
    for (const [column, text] of row.entries()) box.append(element('span', column === 0 ? '' : 'numbers', text));
  }
  return box;
}

function numberAt(points: LossCurves['train'], epoch: number): string {
  const value = valueAt(points, epoch);
  return value === null ? nothing : shortText(value);
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
