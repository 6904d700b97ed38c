// Lists and tables of what one network has other than another one.

import { jsonInline } from '#core/document/file/json-writer.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { DocumentDifference, PartDifference } from '#core/interchange/difference/difference.ts';
import type { Network } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import type { Translate } from '#messages/translator.ts';
import { LossChart } from '#renderer/charts/lines/loss-chart.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import { type ValueRow, ValueTable } from '#renderer/ui/value-table.tsx';
import styles from './compare.module.css';
import { largestNumbers, measuresOf, type NumberChange } from './compared-documents.ts';

const mostNumbers = 8;

interface PartsProps {
  readonly shown: NetworkDocument;
  readonly other: NetworkDocument;
  readonly difference: DocumentDifference;
}

export function ComparedParts({ shown, other, difference }: PartsProps) {
  const t = useTranslate();
  const isOnCanvas = useLiveParameters() !== null;
  const structure = structureLines(t, difference, { shown, other });
  const numbers = largestNumbers(difference, mostNumbers);
  return (
    <>
      <section>
        <h3>{t('compare.structure')}</h3>
        {structure.length === 0 ? <p>{t('compare.sameStructure')}</p> : <Lines lines={structure} />}
      </section>
      <section>
        <h3>{t('compare.numbers')}</h3>
        {numbers.length === 0 ? (
          <p>{t('compare.sameNumbers')}</p>
        ) : (
          <Numbers numbers={numbers} network={shown.network} />
        )}
        {numbers.length > 0 && isOnCanvas && <p>{t('compare.onCanvas')}</p>}
      </section>
      <MeasureTable shown={shown} other={other} />
      <SettingTable difference={difference} />
      <Curves shown={shown} other={other} />
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function structureLines(
  t: Translate,
  { layers, connections }: DocumentDifference,
  documents: Pick<PartsProps, 'shown' | 'other'>,
): readonly string[] {
  const networks = [documents.shown.network, documents.other.network];
  return [...partLines(t, 'layer', layers, networks), ...partLines(t, 'connection', connections, networks)];
}

function partLines(
  t: Translate,
  kind: 'layer' | 'connection',
  { added, removed, changed }: PartDifference,
  networks: readonly Network[],
): readonly string[] {
  const words = (id: unknown) => ({ id: partName(networks, kind, String(id)) });
  return [
    ...added.map(({ id }) => t(`interchange.diff_${kind}_added`, words(id))),
    ...removed.map(({ id }) => t(`interchange.diff_${kind}_removed`, words(id))),
    ...changed.map(({ id }) => t(`interchange.diff_${kind}_changed`, words(id))),
  ];
}

/** Of whichever network has it. */
function partName(networks: readonly Network[], kind: 'layer' | 'connection', id: string): string {
  for (const { layers, connections } of networks) {
    const nameOf = (layer: string) => layers.find((each) => each.id === layer)?.name ?? layer;
    const connection = kind === 'connection' ? connections.find((each) => each.id === id) : undefined;
    if (connection !== undefined) return `${nameOf(connection.source)} → ${nameOf(connection.target)}`;
    if (kind === 'layer' && layers.some((each) => each.id === id)) return nameOf(id);
  }
  return id;
}

function Numbers({ numbers, network }: { readonly numbers: readonly NumberChange[]; readonly network: Network }) {
  const t = useTranslate();
  return (
    <ValueTable
      heads={['', t('compare.other'), t('compare.shown'), 'Δ']}
      rows={numbers.map((change) => ({
        name: numberName(t, network, change),
        values: [change.from, change.to, change.to - change.from],
      }))}
    />
  );
}

function numberName(t: Translate, network: Network, { of }: NumberChange): string {
  const neuron = (layer: string, unit: number): string => {
    const found = network.layers.find(({ id }) => id === layer);
    return found === undefined ? layer : nameOfNeuron(network, { layer: found.id, unit });
  };
  if ('layer' in of) return t('compare.bias', { neuron: neuron(of.layer, of.unit) });
  const connection = network.connections.find(({ id }) => id === of.connection);
  if (connection === undefined) return of.connection;
  return `${neuron(connection.source, of.source)} → ${neuron(connection.target, of.target)}`;
}

function MeasureTable({ shown, other }: Pick<PartsProps, 'shown' | 'other'>) {
  const t = useTranslate();
  const [before, after] = [measuresOf(other), measuresOf(shown)];
  if (before === null && after === null) return null;
  const rows = [
    {
      name: t('training.weightsLoss'),
      title: t('training.weightsLossMeaning'),
      values: [before, after].map((each) => each?.loss ?? '–'),
    },
    ...(before?.accuracy == null && after?.accuracy == null
      ? []
      : [{ name: t('compare.accuracy'), values: [before, after].map((each) => shareText(each?.accuracy)) }]),
  ];
  return <SideBySide title={t('compare.measures')} rows={rows} />;
}

function shareText(share: number | null | undefined): string {
  return share == null ? '–' : percentText(share);
}

function SettingTable({ difference: { settings, dataset } }: Pick<PartsProps, 'difference'>) {
  const t = useTranslate();
  // What a run has left is no setting.
  const chosen = settings.filter(({ path }) => path.startsWith('training.'));
  const rows = chosen.map(({ path, from, to }) => ({ name: path, values: [from, to].map((each) => textOf(each)) }));
  if (rows.length === 0 && Object.keys(dataset).length === 0) return null;
  return (
    <>
      {rows.length > 0 && <SideBySide title={t('compare.settings')} rows={rows} />}
      {Object.keys(dataset).length > 0 && <p>{t('interchange.diff_dataset')}</p>}
    </>
  );
}

const longestText = 80;

function textOf(value: unknown): string {
  if (value === null) return '–';
  const text = typeof value === 'string' ? value : jsonInline(value);
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

interface SideBySideProps {
  readonly title: string;
  readonly rows: readonly ValueRow[];
}

function SideBySide({ title, rows }: SideBySideProps) {
  const t = useTranslate();
  return (
    <section>
      <h3>{title}</h3>
      <ValueTable heads={['', t('compare.other'), t('compare.shown')]} rows={rows} />
    </section>
  );
}

/** Epoch by epoch over one axis. */
function Curves({ shown, other }: Pick<PartsProps, 'shown' | 'other'>) {
  const t = useTranslate();
  const log = useRun((state) => state.snapshot.log);
  const rows = log.length > 1 ? log : (shown.history ?? []);
  const others = other.history ?? [];
  if (rows.length < 2 || others.length < 2 || other.history === shown.history) return null;
  return (
    <section>
      <h3>{t('compare.curves')}</h3>
      <div className={styles.curves}>
        <LossChart
          rows={rows}
          others={[{ id: 1, name: t('compare.other'), rows: others }]}
          marker={null}
          onPick={() => undefined}
          onTrain={() => undefined}
          whyNot=""
        />
      </div>
    </section>
  );
}
