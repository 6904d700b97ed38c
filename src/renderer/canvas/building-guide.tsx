// Stays over a canvas that began empty until its network can be trained: what comes next, one click each.
import { Button, Group, Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { builtinDatasetNames } from '#core/data/dataset-choice.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { depths, outputLayers } from '#core/network/network-queries.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { type BuildingPart, canvasActions } from './gestures/canvas-actions.ts';
import styles from './overlays.module.css';

export function BuildingGuide({ document }: { readonly document: NetworkDocument }) {
  const isEmpty = document.network.layers.length === 0;
  const { trainable } = compiledDocument(document);
  const [isGuided, setIsGuided] = useState(isEmpty);
  useEffect(() => {
    if (isEmpty) setIsGuided(true);
    else if (trainable) setIsGuided(false);
  }, [isEmpty, trainable]);
  return isGuided && !isEmpty && !trainable ? <Guide document={document} /> : null;
}

type Done = { readonly [Part in BuildingPart | 'data']: boolean };

/** A network as far as it is drawn: a layer that inputs reach is hidden when another one comes behind it. */
function doneIn({ network, dataset }: NetworkDocument): Done {
  const depth = Math.max(-1, ...depths(network).values());
  return {
    input: depth >= 0,
    hidden: depth >= 1,
    output: depth >= 2 || hasNamedOutput(network),
    data: dataset !== null,
  };
}

function hasNamedOutput(network: Network): boolean {
  const outputs = new Set(outputLayers(network));
  return network.layers.some(({ id, name }) => outputs.has(id) && name === 'y');
}

function Guide({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const done = doneIn(document);
  const next = (['input', 'hidden', 'output', 'data'] as const).find((part) => !done[part]);
  const problem = next === undefined ? compiledDocument(document).problems.find(isError) : undefined;
  const look = (part: keyof Done) => ({
    size: 'xs',
    variant: part === next ? 'filled' : 'default',
    ...(done[part] && { leftSection: <IconCheck size={12} aria-hidden /> }),
  });
  return (
    <section className={styles.buildingGuide} aria-label={t('canvas.guide')}>
      <p>{problem === undefined ? t(`canvas.guide_${next ?? 'data'}`) : sentenceOf(t, problem)}</p>
      <Group justify="center" gap="sm">
        {(['input', 'hidden', 'output'] as const).map((part) => (
          <Button key={part} {...look(part)} onClick={() => canvasActions.addPart(part)}>
            {t(`canvas.addPart_${part}`)}
          </Button>
        ))}
        <Menu position="top">
          <Menu.Target>
            <Button {...look('data')}>{t('canvas.chooseData')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {builtinDatasetNames.map((name) => (
              <Menu.Item key={name} onClick={() => void canvasActions.chooseDataset(name)}>
                {t(`data.name_${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </section>
  );
}
