// The keys that the user gave to commands, in place of the default ones.
import { z } from 'zod';

/** Modifiers in this order, then a KeyboardEvent.code: `Ctrl+Shift+KeyZ`. */
const Chord = z.string().regex(/^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?[A-Z][A-Za-z0-9]{0,29}$/);
const CommandId = z.string().regex(/^[a-z][A-Za-z]{0,29}(?:\.[a-zA-Z]{1,30}){1,3}$/);
const Chords = z.array(Chord).max(4);
const mostCommands = 300;

/** By the command's id; an empty list: it has none. */
export const KeySettings = z.record(CommandId, Chords).refine((keys) => Object.keys(keys).length <= mostCommands);
export type KeySettings = z.infer<typeof KeySettings>;

/** What is valid of what was stored, command by command. */
export function repairKeys(stored: unknown): KeySettings {
  if (typeof stored !== 'object' || stored === null) return {};
  const valid = Object.entries(stored).flatMap(([id, chords]): [string, string[]][] => {
    const parsed = Chords.safeParse(chords);
    return CommandId.safeParse(id).success && parsed.success ? [[id, parsed.data]] : [];
  });
  return Object.fromEntries(valid.slice(0, mostCommands));
}
