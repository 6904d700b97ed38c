// The field over the canvas that finds neurons, layers and connections by name or kind, notes by their words, and goes from one to the next.
import { TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { CommandIconButton } from '#renderer/commands/command-icon-button.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useFind } from '#renderer/state/window/find-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './find.module.css';
import { useEnterAgain } from './use-enter-again.ts';
import { type Finding, useFinding } from './use-finding.ts';

export function FindBar() {
  const document = useDocument((state) => state.document);
  const isOpen = useFind((state) => state.isOpen);
  return document === null || !isOpen ? null : <Bar document={document} />;
}

function Bar({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const finding = useFinding(document);
  const field = useRef<HTMLInputElement>(null);
  const requests = useFind((state) => state.requests);
  const enterAgain = useEnterAgain(finding);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every request to type here.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [requests]);
  const { count, at } = finding;
  const said = count === 0 ? t('find.none') : t('find.position', { position: at + 1, count });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to every reader yet
    <div className={styles.bar} role="search" aria-label={t('app.find')}>
      <TextInput
        ref={field}
        className={styles.field}
        size="xs"
        type="text"
        aria-label={t('find.field')}
        placeholder={t('find.hint')}
        leftSection={<IconSearch size={14} />}
        value={finding.query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => finding.look(event.currentTarget.value)}
        onKeyDown={(event) => onFieldKey(event, finding, enterAgain)}
      />
      <span className={styles.position} aria-live="polite">
        {finding.query.trim() === '' ? '' : said}
      </span>
      <CommandIconButton compact id="edit.findPrevious" icon={<IconChevronUp size={16} />} />
      <CommandIconButton compact id="edit.findNext" icon={<IconChevronDown size={16} />} />
      <IconButton compact label={t('app.close')} shortcut="Esc" icon={<IconX size={16} />} onClick={finding.close} />
    </div>
  );
}

/** Enter goes to what was found; the arrows look through it from the field. */
function onFieldKey(event: KeyboardEvent, finding: Finding, enterAgain: () => void): void {
  if (event.nativeEvent.isComposing) return;
  const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
  const by = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
  if (by !== undefined) finding.step(by, 'stay');
  else if (event.key === 'Escape') finding.close();
  else if (event.key === 'Enter') {
    if (event.shiftKey) finding.step(-1, 'go');
    else finding.go();
    enterAgain();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
