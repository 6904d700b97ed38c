// Several selected parts: how many of what, and what can be set for all of them.
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { DenseLayer, Network } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { Selection } from '#renderer/state/ui-store.ts';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { ActivationField } from './activation-field.tsx';

export function SeveralFields({ network, selection }: { readonly network: Network; readonly selection: Selection }) {
  const t = useTranslate();
  const { neurons, wires, layers } = selection;
  const dense = denseLayersOf(network, selection);
  return (
    <PanelSection title={t('inspector.several')}>
      <ul className="inspector-counts">
        {neurons.length > 0 && <li>{t('inspector.neuronCount', { count: neurons.length })}</li>}
        {layers.length > 0 && <li>{t('inspector.layerCount', { count: layers.length })}</li>}
        {wires.length > 0 && <li>{t('inspector.wireCount', { count: wires.length })}</li>}
      </ul>
      {dense.length > 0 && <ActivationField layers={dense} outputs={outputLayers(network)} />}
      <div className="inspector-buttons">
        <Button size="xs" leftSection={<IconTrash size={14} />} onClick={() => void runCommand('edit.delete')}>
          {t('inspector.delete')}
        </Button>
      </div>
    </PanelSection>
  );
}

/** The dense layers that are selected or hold a selected neuron, each once. */
function denseLayersOf(network: Network, { neurons, layers }: Selection): readonly DenseLayer[] {
  const ids = new Set([...layers, ...neurons.map((neuron) => neuron.layer)]);
  return [...ids].map((id) => layerOf(network, id)).filter((layer) => layer?.kind === 'dense');
}
