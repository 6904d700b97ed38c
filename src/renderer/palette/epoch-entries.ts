// An epoch by its number: choosing it goes there on the timeline.
import { IconHistory } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { shownRun } from '#renderer/state/stores/shown-run.ts';
import { isWithheld } from '#renderer/state/window/withheld-store.ts';
import { stepBeside, stopsOf } from '#renderer/timeline/track.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';

const asked = /^(?:(?:epoch|ep|에폭|에포크|dpvhr)\s*)?(\d{1,9})(?:\s*(?:에폭|에포크))?$/i;

/** The epoch that a text names, alone or with the word; null: none. */
export function epochIn(query: string): number | null {
  const number = asked.exec(query.trim())?.[1];
  return number === undefined ? null : Number(number);
}

export function epochEntries(query: string): readonly PaletteEntry[] {
  const epoch = epochIn(query);
  if (epoch === null) return [];
  const run = shownRun();
  const stops = run === null ? [] : stopsOf(run.log, run.lastStep);
  const [first] = stops;
  const last = stops.at(-1)?.epoch ?? 0;
  const words = wordsOf('palette.epoch', { epoch });
  return [
    {
      key: 'epoch',
      icon: IconHistory,
      ...words,
      // What was typed is what was meant, whatever else has that number in its name.
      texts: [...words.texts, ...wordsOf('palette.number', { number: query }).texts],
      context: null,
      shortcut: null,
      reason: reasonFor(epoch, run === null ? null : last),
      command: null,
      run() {
        if (run !== null && first !== undefined) {
          void lookAt({ run: run.run.id, step: stepBeside(stops, first.step, epoch - first.epoch) });
        }
      },
    },
  ];
}

function reasonFor(epoch: number, last: number | null): string | null {
  if (isWithheld()) return translate('commands.whyWithheld');
  if (last === null) return translate('commands.whyNothingTrained');
  return epoch > last ? translate('palette.whyNotSoFar', { epoch: last }) : null;
}
