// The document itself: its name, and the note of the example it was made from.
import { renameDocument } from '#core/document/edits/rename-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useCommit } from './use-commit.ts';

export function DocumentFields({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const commit = useCommit();
  return (
    <PanelSection title={t('inspector.document')}>
      <TextField
        label={t('inspector.name')}
        value={document.name}
        placeholder={t('inspector.namePlaceholder')}
        onCommit={(name) => commit((present) => renameDocument(present, name))}
      />
    </PanelSection>
  );
}
