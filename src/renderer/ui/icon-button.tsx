// A button that is only an icon: its name and its key are in the tooltip, its name is read by screen readers.
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

interface IconButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick?: (() => void) | undefined;
  /** The key in the platform's style, such as `Ctrl+Z`. */
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Makes it a toggle. */
  readonly pressed?: boolean | undefined;
  readonly compact?: boolean | undefined;
}

/** A popover around it adds attributes of its own, so what is left over passes through. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, onClick, shortcut, disabled = false, pressed, compact = false, ...attributes } = props;
  return (
    <Tooltip label={shortcut === undefined ? label : <ShortcutLabel label={label} shortcut={shortcut} />}>
      <ActionIcon
        {...attributes}
        {...(compact ? { size: 'xs' } : {})}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        aria-label={label}
        aria-pressed={pressed}
        {...(disabled ? { 'aria-disabled': true, 'data-disabled': true } : {})}
        onClick={() => {
          if (!disabled) onClick?.();
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

export function ShortcutLabel({ label, shortcut }: { readonly label: string; readonly shortcut: string }) {
  return (
    <>
      {label} <kbd className="shortcut">{shortcut}</kbd>
    </>
  );
}
