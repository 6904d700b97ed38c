// Switch for what training leaves as it is.
import type { Edit } from '#core/document/edit.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SwitchField } from '#renderer/ui/switch-field.tsx';

interface FrozenFieldProps {
  readonly checked: boolean;
  readonly help: string;
  readonly edit: (frozen: boolean) => Edit;
  /** Why it can't be changed here. */
  readonly reason?: string | undefined;
}

export function FrozenField({ checked, help, edit, reason }: FrozenFieldProps) {
  const t = useTranslate();
  return (
    <SwitchField
      label={t('inspector.frozen')}
      help={help}
      hint={reason}
      checked={checked}
      disabled={reason !== undefined}
      onCommit={(frozen) => commit(edit(frozen))}
    />
  );
}
