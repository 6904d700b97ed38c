// A command as a button that is only its icon; the tooltip has its label and its key.
import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { type CommandId, labelOf } from './command.ts';
import { useShownKey } from './command-keys.ts';
import { useReason } from './command-state.ts';
import { commandOf } from './registry.ts';
import { runCommand } from './run-command.ts';

interface CommandIconButtonProps {
  readonly id: CommandId;
  /** Where the button says more than the menu: what would be undone. */
  readonly label?: string;
  /** Where the icon shows a state. */
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly compact?: boolean;
}

export function CommandIconButton({ id, label, icon, compact = false, ...button }: CommandIconButtonProps) {
  const t = useTranslate();
  const shortcut = useShownKey(id);
  const reason = useReason(id);
  const command = commandOf(id);
  const Icon = command.icon;
  return (
    <IconButton
      {...button}
      data-command={id}
      compact={compact}
      label={label ?? t(labelOf(command))}
      icon={icon ?? (Icon !== undefined && <Icon size={compact ? 14 : 16} />)}
      shortcut={shortcut}
      reason={reason}
      onClick={() => void runCommand(id)}
    />
  );
}
