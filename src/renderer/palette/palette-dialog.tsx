// The command palette: one field, and under it all that its text means.
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { mostPaletteRecents } from '#bridge/limits.ts';
import { menuPathOf } from '#renderer/commands/menu-path.ts';
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate, useTranslateIn } from '#renderer/i18n/use-translate.ts';
import { closeDialog, useDialogs } from '#renderer/state/window/dialog-store.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import panelStyles from '#renderer/ui/panel.module.css';
import styles from './palette.module.css';
import type { PaletteEntry } from './palette-entry.ts';
import { PaletteList } from './palette-list.tsx';
import { paletteGroups, paletteIndex } from './palette-rows.ts';

export function PaletteDialog() {
  const t = useTranslate();
  const isOpen = useDialogs((state) => state.open === 'palette');
  const opener = useRef<Element | null>(null);
  const leave = (): void => {
    closeDialog();
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={leave}
      returnFocus={false}
      withCloseButton={false}
      size={640}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.root, body: styles.body }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      <PaletteContent opener={opener} onLeave={leave} />
    </Modal>
  );
}

interface PaletteContentProps {
  /** Becomes what had the keyboard before. */
  readonly opener: RefObject<Element | null>;
  readonly onLeave: () => void;
}

function PaletteContent({ opener, onLeave }: PaletteContentProps) {
  const t = useTranslate();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [place, setPlace] = useState<string | null>(null);
  const field = useRef<HTMLInputElement | null>(null);
  // At once, without a transition: who opens it types on, and no letter may go to what lies under it or be added to the last query.
  useLayoutEffect(() => {
    opener.current = document.activeElement;
    field.current?.focus();
  }, [opener]);
  const translateIn = useTranslateIn(true);
  const index = useMemo(() => paletteIndex(translateIn), [translateIn]);
  const recent = useSettings((state) => state.paletteRecents);
  const groups = useMemo(() => paletteGroups(index, query, recent, translateIn), [index, query, recent, translateIn]);
  const entries = groups.flatMap((group) => group.entries);
  const active = entries[Math.min(chosen, entries.length - 1)];

  const choose = (at: number): void => {
    setChosen(at);
    setPlace(null);
  };

  const run = (entry: PaletteEntry): void => {
    if (entry.reason !== null) {
      const { reason } = entry;
      announce(() => reason);
      return;
    }
    if (index.includes(entry)) noteRun(entry.key);
    onLeave();
    entry.run();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const target = targetOf(event.code, entries.length, entries.indexOf(active as PaletteEntry));
    if (target !== null) choose(target);
    else if (event.key !== 'Enter' || active === undefined) return;
    else if (event.altKey) setPlace(placeOf(active));
    else run(active);
    event.preventDefault();
  };

  const optionId = (entry: PaletteEntry): string => `${listId}-${entry.key}`;
  return (
    <>
      <div className={styles.field}>
        <IconSearch size={16} aria-hidden="true" />
        <input
          ref={field}
          className={styles.input}
          data-autofocus
          type="text"
          role="combobox"
          aria-label={t('palette.title')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            choose(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList
        id={listId}
        groups={groups}
        active={active}
        optionId={optionId}
        onPoint={(entry) => choose(entries.indexOf(entry))}
        onRun={run}
      />
      {entries.length === 0 && <p className={styles.nothing}>{t('palette.nothing', { query: query.trim() })}</p>}
      <p className="unseen" role="status">
        {query.trim() === '' ? '' : t('palette.count', { count: entries.length })}
      </p>
      <PaletteFooter place={place} />
    </>
  );
}

/** Of the parts and moments of one document nothing is kept: another one has others. */
function noteRun(key: string): void {
  const others = useSettings.getState().paletteRecents.filter((each) => each !== key);
  changeSettings({ paletteRecents: [key, ...others].slice(0, mostPaletteRecents) });
}

const page = 8;

/** Where a key leads in the list; null: it is not one of the list's. At the ends the arrows go round. */
function targetOf(code: string, count: number, at: number): number | null {
  if (count === 0) return null;
  switch (code) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    default:
      return null;
  }
}

/** Where it stands in the menu, or that it doesn't. */
function placeOf({ command, label }: PaletteEntry): string {
  if (command === null) return translate('palette.notInMenu', { label });
  const path = menuPathOf(command);
  return translate('palette.inMenu', { path: [...path.map((menu) => translate(menu.label)), label].join(' › ') });
}

const hints = [
  ['palette.hintMove', ['↑', '↓']],
  ['palette.hintRun', ['Enter']],
  ['palette.hintMenu', [shownShortcut('Alt+Enter')]],
] as const;

/** @param place where the chosen row stands in the menu, as a sentence; null: not asked */
function PaletteFooter({ place }: { readonly place: string | null }) {
  const t = useTranslate();
  return (
    <div className={styles.footer}>
      <span className={styles.path} role="status">
        {place}
      </span>
      {place === null &&
        hints.map(([label, keys]) => (
          <span key={label} className={styles.hint}>
            {keys.map((key) => (
              <kbd key={key} className={panelStyles.shortcut}>
                {key}
              </kbd>
            ))}
            {t(label)}
          </span>
        ))}
    </div>
  );
}
