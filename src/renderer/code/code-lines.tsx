// The lines of the code, of which only those in view are drawn; the keyboard goes from line to line, and Enter selects.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { nothingLit, onlyLit, select, useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { rowAfterKey, rowHeight, useRowWindow } from '#renderer/ui/row-window.ts';
import styles from './code.module.css';
import { linesOf, type NetworkCode, selectedParts, selectionOf } from './network-code.ts';

const pageOfLines = 20;

export function CodeLines({ code }: { readonly code: NetworkCode }) {
  const t = useTranslate();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const selection = useUi((state) => state.selection);
  const highlight = useUi((state) => state.highlight);
  const chosen = useMemo(() => new Set(linesOf(code, selectedParts(selection))), [code, selection]);
  const lit = useMemo(() => new Set(linesOf(code, highlight)), [code, highlight]);
  const { first, end, reveal } = useRowWindow(box, code.lines.length);

  // A part that is selected on the canvas has its first line brought into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the selection, not about what is scrolled
  useEffect(() => {
    const [line] = chosen;
    if (line === undefined || chosen.has(active)) return;
    setActive(line);
    reveal(line);
  }, [chosen]);
  useEffect(() => () => useUi.setState({ highlight: nothingLit }), []);

  const light = (line: number | null): void => {
    useUi.setState({ highlight: onlyLit(line === null ? null : (code.parts[line] ?? null)) });
  };
  const choose = (line: number): void => {
    setActive(line);
    const part = code.parts[line] ?? null;
    if (part === null) return;
    select(selectionOf(part));
    viewportControl()?.revealSelection();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rowAfterKey(event.key, active, code.lines.length, pageOfLines);
    if (event.key === 'Enter') choose(active);
    else if (next !== null) {
      setActive(next);
      reveal(next);
      light(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = Array.from({ length: end - first }, (_, at) => first + at);
  return (
    <div
      ref={box}
      className={styles.lines}
      role="listbox"
      tabIndex={0}
      aria-label={t('code.lines')}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
      onFocus={() => light(active)}
      onBlur={() => light(null)}
    >
      <div className={styles.all} style={{ height: code.lines.length * rowHeight }}>
        {shown.map((line) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
          <div
            key={line}
            id={`${id}-${line}`}
            role="option"
            aria-selected={chosen.has(line)}
            aria-setsize={code.lines.length}
            aria-posinset={line + 1}
            className={styles.line}
            style={{ top: line * rowHeight }}
            data-active={line === active || undefined}
            data-lit={lit.has(line) || undefined}
            data-linked={code.parts[line] !== null || undefined}
            onPointerEnter={() => light(line)}
            onPointerLeave={() => light(null)}
            onClick={() => choose(line)}
          >
            <span className={styles.number}>{line + 1}</span>
            <code>{code.lines[line]}</code>
          </div>
        ))}
      </div>
    </div>
  );
}
