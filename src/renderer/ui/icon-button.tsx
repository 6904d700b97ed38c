// A button that is only an icon: its name and its key are in the tooltip, its name is read by screen readers.
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import styles from './panel.module.css';

interface IconButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick?: (() => void) | undefined;
  /** The key in the platform's style, such as `Ctrl+Z`. */
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Why it is disabled: in the tooltip, and read with the button. */
  readonly reason?: string | null | undefined;
  /** Makes it a toggle. */
  readonly pressed?: boolean | undefined;
  readonly compact?: boolean | undefined;
}

/** A popover around it adds attributes of its own, so what is left over passes through. */
export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon,
    onClick,
    shortcut,
    disabled = false,
    reason = null,
    pressed,
    compact = false,
    ...attributes
  } = props;
  return (
    <Tooltip
      multiline
      maw={320}
      label={<ButtonHint label={label} shortcut={shortcut} reason={disabled ? reason : null} />}
    >
      <ActionIcon
        {...attributes}
        {...(compact ? { size: 'xs' } : {})}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        aria-label={label}
        aria-pressed={pressed}
        {...(disabled ? { 'aria-disabled': true, 'data-disabled': true } : {})}
        {...(disabled && reason !== null ? { 'aria-description': reason } : {})}
        onClick={() => {
          if (!disabled) onClick?.();
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

interface ButtonHintProps {
  readonly label: string;
  readonly shortcut?: string | undefined;
  /** Null: it can be pressed. */
  readonly reason?: string | null | undefined;
}

/** What a button's tooltip says: its name, its key, and why it can't be pressed. */
export function ButtonHint({ label, shortcut = '', reason = null }: ButtonHintProps) {
  return (
    <>
      {shortcut === '' ? label : <ShortcutLabel label={label} shortcut={shortcut} />}
      {reason !== null && <span className={styles.whyDisabled}>{reason}</span>}
    </>
  );
}

export function ShortcutLabel({ label, shortcut }: { readonly label: string; readonly shortcut: string }) {
  return (
    <>
      {label} <kbd className={styles.shortcut}>{shortcut}</kbd>
    </>
  );
}
