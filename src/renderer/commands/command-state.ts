// State of a command at this moment: why it can't be run, and whether it is ticked. Followed by exactly what it reads.
import type { MessageKey } from '#messages/catalogue.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { computed, type Signal, useSignal } from '#renderer/signals/signal.ts';
import type { CommandId } from './command.ts';
import { commandOf, commands } from './registry.ts';

interface CommandState {
  /** Null: it can be run. */
  readonly reason: MessageKey | null;
  /** Absent: it is no choice and no switch. */
  readonly isChecked?: boolean;
}

function stateNow(id: CommandId): CommandState {
  const command = commandOf(id);
  const reason = command.unavailable?.() ?? null;
  return command.checked === undefined ? { reason } : { reason, isChecked: command.checked() };
}

function isSame(one: CommandState, other: CommandState): boolean {
  return one.reason === other.reason && one.isChecked === other.isChecked;
}

const states: ReadonlyMap<CommandId, Signal<CommandState>> = new Map(
  commands.map(({ id }) => [id, computed(() => stateNow(id), isSame)]),
);

function signalOf(id: CommandId): Signal<CommandState> {
  const signal = states.get(id);
  if (signal === undefined) throw new RangeError(`${id} is no command`);
  return signal;
}

export function commandState(id: CommandId): CommandState {
  return signalOf(id).get();
}

/** Why it can't be run now, as a sentence; null: it can. */
export function useReason(id: CommandId): string | null {
  const t = useTranslate();
  const { reason } = useSignal(signalOf(id));
  return reason === null ? null : t(reason);
}
