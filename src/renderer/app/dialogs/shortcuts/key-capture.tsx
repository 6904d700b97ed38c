// Waits for the keys that a command shall have; when they do something else already it says what, and asks.
import { Button } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Translate } from '#messages/translator.ts';
import { type Command, labelOf } from '#renderer/commands/command.ts';
import { giveKey, takeKeys } from '#renderer/commands/keys/change-keys.ts';
import { type KeyConflict, keyConflict } from '#renderer/commands/keys/key-conflict.ts';
import { type Shortcut, shortcutOf, shownShortcut } from '#renderer/commands/shortcut.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import styles from './shortcuts.module.css';

interface KeyCaptureProps {
  readonly command: Command;
  readonly onLeave: () => void;
}

interface Pressed {
  /** Null: a key that no command may have. */
  readonly key: Shortcut | null;
  readonly conflict: KeyConflict | null;
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
    const conflict = key === null ? null : keyConflict(command, key);
    if (key !== null && conflict === null) use(key);
    else setPressed({ key, conflict });
  };

  const remove = (): void => {
    takeKeys(command);
    announce(() => translate('shortcuts.announceNone', { command: translate(labelOf(command)) }));
    onLeave();
  };

  const owner = pressed?.conflict?.kind === 'command' ? pressed.conflict.command : null;
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

/** What speaks against the keys that were pressed. */
function sentenceOf(t: Translate, { key, conflict }: Pressed): string {
  if (key === null || conflict === null) return t('shortcuts.unusable');
  const shown = shownShortcut(key);
  if (conflict.kind === 'fixed') return t('shortcuts.takenByCanvas', { key: shown });
  return t('shortcuts.taken', { key: shown, command: t(labelOf(conflict.command)) });
}

function UseAnyway({ owner, onUse }: { readonly owner: Command; readonly onUse: () => void }) {
  const t = useTranslate();
  return (
    <Button size="xs" variant="filled" onClick={onUse}>
      {t('shortcuts.useAnyway', { command: t(labelOf(owner)) })}
    </Button>
  );
}
