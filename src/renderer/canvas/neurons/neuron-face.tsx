// The face of a disc: name and value, or the neuron's own map with name and value under it.
import type { RefObject } from 'react';
import type { NeuronReference } from '#core/network/network.ts';
import type { NeuronData } from '../geometry/network-nodes.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import type { PointedItem } from '../view/canvas-view.ts';
import styles from './neuron.module.css';
import { NeuronMap } from './neuron-map.tsx';
import { Readout } from './readout.tsx';

/** Characters of a name that a disc has room for when it is looked at from afar. */
const mostOnDisc = 3;

export function hasLongName({ outside }: NeuronData): boolean {
  return [...outside].length > mostOnDisc;
}

/** From afar it stands under its disc, unless the name needs that place. */
function hasNumber(data: NeuronData, detail: ZoomLevel, showsMap: boolean): boolean {
  if (detail !== 1) return detail > 1;
  return data.isOfFew && (showsMap || data.namedBefore || !hasLongName(data));
}

interface NeuronFaceProps {
  readonly data: NeuronData;
  readonly neuron: NeuronReference;
  readonly item: PointedItem;
  readonly detail: ZoomLevel;
  readonly showsMap: boolean;
  /** Where the value is written from outside. */
  readonly value: RefObject<HTMLElement | null>;
}

export function NeuronFace({ data, neuron, item, detail, showsMap, value }: NeuronFaceProps) {
  const isNear = detail >= 2;
  const isNamed = isNear || (detail === 1 && data.isOfFew);
  const isOutside = showsMap || detail === 1 || data.namedBefore;
  const name = isNamed && (
    <span className={styles.name} aria-hidden="true">
      {isOutside ? data.outside : data.label}
    </span>
  );
  const words = (
    <>
      {!data.namedBefore && name}
      {hasNumber(data, detail, showsMap) && <NeuronValue data={data} neuron={neuron} item={item} value={value} />}
    </>
  );
  return (
    <>
      {data.namedBefore && name}
      {showsMap && detail >= 1 && <NeuronMap neuron={neuron} />}
      {showsMap ? isNamed && <span className={styles.caption}>{words}</span> : words}
    </>
  );
}

function NeuronValue({ data, neuron, item, value }: Pick<NeuronFaceProps, 'data' | 'neuron' | 'item' | 'value'>) {
  const { t } = useCanvasTools();
  return data.off ? (
    <span className={styles.value} aria-hidden="true" title={t('canvas.offHint')}>
      {t('canvas.off')}
    </span>
  ) : (
    <Readout className={styles.value} element={value} target={{ kind: 'activation', neuron }} owner={item} />
  );
}
