// Fields of the lens: a neuron, a parameter that enters it, one of its paths, and the activation to compare with.

import { startsAt } from '#core/explain/lens/path-starts.ts';
import type { PathStart } from '#core/explain/paths/path-ledger.ts';
import { type ElementwiseActivationKind, elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { isInput, parameterSymbol } from '#core/network/layer-definitions.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { connectionOf, layerOf, nameOfNeuron, neuronName } from '#core/network/network-queries.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLensRequest } from '#renderer/state/window/lens-store.ts';
import { neuronKey, pickRow, sameNeuron } from '#renderer/state/window/ui-store.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import styles from './lens.module.css';
import type { LensGround } from './lens-ground.ts';
import { activationName } from './lens-words.ts';

/** Neurons and parameters offered in one list; others are reached by selecting them on the canvas. */
const mostChoices = 500;

interface LensFieldsProps {
  readonly ground: LensGround;
  readonly pathNumber: number;
  readonly onPath: (number: number) => void;
  /** Null where nothing can be compared. */
  readonly activation: ElementwiseActivationKind | null;
  readonly onActivation: (activation: ElementwiseActivationKind) => void;
}

export function LensFields({ ground, pathNumber, onPath, activation, onActivation }: LensFieldsProps) {
  const t = useTranslate();
  const { subject, start, neuron, ledger } = ground;
  const { network } = subject;
  const neurons = neuronsToChoose(network, neuron);
  const starts = startsToChoose(network, neuron, start);
  const look = (request: PathStart | NeuronReference): void => {
    onPath(0);
    const first = 'layer' in request ? startsAt(network, request)[0] : request;
    if (first !== undefined) useLensRequest.setState({ request: first });
  };
  return (
    <div className={styles.fields}>
      <SelectField
        label={t('lens.neuron')}
        value={neuronKey(neuron)}
        choices={neurons.map((each) => ({ value: neuronKey(each), label: nameOfNeuron(network, each) }))}
        onCommit={(key) => {
          const chosen = neurons.find((each) => neuronKey(each) === key);
          if (chosen !== undefined) look(chosen);
          return null;
        }}
      />
      <SelectField
        label={t('lens.parameter')}
        value={startKey(start)}
        choices={starts.map((each) => ({ value: startKey(each), label: startName(t, network, each) }))}
        onCommit={(key) => {
          const chosen = starts.find((each) => startKey(each) === key);
          if (chosen !== undefined) look(chosen);
          return null;
        }}
      />
      <NumberField
        label={t('lens.row')}
        value={subject.trace.row + 1}
        step={1}
        minimum={1}
        maximum={ground.rowCount}
        integer
        exact
        onCommit={(row) => {
          pickRow(row - 1);
          return null;
        }}
      />
      {ledger.paths.length > 1 && (
        <SelectField
          label={t('lens.path')}
          value={String(pathNumber)}
          choices={ledger.paths.map(({ through, product }, at) => ({
            value: String(at),
            label: `${formatNumber(product)} · ${through.map((each) => nameOfNeuron(network, each)).join(' → ')}`,
          }))}
          onCommit={(number) => {
            onPath(Number(number));
            return null;
          }}
        />
      )}
      {activation !== null && (
        <SelectField
          label={t('lens.compare')}
          value={activation}
          choices={elementwiseActivationKinds.map((kind) => ({ value: kind, label: activationName(t, kind) }))}
          onCommit={(kind) => {
            onActivation(kind);
            return null;
          }}
        />
      )}
    </div>
  );
}

/** In the order of the document; the present one is always among them. */
function neuronsToChoose({ layers }: Network, present: NeuronReference): readonly NeuronReference[] {
  const found: NeuronReference[] = [];
  for (const layer of layers) {
    if (isInput(layer)) continue;
    for (let unit = 0; unit < layer.units && found.length < mostChoices; unit += 1)
      found.push({ layer: layer.id, unit });
  }
  return found.some((each) => sameNeuron(each, present)) ? found : [present, ...found];
}

function startsToChoose(network: Network, neuron: NeuronReference, present: PathStart): readonly PathStart[] {
  const all = startsAt(network, neuron);
  const found = all.slice(0, mostChoices);
  return found.some((each) => startKey(each) === startKey(present)) ? found : [present, ...found];
}

function startKey(start: PathStart): string {
  if ('parameter' in start) return start.parameter.parameter;
  return 'bias' in start ? 'bias' : `${start.wire.source}:${start.wire.connection}`;
}

function startName(t: Translate, network: Network, start: PathStart): string {
  if ('bias' in start) return t('lens.bias');
  if ('parameter' in start) {
    return parameterSymbol(layerOf(network, start.parameter.layer), start.parameter.parameter);
  }
  const source = network.layers.find(({ id }) => id === connectionOf(network, start.wire.connection)?.source);
  return t('lens.weightFrom', { name: source === undefined ? '' : neuronName(source, start.wire.source) });
}
