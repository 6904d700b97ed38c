// In place of a map over the inputs where those are pixels: the picture of the row on the canvas, and what it is taken for.
import { IconTargetArrow } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { valuesAt } from '#core/graph/trace.ts';
import { inkRange, RowPicture } from '#renderer/charts/maps/row-picture.tsx';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type CompiledDocument, compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import styles from './dock.module.css';
import type { Tile } from './dock-tiles.ts';
import { type OutputShare, strongestOutputs } from './strongest-outputs.ts';
import { TileSentence } from './tile-sentence.tsx';

interface PicturedRows {
  readonly dataset: Dataset;
  readonly graph: ComputationGraph;
  /** Pixels along each side. */
  readonly side: number;
}

/** Null where the features are not the pixels of a picture that the network takes. */
function picturedRows({ compiled, dataset }: CompiledDocument): PicturedRows | null {
  if (compiled === null || dataset === null || dataset.count === 0) return null;
  const { graph } = compiled;
  const fits = dataset.featureNames.length === graph.inputWidth && dataset.targetNames.length === graph.outputWidth;
  const side = fits ? pictureSide(dataset.featureNames) : null;
  return side === null ? null : { dataset, graph, side };
}

/** A map over the inputs, or the picture in its place. */
export function mapOrPicture(MapTile: Tile): Tile {
  return function MapOrPicture({ document }) {
    const pictured = picturedRows(compiledDocument(document));
    return pictured === null ? <MapTile document={document} /> : <RowPictureTile pictured={pictured} />;
  };
}

interface RowPictureTileProps {
  readonly pictured: PicturedRows;
}

function RowPictureTile({ pictured: { dataset, graph, side } }: RowPictureTileProps) {
  const t = useTranslate();
  const values = useSyncExternalStore(onShownValues, shownValues);
  const tried = useUi(({ triedRow }) => (values?.isTried === true ? triedRow : null));
  const trace = values?.rowValues ?? null;
  const fits = trace !== null && trace.row < dataset.count && trace.targets.length === graph.outputWidth;
  const answers = fits
    ? strongestOutputs(valuesAt(trace.graphTrace, graph.output), trace.targets, dataset.targetNames)
    : [];
  const width = side * side;
  const row = trace?.row ?? 0;
  const name = tried === null ? t('training.pictureOfRow', { row: row + 1 }) : t('data.tryOwn');
  // The picture is seen: under a small one there is no room to say so.
  const caption = tried === null ? t('canvas.pictureOfRow', { row: row + 1 }) : name;
  return (
    <ChartTile
      title={t('training.strongestOutputs')}
      fileName={t('training.pictureFileName')}
      empty={fits ? null : <TileSentence text={t('training.noMapNetwork')} />}
      table={() => outputTable(t, answers)}
    >
      <div className={styles.rowPictureView}>
        <figure className={styles.rowPictureFigure}>
          <RowPicture
            pixels={tried ?? dataset.features.subarray(row * width, (row + 1) * width)}
            side={side}
            range={inkRange(dataset.features)}
            label={name}
          />
          <figcaption>{caption}</figcaption>
        </figure>
        <Outputs answers={answers} />
      </div>
    </ChartTile>
  );
}

function Outputs({ answers }: { readonly answers: readonly OutputShare[] }) {
  const t = useTranslate();
  return (
    <table className={styles.rowPictureOutputs} aria-label={t('training.strongestOutputs')}>
      <tbody>
        {answers.map(({ name, value, share, isTarget }) => (
          <tr key={name} data-target={isTarget || undefined} title={isTarget ? t('training.target') : undefined}>
            <th scope="row">{name}</th>
            <td className={styles.rowPictureTrack}>
              <span style={{ width: `${share * 100}%` }} />
            </td>
            <td className="numbers">{shortText(value)}</td>
            <td>
              {isTarget && (
                <>
                  <span className={styles.targetWord}>{t('training.target')}</span>
                  <IconTargetArrow className={styles.targetIcon} size={14} aria-hidden="true" />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outputTable(t: ReturnType<typeof useTranslate>, answers: readonly OutputShare[]): TileTable {
  return {
    name: t('training.strongestOutputs'),
    columns: [
      { header: t('training.output'), key: 'output' },
      { header: t('training.prediction'), key: 'prediction' },
      { header: t('training.target'), key: 'target' },
    ],
    rows: answers.map(({ name, value, isTarget }) => [name, value, isTarget ? 1 : 0]),
  };
}
