// The panels beside the canvas. They don't stop it: training, stepping and drawing go on, and what was chosen in one stays as long as
// the document is open.
import { FocusTrap } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize, IconX } from '@tabler/icons-react';
import { Activity, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isTyping } from '#renderer/commands/keyboard.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import {
  closePanel,
  type PanelName,
  togglePanelSize,
  uncoverCanvas,
  usePanelBeside,
} from '#renderer/state/window/panel-beside-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Fetched } from '#renderer/ui/working.tsx';
import { returnFocusTo } from '../focus-return.ts';
import styles from './beside.module.css';
import { panels } from './panel-list.ts';

type ListedName = keyof typeof panels;

const listed = Object.keys(panels) as readonly ListedName[];

export function PanelsBeside() {
  const generation = useDocument((state) => state.generation);
  // Another document begins with the canvas alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the change itself
  useEffect(() => closeListed, [generation]);
  return listed.map((name) => <KeptPanel key={`${name} ${generation}`} name={name} />);
}

function closeListed(): void {
  if (isListed(usePanelBeside.getState().open)) closePanel();
}

function isListed(name: PanelName | null): name is ListedName {
  return name !== null && Object.hasOwn(panels, name);
}

/** Where the open panel stands. @param room the width that canvas and panel have together */
export function sideOfPanel(open: PanelName | null, room: number): 'right' | 'below' {
  return isListed(open) && panels[open].isSquare && room >= roomForTwo ? 'right' : 'below';
}

const roomForTwo = 760;
/** Milliseconds in which a menu that has closed gives the keyboard back to its title. */
const afterTheMenu = 60;

/** Closed it stays in the page, asleep, with what was chosen in it. */
function KeptPanel({ name }: { readonly name: ListedName }) {
  const isOpen = usePanelBeside((state) => state.open === name);
  const [wasOpened, setWasOpened] = useState(isOpen);
  useEffect(() => {
    if (isOpen) setWasOpened(true);
  }, [isOpen]);
  if (!wasOpened && !isOpen) return null;
  return (
    <Activity mode={isOpen ? 'visible' : 'hidden'}>
      <PanelFrame name={name} />
    </Activity>
  );
}

function PanelFrame({ name }: { readonly name: ListedName }) {
  const t = useTranslate();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const isLarge = usePanelBeside((state) => state.isLarge);
  const { title, Content } = panels[name];
  useFocusInside(frame);
  return (
    <div className={styles.place}>
      <FocusTrap active={isLarge} innerRef={frame}>
        <div
          className={styles.root}
          role="dialog"
          tabIndex={-1}
          data-area="beside"
          data-beside
          data-large={isLarge || undefined}
          aria-labelledby={id}
          onKeyDownCapture={closeFromButton}
          onKeyDown={closeByKey}
        >
          <header className={styles.header}>
            <h2 id={id}>{t(title)}</h2>
            <span className={styles.buttons}>
              <IconButton
                compact
                icon={isLarge ? <IconArrowsMinimize size={16} /> : <IconArrowsMaximize size={16} />}
                label={t('app.maximise')}
                pressed={isLarge}
                onClick={togglePanelSize}
              />
              <IconButton compact icon={<IconX size={16} />} label={t('app.close')} onClick={closePanel} />
            </span>
          </header>
          <div className={styles.content}>
            <Fetched>
              <Content />
            </Fetched>
          </div>
        </div>
      </FocusTrap>
    </div>
  );
}

/** The keyboard goes in when it opens, and back when it closes. */
function useFocusInside(frame: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const opener = document.activeElement;
    // Once it sleeps it is known by nobody else.
    const element = frame.current;
    const turn = setTimeout(() => element?.focus({ preventScroll: true }), afterTheMenu);
    return () => {
      clearTimeout(turn);
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body;
      if (isLost || element?.contains(activeElement)) setTimeout(() => returnFocusTo(opener));
    };
  }, [frame]);
}

/** Before the tooltip of the button hears it, which would keep the key to itself. A field that is typed in has it first. */
function closeFromButton(event: KeyboardEvent): void {
  if (!isTyping(event.target)) closeByKey(event);
}

/** First back to its place, then away. Not for keys of a menu over it, which React hands on, too. */
function closeByKey(event: KeyboardEvent): void {
  const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target);
  if (event.key !== 'Escape' || event.defaultPrevented || !isOwn) return;
  event.preventDefault();
  if (usePanelBeside.getState().isLarge) uncoverCanvas();
  else closePanel();
}
