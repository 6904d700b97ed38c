// The progress that `train` prints: a JSON line per epoch, a bar on a terminal, or a few lines of text.
import type { LossPoint } from '#core/training/trainer.ts';
import type { CommandCall } from '../command.ts';
import { ProgressBar } from './progress-bar.ts';

export interface EpochReport {
  epoch(point: LossPoint): void;
  /** What waits to be printed is printed. */
  flush(): void;
  /** Before anything else is printed. */
  end(): void;
}

const largestWaiting = 65_536;

/** @param from the epoch that training begins after, @param to the one that it is to end with */
export function epochReport(call: CommandCall, from: number, to: number): EpochReport {
  if (call.json) return jsonReport(call);
  if (call.io.terminalWidth !== null) return barReport(call, from, to, call.io.terminalWidth);
  return lineReport(call, from, to);
}

/** Written many lines at a time: an epoch of a small network takes less time than a write. */
function jsonReport(call: CommandCall): EpochReport {
  let waiting = '';
  const flush = (): void => {
    if (waiting !== '') call.print(waiting);
    waiting = '';
  };
  return {
    epoch: (point) => {
      waiting += `${epochJson(point)}\n`;
      if (waiting.length > largestWaiting) flush();
    },
    flush,
    end: flush,
  };
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
    flush: () => {},
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
    flush: () => {},
    end: () => {},
  };
}

function epochText({ translate }: CommandCall, { epoch, loss, validationLoss }: LossPoint): string {
  const values = { epoch, loss: shortText(loss) };
  if (validationLoss === null) return translate('cli.epoch', values);
  return translate('cli.epochWithValidation', { ...values, validationLoss: shortText(validationLoss) });
}

export function shortText(value: number): string {
  return value.toPrecision(4);
}
