// The document itself: its name, and the note of the example it was made from.
import { renameDocument } from '#core/document/edits/rename.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

export function DocumentFields({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const example = document.example === undefined ? undefined : exampleById(document.example);
  return (
    <PanelSection title={t('inspector.document')}>
      <TextField
        label={t('inspector.name')}
        value={document.name}
        placeholder={t('inspector.namePlaceholder')}
        onCommit={(name) => commit((present) => renameDocument(present, name))}
      />
      {example !== undefined && (
        <div className="inspector-note">
          <h3>{t(`examples.${example.id}-title`)}</h3>
          <p>{t(`examples.${example.id}-note`)}</p>
        </div>
      )}
    </PanelSection>
  );
}
