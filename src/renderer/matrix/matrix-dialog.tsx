// The weight matrix: which part of the network, what the cells show, the cells, and what their colours mean.

import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { type NetworkFacts, nameIn, networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { roleTitle } from '#renderer/canvas/neurons/lane-node.tsx';
import { csvText } from '#renderer/charts/tile/csv.ts';
import { downloadText } from '#renderer/charts/tile/download.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { announce, useUi } from '#renderer/state/window/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { fullText } from '#renderer/ui/field-text.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import styles from './matrix.module.css';
import { MatrixGrid, type MatrixShown } from './matrix-grid.tsx';
import {
  cellCount,
  cellOfWire,
  type Matrix,
  type MatrixPair,
  matrixOf,
  matrixPairs,
  mostCells,
  pairOfSelection,
} from './matrix-model.ts';
import { type MatrixQuantity, matrixQuantities, numbersFor } from './use-matrix-values.ts';

export function MatrixDialog() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  return (
    <PageDialog name="matrix" isPossible={document !== null} title={t('matrix.title')} size="min(1120px, 94vw)">
      {document !== null && <MatrixContent document={document} />}
    </PageDialog>
  );
}

function MatrixContent({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const { network } = document;
  const facts = useMemo(() => networkFacts(network), [network]);
  const pairs = useMemo(() => matrixPairs(network, facts), [network, facts]);
  const [first] = useState(() => pairOfSelection(network, pairs, useUi.getState().selection)?.key ?? null);
  const [chosen, setChosen] = useState(first);
  const pair = pairs.find(({ key }) => key === chosen) ?? pairs[0];
  if (pair === undefined) return <EmptyState text={t('commands.whyNoWires')} />;
  const nameOf = ({ source, target }: MatrixPair): string =>
    t('explain.placeWire', {
      source: roleTitle(t, source.role, source.depth),
      target: roleTitle(t, target.role, target.depth),
    });
  const choices = pairs.map((each) => ({ value: each.key, label: nameOf(each) }));
  const choose = (key: string): null => {
    setChosen(key);
    return null;
  };
  const count = cellCount(pair);
  return (
    <div className={styles.root}>
      <div className={styles.choices}>
        <SelectField label={t('matrix.between')} value={pair.key} choices={choices} onCommit={choose} />
      </div>
      {count > mostCells ? (
        <EmptyState text={t('matrix.tooLarge', { count })} />
      ) : (
        <MatrixOfPair key={pair.key} document={document} facts={facts} pair={pair} />
      )}
    </div>
  );
}

interface MatrixOfPairProps {
  readonly document: NetworkDocument;
  readonly facts: NetworkFacts;
  readonly pair: MatrixPair;
}

function MatrixOfPair({ document, facts, pair }: MatrixOfPairProps) {
  const t = useTranslate();
  const { network } = document;
  const matrix = useMemo(() => matrixOf(network, pair), [network, pair]);
  const [quantity, setQuantity] = useState<MatrixQuantity>('weight');
  const [isReadable, setReadable] = useState(false);
  const [shown, setShown] = useState<MatrixShown>({ scale: 1, isTight: false });
  const [firstCell] = useState(
    () => cellOfWire(network, matrix, useUi.getState().selection.wires[0]) ?? { row: 0, column: 0 },
  );
  const isRunning = useRun((state) => state.status === 'running');
  return (
    <>
      <div className={styles.controls}>
        <SegmentedControl
          size="xs"
          aria-label={t('matrix.shows')}
          value={quantity}
          onChange={(value) => setQuantity(value as MatrixQuantity)}
          data={matrixQuantities.map((value) => ({ value, label: t(`canvas.${value}`) }))}
        />
        {shown.isTight && (
          <Switch label={t('matrix.readable')} checked={isReadable} onChange={() => setReadable(!isReadable)} />
        )}
        <span className={styles.gap} />
        <TableButtons network={network} facts={facts} pair={pair} matrix={matrix} quantity={quantity} />
      </div>
      <MatrixGrid
        document={document}
        facts={facts}
        matrix={matrix}
        quantity={quantity}
        firstCell={firstCell}
        isReadable={isReadable}
        isReadOnly={isRunning}
        onShown={setShown}
      />
      <MatrixLegend scale={shown.scale} hasOff={matrix.off.includes(1)} />
      <p className={styles.hint}>{t(isRunning ? 'matrix.reading' : 'matrix.hint')}</p>
    </>
  );
}

interface TableButtonsProps {
  readonly network: Network;
  readonly facts: NetworkFacts;
  readonly pair: MatrixPair;
  readonly matrix: Matrix;
  readonly quantity: MatrixQuantity;
}

function TableButtons({ network, facts, pair, matrix, quantity }: TableButtonsProps) {
  const t = useTranslate();
  const table = () => tableOf(network, facts, matrix, quantity);
  const copy = async (): Promise<void> => {
    const { header, rows } = table();
    const text = [header, ...rows].map((row) => row.map((cell) => cell ?? '').join('\t')).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      announce(() => t('matrix.copied', { count: rows.length }));
    } catch {
      announce(() => t('matrix.copyFailed'));
    }
  };
  const download = (): void => {
    const { header, rows } = table();
    const names = {
      source: roleTitle(t, pair.source.role, pair.source.depth),
      target: roleTitle(t, pair.target.role, pair.target.depth),
    };
    downloadText(`${t('matrix.fileName', names)}.csv`, 'text/csv', csvText(header, rows));
  };
  return (
    <>
      <Button size="xs" leftSection={<IconCopy size={14} />} onClick={() => void copy()}>
        {t('matrix.copy')}
      </Button>
      <Button size="xs" leftSection={<IconDownload size={14} />} onClick={download}>
        {t('matrix.download')}
      </Button>
    </>
  );
}

/** Names of the sources over the columns, name of the target before each row; an empty cell is no wire. */
function tableOf(network: Network, facts: NetworkFacts, matrix: Matrix, quantity: MatrixQuantity) {
  const numbers = numbersFor(network, quantity, scopedValues());
  const header = ['', ...matrix.columns.map((neuron) => nameIn(facts, neuron))];
  const rows = matrix.rows.map((target, row): (number | string | null)[] => {
    const parameters = matrix.parameters.subarray(row * matrix.columns.length, (row + 1) * matrix.columns.length);
    const cells = [...parameters].map((parameter) => (parameter < 0 ? null : (numbers?.[parameter] ?? null)));
    return [nameIn(facts, target), ...cells];
  });
  return { header, rows };
}

function MatrixLegend({ scale, hasOff }: { readonly scale: number; readonly hasOff: boolean }) {
  const t = useTranslate();
  return (
    <div className={styles.legend}>
      <span className="numbers">{fullText(-scale)}</span>
      <span className={styles.ramp} aria-hidden="true" />
      <span className="numbers">{fullText(scale)}</span>
      <span className={styles.sample} data-sample="empty" aria-hidden="true" />
      <span>{t('matrix.empty')}</span>
      <span className={styles.sample} data-sample="frozen" aria-hidden="true" />
      <span>{t('canvas.frozen')}</span>
      {hasOff && (
        <>
          <span className={styles.sample} data-sample="off" aria-hidden="true" />
          <span>{t('matrix.off')}</span>
        </>
      )}
    </div>
  );
}
