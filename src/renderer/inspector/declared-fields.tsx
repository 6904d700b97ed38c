// The fields that follow from what a kind of layer declares: its numbers, for one layer or several, and the parameters of each of its units.
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setLayerNumber } from '#core/document/edits/set-layer-rule.ts';
import { setTensor } from '#core/document/edits/set-parameter.ts';
import {
  type DeclaredLayer,
  type DeclaredName,
  declaredField,
  declaredNumber,
  declaredNumbers,
  declaredTensors,
  isFrozen,
  isTrained,
  parameterSymbol,
} from '#core/network/layer-definitions.ts';
import type { Layer } from '#core/network/network.ts';
import { tensorParameter } from '#core/network/parameter-layout.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { commonOf } from './common-of.ts';
import { FrozenField } from './frozen-field.tsx';
import { boundsOf } from './setting-bounds.ts';
import { ShownNumber } from './shown-number.tsx';
import { useShownValue } from './use-shown-value.ts';

interface LayerNumberFieldProps {
  /** At least one; all of them have the number. */
  readonly layers: readonly Layer[];
  readonly name: DeclaredName;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

export function LayerNumberField({ layers, name, hint, disabled = false }: LayerNumberFieldProps) {
  const t = useTranslate();
  const [layer] = layers;
  const declared = layer === undefined ? undefined : declaredNumber(layer, name);
  if (layer === undefined || declared === undefined) return null;
  const ids = layers.map(({ id }) => id);
  return (
    <NumberField
      label={t(`inspector.layer_${name}`)}
      help={t(`inspector.help_${declaredField(layer, name)}`)}
      hint={hint}
      value={commonOf(layers.map((each) => declaredNumber(each, name)?.value))}
      placeholder={t('inspector.mixed')}
      step={declared.field.step}
      {...boundsOf(declared.field.range)}
      disabled={disabled}
      exact
      onCommit={(next) => commit((document) => setLayerNumber(document, ids, name, next))}
    />
  );
}

/** Those that all of these layers have. */
export function LayerNumbers({ layers }: Pick<LayerNumberFieldProps, 'layers'>) {
  const [first, ...others] = layers;
  const numbers = first === undefined || others.some(({ kind }) => kind !== first.kind) ? [] : declaredNumbers(first);
  return numbers.map(({ name }) => <LayerNumberField key={name} layers={layers} name={name} />);
}

/** What belongs to the layer as a whole. */
export function DeclaredFields({ layer }: { readonly layer: DeclaredLayer }) {
  const t = useTranslate();
  return (
    <>
      <LayerNumbers layers={[layer]} />
      {isTrained(layer) && (
        <FrozenField
          checked={isFrozen(layer)}
          help={t('inspector.help_frozenDeclared')}
          edit={(frozen) => (document) => (frozen ? freeze : unfreeze)(document, { layers: [layer.id] })}
        />
      )}
    </>
  );
}

interface UnitProps {
  readonly layer: DeclaredLayer;
  readonly unit: number;
}

/** The parameters of one unit. */
export function DeclaredParameters({ layer, unit }: UnitProps) {
  return declaredTensors(layer).map(({ name, values }) => (
    <ParameterField key={name} layer={layer} unit={unit} name={name} value={values[unit] ?? 0} />
  ));
}

type Tensor = ReturnType<typeof declaredTensors>[number];

function ParameterField({ layer, unit, name, value }: UnitProps & Pick<Tensor, 'name'> & { readonly value: number }) {
  const t = useTranslate();
  const reference = { layer: layer.id, parameter: name, unit };
  const shown = useShownValue(({ layout, parameters }) => {
    const index = tensorParameter(layout, reference);
    return index === null ? null : parameters[index];
  });
  return (
    <NumberField
      label={`${t(`inspector.layer_${name}`)} ${parameterSymbol(layer, name)}`}
      help={t(`inspector.help_${declaredField(layer, name)}`)}
      value={shown ?? value}
      onCommit={(next) => commit((document) => setTensor(document, reference, next))}
    />
  );
}

/** Their gradients of this moment. */
export function DeclaredGradients({ layer, unit }: UnitProps) {
  const t = useTranslate();
  return declaredTensors(layer).map(({ name }) => (
    <ShownNumber
      key={name}
      label={t('inspector.parameterGradient', { symbol: parameterSymbol(layer, name) })}
      read={({ layout, gradients }) => {
        const index = tensorParameter(layout, { layer: layer.id, parameter: name, unit });
        return index === null ? null : gradients?.[index];
      }}
      target={{ kind: 'layerParameterGradient', neuron: { layer: layer.id, unit }, parameter: name }}
    />
  ));
}
