// Tooltip of the loss chart for one epoch: raw and smoothed, train and validation, and the learning rate.
import { shortText } from '#renderer/ui/field-text.ts';
import { tooltipTable } from '../kit/tooltip-table.ts';
import { type LossCurves, valueAt } from './loss-series.ts';

export interface LossTooltipWords {
  readonly epoch: string;
  readonly raw: string;
  readonly smoothed: string;
  readonly train: string;
  readonly validation: string;
  readonly learningRate: string;
}

const nothing = '–';

export function lossTooltip(epoch: number, curves: LossCurves, words: LossTooltipWords): HTMLElement {
  const rows = [
    ['', words.raw, words.smoothed],
    [words.train, numberAt(curves.train, epoch), numberAt(curves.smoothedTrain, epoch)],
    [words.validation, numberAt(curves.validation, epoch), numberAt(curves.smoothedValidation, epoch)],
  ];
  const { learningRate } = curves;
  if (learningRate.length > 0) rows.push([words.learningRate, numberAt(learningRate, epoch), '']);
  return tooltipTable(words.epoch, rows);
}

function numberAt(points: LossCurves['train'], epoch: number): string {
  const value = valueAt(points, epoch);
  return value === null ? nothing : shortText(value);
}
