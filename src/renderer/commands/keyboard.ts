// Keys to commands. Never while text is being typed or composed, and not under an open menu or dialog; beside the canvas they go on.
import { platform } from '#renderer/platform/create-platform.ts';
import { isDialogOpen } from '#renderer/state/window/dialog-store.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command } from './command.ts';
import { keysOf } from './command-keys.ts';
import { commands } from './registry.ts';
import { runCommand } from './run-command.ts';
import { isMac, shortcutOf } from './shortcut.ts';

const editable =
  'input:not([type="checkbox"]):not([type="radio"]):not([type="range"]), textarea, select, [contenteditable="true"]';
const overlay = '[role="dialog"]:not([data-beside]):not([data-closed]), [role="menu"], [role="listbox"]';

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(editable) !== null;
}

function isUnderOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(overlay) !== null;
}

/** The canvas, and its twin for those who do not see it. */
function isInEditingSurface(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-editing-surface]') !== null;
}

/** The command whose key this is where it was pressed. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  const key = shortcutOf(event);
  if (key === null) return undefined;
  const candidates = commands.filter((command) => {
    if (command.scope === 'canvas' && !isInEditingSurface(event.target)) return false;
    if (isTyping(event.target) && command.whileTyping !== true) return false;
    return keysOf(command).includes(key);
  });
  // A key that the user gave goes before one that a command comes with.
  const { keys } = useSettings.getState();
  return candidates.find(({ id }) => Object.hasOwn(keys, id)) ?? candidates[0];
}

/** Typing a number where one is shown opens its field, as in every table; arithmetic begins with `=`. */
export function beginsNumber(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  return /^[0-9=-]$/.test(key) && !ctrlKey && !metaKey && !altKey && commandFor(event) === undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isDialogOpen() || isUnderOverlay(event.target)) return;
  const command = commandFor(event);
  if (command === undefined) return;
  // The browser knows only the keys that such a command comes with.
  const isLeft = command.leavesKeyToBrowser === true && command.shortcuts?.includes(shortcutOf(event) ?? '') === true;
  // On macOS a key that is left goes on to the native menu, which runs the command.
  if (isLeft && isMac && platform().kind === 'desktop') return;
  if (!isLeft) event.preventDefault();
  if (!event.repeat || command.repeats === true) void runCommand(command.id);
}

export function startKeyboard(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
