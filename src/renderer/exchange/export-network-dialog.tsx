// Exports the network in a format that leaves something to choose: the precision of its numbers, the moment; Enter exports.

import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { checkpointMisfit } from '#core/document/checkpoints/misfit.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { choicesOf, type ExportTargetName } from '#core/interchange/export-formats.ts';
import { type NumberType, numberTypes } from '#core/interchange/exported-file.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { exportAs } from '#renderer/commands/export-actions.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { closeDialog, useDialogs } from '#renderer/state/window/dialog-store.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import styles from './export-network.module.css';

export function ExportNetworkDialog() {
  const t = useTranslate();
  const target = useDialogs((state) => state.exportTarget);
  const document = useDocument((state) => state.document);
  return (
    <PageDialog name="exportNetwork" title={t('exchange.title', { format: t(`exchange.format_${target}`) })}>
      {document !== null && <ExportForm key={target} target={target} document={document} />}
    </PageDialog>
  );
}

interface FormProps {
  readonly target: ExportTargetName;
  readonly document: NetworkDocument;
}

function ExportForm({ target, document }: FormProps) {
  const t = useTranslate();
  const [type, setType] = useState<NumberType>('float32');
  const [checkpoint, setCheckpoint] = useState<string | null>(null);
  const choices = choicesOf(target);
  const moments = (document.checkpoints ?? []).filter((each) => checkpointMisfit(each, document.network) === null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    closeDialog();
    void exportAs(target, { type, checkpoint });
  };
  return (
    <form className={styles.root} onSubmit={submit}>
      {choices.includes('type') && (
        <SelectField
          label={t('exchange.numbers')}
          value={type}
          choices={numberTypes.map((value) => ({ value, label: value }))}
          onCommit={(chosen) => {
            setType(chosen);
            return null;
          }}
        />
      )}
      {choices.includes('checkpoint') && moments.length > 0 && (
        <SelectField
          label={t('exchange.moment')}
          value={checkpoint ?? asItStands}
          choices={[
            { value: asItStands, label: t('exchange.asItStands') },
            ...moments.map(({ name }) => ({ value: name, label: name })),
          ]}
          onCommit={(chosen) => {
            setCheckpoint(chosen === asItStands ? null : chosen);
            return null;
          }}
        />
      )}
      {[whatItHolds(target), ...(choices.includes('checkpoint') ? [aboutMoment(checkpoint)] : [])].map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      <Group justify="flex-end" gap="sm">
        <Button onClick={closeDialog}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" data-autofocus>
          {t('exchange.export')}
        </Button>
      </Group>
    </form>
  );
}

/** No moment has this name: names have no spaces at their ends. */
const asItStands = ' ';

function aboutMoment(checkpoint: string | null): MessageKey {
  return checkpoint === null ? 'exchange.momentUnknown' : 'exchange.momentKnown';
}

function whatItHolds(target: ExportTargetName): MessageKey {
  if (target === 'onnx') return 'exchange.holds_onnx';
  return target === 'safetensors' ? 'exchange.holds_safetensors' : 'exchange.holds_pytorch';
}
