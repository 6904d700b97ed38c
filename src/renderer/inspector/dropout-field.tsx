// The share of a hidden layer's activations that training drops. An output gives the answer, so nothing of it may be dropped.
import { setDropout } from '#core/document/edits/set-layer-rule.ts';
import { dropoutRange } from '#core/network/kinds/dense.ts';
import type { DenseLayer } from '#core/network/network.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { boundsOf } from './setting-bounds.ts';

export function DropoutField({ layer, isOutput }: { readonly layer: DenseLayer; readonly isOutput: boolean }) {
  const t = useTranslate();
  const value = layer.dropout ?? 0;
  // What a layer brought along when it became an output can still be taken away.
  const isDisabled = isOutput && value === 0;
  return (
    <NumberField
      label={t('inspector.dropout')}
      help={t('inspector.help_dropout')}
      hint={isOutput ? t('inspector.dropoutReason') : undefined}
      value={value}
      step={0.1}
      {...boundsOf(dropoutRange)}
      disabled={isDisabled}
      exact
      onCommit={(share) => commit((document) => setDropout(document, [layer.id], share))}
    />
  );
}
