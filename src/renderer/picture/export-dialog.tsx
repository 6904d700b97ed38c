// Exports the canvas as a picture: which kind of file, in which colours, how large; Enter exports.

import { Button, Group, SegmentedControl } from '@mantine/core';
import { type FormEvent, useId, useMemo, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { downloadBlob } from '#renderer/charts/tile/download.ts';
import { documentName } from '#renderer/commands/file-actions.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { contentOf } from '#renderer/state/document/document-writer.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { announce, useUi } from '#renderer/state/window/ui-store.ts';
import styles from './export.module.css';
import type { NetworkPicture } from './network-picture.ts';
import { pixelsOf, pngFile, possibleScale, svgFile } from './picture-file.ts';
import { type PictureTheme, shownPicture } from './shown-picture.ts';

export function ExportDialog() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  return (
    <PageDialog name="exportImage" title={t('picture.title')}>
      {document !== null && <ExportForm document={document} />}
    </PageDialog>
  );
}

interface Choices {
  readonly format: 'png' | 'svg';
  readonly theme: PictureTheme;
  readonly scale: 2 | 4;
}

function ExportForm({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const theme = useUi((state) => state.theme);
  const [choices, setChoices] = useState<Choices>({ format: 'png', theme, scale: 2 });
  const [standing, setStanding] = useState<'choosing' | 'busy' | 'failed'>('choosing');
  // Only its size is looked at here: the picture itself is drawn when it is exported.
  const picture = useMemo(() => shownPicture(document, 'light'), [document]);
  const change = (changed: Partial<Choices>): void => setChoices((present) => ({ ...present, ...changed }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (standing === 'busy') return;
    setStanding('busy');
    exportPicture(choices).then(closeDialog, () => setStanding('failed'));
  };
  return (
    <form className={styles.image} onSubmit={submit}>
      <Choice
        label={t('picture.format')}
        value={choices.format}
        data={[
          { value: 'png', label: 'PNG' },
          { value: 'svg', label: 'SVG' },
        ]}
        onChange={(format) => change({ format })}
      />
      <Choice
        label={t('picture.theme')}
        value={choices.theme}
        data={[
          { value: 'light', label: t('commands.view_theme_light') },
          { value: 'dark', label: t('commands.view_theme_dark') },
        ]}
        onChange={(chosen) => change({ theme: chosen })}
      />
      {choices.format === 'png' && (
        <Choice
          label={t('picture.scale')}
          value={String(choices.scale) as '2' | '4'}
          data={[
            { value: '2', label: '2×' },
            { value: '4', label: '4×' },
          ]}
          onChange={(scale) => change({ scale: scale === '4' ? 4 : 2 })}
        />
      )}
      <Facts picture={picture} choices={choices} />
      {standing === 'failed' && <p role="alert">{t('picture.failed')}</p>}
      <Group justify="flex-end" gap="sm">
        <Button onClick={closeDialog}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" loading={standing === 'busy'} data-autofocus>
          {t('picture.export')}
        </Button>
      </Group>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly data: { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, data, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id}>{label}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        data={data}
        onChange={(chosen) => {
          const known = data.find((each) => each.value === chosen);
          if (known !== undefined) onChange(known.value);
        }}
      />
    </div>
  );
}

/** How large the picture will be, and what of the network it will hold. */
function Facts({ picture, choices }: { readonly picture: NetworkPicture; readonly choices: Choices }) {
  const t = useTranslate();
  const { wires, labels } = picture.leftOut;
  const isPng = choices.format === 'png';
  const scale = isPng ? possibleScale(picture, choices.scale) : 1;
  const [width, height] = pixelsOf(picture, scale).map((pixels) => pixels.toLocaleString('en')) as [string, string];
  const sentences = [
    t('picture.pixels', { width, height }),
    isPng && scale < choices.scale && t('picture.limited', { scale: scale.toFixed(1) }),
    wires > 0 && t('picture.wiresLeftOut', { count: wires, shown: wires.toLocaleString('en') }),
    labels > 0 && t('picture.labelsLeftOut', { count: labels, shown: labels.toLocaleString('en') }),
    t(isPng ? 'picture.pngHolds' : 'picture.svgHolds'),
  ];
  return (
    <div className={styles.facts}>
      {sentences.map((sentence) => sentence !== false && <p key={sentence}>{sentence}</p>)}
    </div>
  );
}

/** Of what is shown, between two steps of a run. */
async function exportPicture({ format, theme, scale }: Choices): Promise<void> {
  const name = `${documentName()}.${format}`;
  const { document, picture } = await trainingSession().between(() => {
    const { document: shown } = useDocument.getState();
    if (shown === null) throw new Error('The document was closed');
    return { document: shown, picture: shownPicture(shown, theme) };
  });
  downloadBlob(name, format === 'svg' ? svgFile(picture) : await pngOf(document, picture, scale));
  announce(() => translate('picture.announceExported', { name }));
}

async function pngOf(document: NetworkDocument, picture: NetworkPicture, scale: number): Promise<Blob> {
  const content = await contentOf(document);
  if (content === null) throw new Error('The document is longer than any text');
  return pngFile(picture, possibleScale(picture, scale), content);
}
