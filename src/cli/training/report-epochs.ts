// What `train` prints while it runs: a JSON line per epoch, a progress bar on a terminal, or a few lines of text.
import type { LossPoint } from '#core/training/trainer.ts';
import type { CommandCall } from '../command.ts';
import { ProgressBar } from './progress-bar.ts';

export interface EpochReport {
  epoch(point: LossPoint): void;
  /** Before anything else is printed. */
  end(): void;
}

/** @param from the epoch that training begins after, @param to the one that it is to end with */
export function epochReport(call: CommandCall, from: number, to: number): EpochReport {
  if (call.json) return { epoch: (point) => call.sayJson(epochJson(point)), end: () => {} };
  if (call.io.terminalWidth !== null) return barReport(call, from, to, call.io.terminalWidth);
  return lineReport(call, from, to);
}

/** A loss that isn't finite is null: JSON has no other word for it. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function epochJson({ epoch, loss, validationLoss }: LossPoint): string {
  const validation = validationLoss === null ? {} : { validationLoss: finiteOrNull(validationLoss) };
  return JSON.stringify({ epoch, loss: finiteOrNull(loss), ...validation });
}

function barReport(call: CommandCall, from: number, to: number, width: number): EpochReport {
  const bar = new ProgressBar(call.io, width);
  return {
    epoch: (point) => bar.show(from === to ? 1 : (point.epoch - from) / (to - from), epochText(call, point)),
    end: () => bar.clear(),
  };
}

/** About twenty lines, however long the run; the first and the last epoch always. */
function lineReport(call: CommandCall, from: number, to: number): EpochReport {
  const every = Math.max(1, Math.ceil((to - from) / 20));
  return {
    epoch: (point) => {
      if ((point.epoch - from) % every === 0 || point.epoch === to) call.print(`${epochText(call, point)}\n`);
    },
    end: () => {},
  };
}

function epochText({ translate }: CommandCall, { epoch, loss, validationLoss }: LossPoint): string {
  const values = { epoch, loss: shortNumber(loss) };
  if (validationLoss === null) return translate('cli.epoch', values);
  return translate('cli.epochWithValidation', { ...values, validationLoss: shortNumber(validationLoss) });
}

export function shortNumber(value: number): string {
  return value.toPrecision(4);
}
