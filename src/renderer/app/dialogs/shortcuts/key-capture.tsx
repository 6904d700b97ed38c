// Waits for the keys that a command shall have; when they do something else already it says what, and asks.
import { Button } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Translate } from '#messages/translator.ts';
import { type Command, labelOf } from '#renderer/commands/command.ts';
import { keysOf } from '#renderer/commands/command-keys.ts';
import { giveKey, takeKeys } from '#renderer/commands/keys/change-keys.ts';
import { fixedKeys } from '#renderer/commands/keys/fixed-keys.ts';
import { overlap } from '#renderer/commands/keys/key-edits.ts';
import { commands } from '#renderer/commands/registry.ts';
import { type Shortcut, shortcutOf, shownShortcut } from '#renderer/commands/shortcut.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import styles from './shortcuts.module.css';

interface KeyCaptureProps {
  readonly command: Command;
  readonly onLeave: () => void;
}

/** What has the key already where the command's keys work: another command, or the canvas, which keeps it. */
type KeyOwner = Command | 'canvas';

interface Pressed {
  /** Null: a key that no command may have. */
  readonly key: Shortcut | null;
  /** Null: the key is free. */
  readonly owner: KeyOwner | null;
}

const modifiers = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'];

export function KeyCapture({ command, onLeave }: KeyCaptureProps) {
  const t = useTranslate();
  const id = useId();
  const [pressed, setPressed] = useState<Pressed | null>(null);

  const use = (key: Shortcut): void => {
    giveKey(command, key);
    announce(() =>
      translate('shortcuts.announceChanged', { command: translate(labelOf(command)), key: shownShortcut(key) }),
    );
    onLeave();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Tab goes on, so that the keyboard can't be caught here.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onLeave();
    else if (!event.repeat && !modifiers.includes(event.key)) take(shortcutOf(event.nativeEvent));
  };

  const take = (key: Shortcut | null): void => {
    const owner = key === null ? null : ownerOf(command, key);
    if (key !== null && owner === null) use(key);
    else setPressed({ key, owner });
  };

  const remove = (): void => {
    takeKeys(command);
    announce(() => translate('shortcuts.announceNone', { command: translate(labelOf(command)) }));
    onLeave();
  };

  const owner = pressed === null || pressed.owner === 'canvas' ? null : pressed.owner;
  return (
    <div className={styles.keyCapture}>
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: the user has just asked to press keys here.
        autoFocus
        className={styles.keyCaptureField}
        aria-describedby={id}
        data-mantine-stop-propagation="true"
        onKeyDown={onKeyDown}
      >
        {pressed?.key == null ? t('shortcuts.press') : shownShortcut(pressed.key)}
      </button>
      <div className={styles.keyCaptureWords} id={id}>
        {pressed === null ? <p>{t('shortcuts.pressHint')}</p> : <p role="alert">{sentenceOf(t, pressed)}</p>}
      </div>
      <div className={styles.keyCaptureButtons}>
        {owner !== null && (
          <UseAnyway owner={owner} onUse={() => pressed !== null && pressed.key !== null && use(pressed.key)} />
        )}
        <Button size="xs" onClick={remove}>
          {t('shortcuts.noKey')}
        </Button>
        <Button size="xs" onClick={onLeave}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}

function ownerOf(wanting: Command, key: Shortcut): KeyOwner | null {
  if (fixedKeys.some(({ keys }) => keys.includes(key))) return 'canvas';
  return commands.find((each) => each !== wanting && overlap(each, wanting) && keysOf(each).includes(key)) ?? null;
}

/** What speaks against the keys that were pressed. */
function sentenceOf(t: Translate, { key, owner }: Pressed): string {
  if (key === null || owner === null) return t('shortcuts.unusable');
  const shown = shownShortcut(key);
  if (owner === 'canvas') return t('shortcuts.takenByCanvas', { key: shown });
  return t('shortcuts.taken', { key: shown, command: t(labelOf(owner)) });
}

function UseAnyway({ owner, onUse }: { readonly owner: Command; readonly onUse: () => void }) {
  const t = useTranslate();
  return (
    <Button size="xs" variant="filled" onClick={onUse}>
      {t('shortcuts.useAnyway', { command: t(labelOf(owner)) })}
    </Button>
  );
}
