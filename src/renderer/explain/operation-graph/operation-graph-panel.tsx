// The computation graph under the canvas: what the drawing compiled into, with the value and the gradient of every operation.
import { Button } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { ShownNumber } from '#core/explain/operation-graph/operation-arithmetic.ts';
import type { Translate } from '#messages/translator.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { downloadText, downloadUrl } from '#renderer/charts/tile/download.ts';
import { tableCaption } from '#renderer/charts/tile/table-caption.ts';
import { tablePicture } from '#renderer/charts/tile/table-picture.ts';
import { TableView } from '#renderer/charts/tile/table-view.tsx';
import { TileMenu } from '#renderer/charts/tile/tile-menu.tsx';
import { type TileTable, tableCsv } from '#renderer/charts/tile/tile-table.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { closePanel, togglePanelSize, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { RowWalker } from '../row-walker.tsx';
import { ArithmeticBar } from './arithmetic-bar.tsx';
import { type GraphOrReason, mostListed, type ShownGraph, useShownGraph } from './graph-shown.ts';
import styles from './operation.module.css';
import { OperationMap } from './operation-map.tsx';
import { operationPicture } from './operation-picture.ts';
import { nameOf } from './operation-words.ts';
import { SubjectChoice } from './subject-choice.tsx';

/** Nothing while it is closed. */
export function OperationGraphPanel() {
  const isOpen = usePanelBeside((state) => state.open === 'graph');
  const network = useDocument((state) => state.document?.network ?? null);
  return isOpen && network !== null ? <OpenPanel /> : null;
}

function close(): void {
  closePanel();
  viewportControl()?.focusCanvas();
}

function OpenPanel() {
  const t = useTranslate();
  const id = useId();
  const network = useDocument((state) => state.document?.network ?? null);
  const result = useShownGraph();
  const colors = useThemeColors();
  const [asTable, setAsTable] = useState(false);
  const isLarge = usePanelBeside((state) => state.isLarge);
  const shown = 'shown' in result ? result.shown : null;
  const fileName = t('operationGraph.fileName');
  const picture = (graph: ShownGraph): string => {
    const table = operationTable(t, graph);
    const canvas = asTable ? tablePicture(table, tableCaption(table, t), colors) : operationPicture(t, graph, colors);
    return canvas.toDataURL();
  };
  const exports = shown && {
    picture: () => downloadUrl(`${fileName}.png`, picture(shown)),
    csv: () => downloadText(`${fileName}.csv`, 'text/csv', tableCsv(operationTable(t, shown))),
  };
  return (
    <section
      className={styles.graph}
      data-area="graph"
      data-large={isLarge || undefined}
      aria-labelledby={id}
      onKeyDown={closeByKey}
    >
      <header className={styles.graphHeader}>
        <h2 id={id}>{t('operationGraph.title')}</h2>
        {network !== null && <SubjectChoice network={network} />}
        {shown !== null && (
          <>
            <span className={styles.count}>
              {t('operationGraph.count', { count: shown.picture.operations.length })}
            </span>
            <RowWalker row={shown.row} rows={shown.rows} />
          </>
        )}
        <span className={styles.graphButtons}>
          <TileMenu
            title={t('operationGraph.title')}
            table={{ isShown: asTable, toggle: () => setAsTable(!asTable) }}
            exports={exports}
          />
          <IconButton
            compact
            icon={isLarge ? <IconArrowsMinimize size={16} /> : <IconArrowsMaximize size={16} />}
            label={t('operationGraph.large')}
            pressed={isLarge}
            onClick={togglePanelSize}
          />
          <IconButton compact icon={<IconX size={16} />} label={t('operationGraph.close')} onClick={close} />
        </span>
      </header>
      {shown === null ? (
        <Reason result={result} />
      ) : asTable ? (
        <TableView read={() => operationTable(t, shown)} />
      ) : (
        <GraphView key={keyOf(shown)} shown={shown} />
      )}
    </section>
  );
}

/** Another picture begins with another marked operation. */
function keyOf({ picture: { operations } }: ShownGraph): string {
  return `${operations.length} ${operations[0]?.id} ${operations.at(-1)?.id}`;
}

/** Not for keys of the menu over it, which React hands on, too. */
function closeByKey(event: KeyboardEvent): void {
  const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target);
  if (event.key !== 'Escape' || event.defaultPrevented || !isOwn) return;
  event.preventDefault();
  close();
}

function GraphView({ shown }: { readonly shown: ShownGraph }) {
  const [current, setCurrent] = useState<ShownNumber>(() => ({
    operation: Math.max(
      0,
      shown.picture.operations.findIndex(({ kind }) => kind === 'sum'),
    ),
    element: 0,
  }));
  const [pointed, setPointed] = useState<number | null>(null);
  const choose = (operation: number): void => {
    if (operation !== current.operation) setCurrent({ operation, element: 0 });
  };
  const number = pointed === null || pointed === current.operation ? current : { operation: pointed, element: 0 };
  return (
    <>
      <OperationMap shown={shown} current={current} pointed={pointed} onPoint={setPointed} onChoose={choose} />
      <ArithmeticBar
        shown={shown}
        number={number}
        onElement={(element) => setCurrent({ operation: number.operation, element })}
      />
    </>
  );
}

function Reason({ result }: { readonly result: GraphOrReason }) {
  const t = useTranslate();
  if (!('why' in result)) return null;
  const isProblem = result.why === 'whyProblem' || result.why === 'whyNoRow';
  return (
    <EmptyState text={t(`operationGraph.${result.why}`)}>
      {isProblem && (
        <Button size="xs" onClick={() => useUi.setState(rightShown('problems'))}>
          {t('operationGraph.showProblems')}
        </Button>
      )}
    </EmptyState>
  );
}

/** From the loss back, as gradients are computed: a table cut short still has the loss. */
function operationTable(t: Translate, { picture, network, numbers }: ShownGraph): TileTable {
  const names = picture.operations.map((_, position) => nameOf(t, network, picture, position));
  return {
    name: t('operationGraph.title'),
    columns: [
      { header: t('operationGraph.columnOperation'), key: 'operation' },
      { header: t('operationGraph.columnInputs'), key: 'inputs' },
      { header: t('operationGraph.columnValue'), key: 'value' },
      { header: t('operationGraph.columnGradient'), key: 'gradient' },
    ],
    rows: [...picture.operations.entries()].toReversed().flatMap(([position, { width, inputs }]) => {
      const name = names[position] ?? '';
      const read = inputs.map((input) => names[input]).join(', ');
      const { values, gradients } = numbers[position] as (typeof numbers)[number];
      if (width > mostListed) {
        return [[name, read, t('operationGraph.values', { count: width }), null]];
      }
      return Array.from({ length: width }, (_, element) => [
        width === 1 ? name : t('operationGraph.numberOf', { name, number: element + 1 }),
        read,
        values[element] ?? null,
        gradients?.[element] ?? null,
      ]);
    }),
  };
}
