// The keys of the canvas itself, which are movements rather than commands: they stay as they are.
import type { MessageKey } from '#messages/catalogue.ts';
import type { Shortcut } from '../shortcut.ts';

export interface FixedKeys {
  readonly label: MessageKey;
  readonly keys: readonly Shortcut[];
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

const withModifier = (modifier: string): readonly Shortcut[] => arrows.map((arrow) => `${modifier}+${arrow}`);

export const fixedKeys: readonly FixedKeys[] = [
  { label: 'shortcuts.keyArrows', keys: arrows },
  { label: 'shortcuts.keyExtend', keys: withModifier('Shift') },
  { label: 'shortcuts.keyHomeEnd', keys: ['Home', 'End'] },
  { label: 'shortcuts.keyBrackets', keys: ['BracketLeft', 'BracketRight'] },
  { label: 'shortcuts.keySelect', keys: ['Enter', 'Space'] },
  { label: 'shortcuts.keyMove', keys: withModifier('Alt') },
  { label: 'shortcuts.keyMoveFar', keys: withModifier('Alt+Shift') },
];
