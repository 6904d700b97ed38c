// The rows of the palette: icon, label, the label in the other language, key; a reason where one can't be run.
import { useEffect, useRef } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import panelStyles from '#renderer/ui/panel.module.css';
import styles from './palette.module.css';
import type { PaletteEntry } from './palette-entry.ts';
import type { PaletteGroup } from './palette-rows.ts';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly active: PaletteEntry | undefined;
  readonly optionId: (entry: PaletteEntry) => string;
  readonly onPoint: (entry: PaletteEntry) => void;
  readonly onRun: (entry: PaletteEntry) => void;
}

export function PaletteList({ id, groups, active, ...rowProps }: PaletteListProps) {
  const t = useTranslate();
  return (
    <div className={styles.list} id={id} role="listbox" aria-label={t('palette.results')}>
      {groups.map(({ name, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand in a listbox.
        <div key={name} role="group" aria-label={t(`palette.${name}`)}>
          {name !== 'results' && (
            <p className={styles.heading} aria-hidden="true">
              {t(`palette.${name}`)}
            </p>
          )}
          {entries.map((entry) => (
            <PaletteRow key={entry.key} entry={entry} isActive={entry === active} {...rowProps} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface PaletteRowProps extends Pick<PaletteListProps, 'optionId' | 'onPoint' | 'onRun'> {
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
}

function PaletteRow({ entry, isActive, optionId, onPoint, onRun }: PaletteRowProps) {
  const { icon: Icon, label, otherLabel, context, shortcut, reason } = entry;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard.
    // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the active row.
    <div
      ref={row}
      id={optionId(entry)}
      className={styles.row}
      role="option"
      aria-selected={isActive}
      aria-disabled={reason !== null}
      onMouseMove={() => {
        if (!isActive) onPoint(entry);
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(entry)}
    >
      <span className={styles.icon}>{Icon !== null && <Icon size={16} aria-hidden="true" />}</span>
      <span className={styles.words}>
        <span className={styles.label}>
          {context !== null && <span className={styles.context}>{context} › </span>}
          {label}
          {otherLabel !== label && <span className={styles.other}>{otherLabel}</span>}
        </span>
        {reason !== null && <span className={styles.reason}>{reason}</span>}
      </span>
      {shortcut !== null && <kbd className={panelStyles.shortcut}>{shortcut}</kbd>}
    </div>
  );
}
