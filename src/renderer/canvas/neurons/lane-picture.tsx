// The picture of the shown row beside the input layer that takes its pixels; the mean picture where means are shown.
import { useSyncExternalStore } from 'react';
import type { LayerId } from '#core/network/network.ts';
import { inkRange, RowPicture } from '#renderer/charts/maps/row-picture.tsx';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { onScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { inputPicture } from '../numbers/input-picture.ts';
import styles from './lane.module.css';

export function LanePicture({ layer }: { readonly layer: LayerId }) {
  const isPictured = useDocument(({ document }) => inputPicture(document)?.layer === layer);
  return isPictured ? <ShownPicture layer={layer} /> : null;
}

function ShownPicture({ layer }: { readonly layer: LayerId }) {
  const { t } = useCanvasTools();
  const document = useDocument((state) => state.document);
  const isMean = useUi((state) => state.scope === 'miniBatch');
  const values = useSyncExternalStore(onScopedValues, scopedValues);
  const numbers = values?.rowValues ?? null;
  const picture = inputPicture(document);
  const pixels = numbers?.activations.get(layer);
  if (numbers === null || picture === null || pixels?.length !== picture.side * picture.side) return null;
  const ofRow = values?.isTried === true ? t('data.tryOwn') : t('canvas.pictureOfRow', { row: numbers.row + 1 });
  const label = isMean ? t('canvas.meanPicture') : ofRow;
  return (
    <figure className={styles.picture}>
      <RowPicture pixels={pixels} side={picture.side} range={inkRange(picture.features)} label={label} />
      <figcaption>{label}</figcaption>
    </figure>
  );
}
