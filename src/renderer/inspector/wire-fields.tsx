// The fields of one wire: its weight, and what the present step makes of it.

import { Button } from '@mantine/core';
import { IconTable, IconTrash } from '@tabler/icons-react';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setWeight } from '#core/document/edits/set-parameter.ts';
import type { Connection, Network, WireReference } from '#core/network/network.ts';
import { layerOf, weightOf } from '#core/network/network-queries.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import { wireParameter } from '#core/network/parameter-layout.ts';
import { commit } from '#renderer/commands/commit.ts';
import { areFrozen, isLayerFrozen } from '#renderer/commands/freezing.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { batchGradients, type ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { FrozenField } from './frozen-field.tsx';
import styles from './inspector.module.css';
import { ShownNumber } from './shown-number.tsx';
import { useShownValue } from './use-shown-value.ts';

interface WireFieldsProps {
  readonly network: Network;
  readonly connection: Connection;
  readonly wire: WireReference;
}

export function WireFields({ network, connection, wire }: WireFieldsProps) {
  const t = useTranslate();
  const shown = useShownValue(({ layout, parameters }) => numberAt(parameters, wireParameter(layout, wire)));
  return (
    <>
      <PanelSection title={t('inspector.connection', wireNames(network, wire))}>
        <NumberField
          label={t('inspector.weight')}
          value={shown ?? weightOf(network, wire)}
          onCommit={(value) => commit((document) => setWeight(document, wire, value))}
        />
        <FrozenField
          checked={areFrozen(network, { layers: [], wires: [wire] })}
          help={t('inspector.help_frozenWire')}
          reason={
            isLayerFrozen(network, connection.target)
              ? t('inspector.frozenReason', { layer: layerOf(network, connection.target)?.name ?? '' })
              : undefined
          }
          edit={(frozen) => (document) => (frozen ? freeze : unfreeze)(document, { wires: [wire] })}
        />
        <div className={styles.buttons}>
          <Button size="xs" leftSection={<IconTrash size={14} />} onClick={() => void runCommand('edit.delete')}>
            {t('inspector.delete')}
          </Button>
          <Button size="xs" leftSection={<IconTable size={14} />} onClick={() => void runCommand('view.matrix')}>
            {t('commands.view_matrix')}
          </Button>
        </div>
      </PanelSection>
      <WireValues connection={connection} wire={wire} />
    </>
  );
}

function WireValues({ connection, wire }: { readonly connection: Connection; readonly wire: WireReference }) {
  const t = useTranslate();
  const isOfRow = useUi(({ scope }) => scope === 'row');
  return (
    <PanelSection title={t('inspector.values')} detail={t('inspector.valuesDetail')}>
      <ShownNumber
        label={t('inspector.signal')}
        read={(values) => signalOf(values, connection, wire)}
        target={{ kind: 'signal', wire }}
      />
      {isOfRow && (
        <ShownNumber
          label={t('inspector.weightGradientOfRow')}
          read={({ layout, gradients }) => numberAt(gradients, wireParameter(layout, wire))}
          target={{ kind: 'weightGradient', wire }}
        />
      )}
      <ShownNumber
        label={t('inspector.weightGradientOfBatch')}
        read={({ layout }) => numberAt(batchGradients(), wireParameter(layout, wire))}
        target={{ kind: isOfRow ? 'weightUpdate' : 'weightGradient', wire }}
      />
      <ShownNumber
        label={t('inspector.weightUpdate')}
        read={({ layout, updates }) => numberAt(updates, wireParameter(layout, wire))}
        target={{ kind: 'weightUpdate', wire }}
      />
    </PanelSection>
  );
}

function numberAt(numbers: Float64Array | null, index: number | null): number | null {
  return index === null ? null : (numbers?.[index] ?? null);
}

/** Weight times the activation it carries. */
function signalOf(
  { layout, parameters, parametersBefore, rowValues }: ScopedValues,
  connection: Connection,
  wire: WireReference,
) {
  const weight = numberAt(parametersBefore ?? parameters, wireParameter(layout, wire));
  const activation = rowValues?.activations.get(connection.source)?.[wire.source];
  return weight === null || activation === undefined ? null : weight * activation;
}
