// The fields of a layer that is drawn as a lane.

import { rename } from '#core/document/edits/rename.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { hasActivation, isDeclared } from '#core/network/layer-definitions.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DeclaredFields } from './declared-fields.tsx';
import { DenseFields } from './dense-fields.tsx';
import { roleText } from './role-text.ts';
import { LayerSwitchedOffField } from './switched-off-field.tsx';

export function LayerFields({ network, layer }: { readonly network: Network; readonly layer: Layer }) {
  const t = useTranslate();
  return (
    <PanelSection title={t('inspector.layer', { name: layer.name })} detail={roleText(t, network, layer.id)}>
      <TextField
        label={t('inspector.name')}
        value={layer.name}
        onCommit={(name) => commit((document) => rename(document, layer.id, name))}
      />
      <NumberField
        label={t('inspector.units')}
        value={layer.units}
        step={1}
        minimum={1}
        integer
        exact
        onCommit={(units) => commit((document) => setUnits(document, layer.id, units))}
      />
      <LayerSwitchedOffField network={network} layer={layer} />
      {hasActivation(layer) && <DenseFields layers={[layer]} outputs={outputLayers(network)} />}
      {isDeclared(layer) && <DeclaredFields layer={layer} />}
    </PanelSection>
  );
}
