// The groups of a census, the smallest loss first: a picture, how many starts end there, and the way to one of these starts.
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { seenExamples } from '#core/data/examples-at.ts';
import { startFromSeed } from '#core/document/edits/reinitialise.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import { predict } from '#core/graph/evaluate.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { SmallMap } from '#renderer/charts/maps/small-map.tsx';
import { edit } from '#renderer/commands/edit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import type { PresentCensus } from '#renderer/state/training/census-session.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import { TableHead } from '#renderer/ui/value-table.tsx';
import experimentStyles from '../experiment.module.css';
import styles from './census.module.css';

type CensusOrder = PresentCensus['order'];
type PicturedGroup = PresentCensus['groups'][number];

export function CensusTable({ census: { order, groups, unconverged } }: { readonly census: PresentCensus }) {
  const t = useTranslate();
  const rows = groups.map((group, index) => ({ group, name: t('census.group', { number: index + 1 }) }));
  if (unconverged !== null) rows.push({ group: unconverged, name: t('census.unconverged') });
  return (
    <table className={experimentStyles.table} aria-label={t('census.table')}>
      <TableHead
        heads={(['groupColumn', 'picture', 'loss', 'size', 'open'] as const).map((head) => t(`census.${head}`))}
      />
      <tbody>
        {rows.map(({ group, name }) => (
          <Row key={name} name={name} group={group} order={order} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly name: string;
  readonly group: PicturedGroup;
  readonly order: CensusOrder;
}

const shownDigits = 4;

function Row({ name, group: { loss, seeds, parameters }, order }: RowProps) {
  const t = useTranslate();
  const [seed, setSeed] = useState(seeds[0] ?? order.seed);
  const open = async (): Promise<void> => {
    await trainingSession().pause();
    await edit((document) => startFromSeed(document, seed));
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Picture name={t('census.pictureOf', { group: name })} order={order} parameters={parameters} />
      </td>
      <td className="numbers">{Number.isFinite(loss) ? formatNumber(loss, shownDigits) : '–'}</td>
      <td>
        <span className={styles.share} style={{ inlineSize: `${(100 * seeds.length) / order.starts}%` }} aria-hidden />
        {t('census.share', { count: seeds.length, percent: Math.round((100 * seeds.length) / order.starts) })}
      </td>
      <td>
        <div className={styles.open}>
          <select
            className={fieldStyles.input}
            aria-label={t('census.seedOf', { group: name })}
            value={seed}
            onChange={(event) => setSeed(Number(event.currentTarget.value))}
          >
            {seeds.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
          <Button size="xs" aria-label={t('census.openStartOf', { group: name, seed })} onClick={() => void open()}>
            {t('census.openStart')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

interface PictureProps {
  readonly name: string;
  readonly order: CensusOrder;
  readonly parameters: Float64Array;
}

function Picture({ name, order: { document }, parameters }: PictureProps) {
  const { compiled, dataset } = compiledDocument(document);
  const shown = useMemo(() => {
    if (compiled === null || dataset === null || !parameters.every(Number.isFinite)) return null;
    const { graph } = compiled;
    return {
      rows: { ...seenExamples(dataset), outputs: graph.outputWidth, areShares: answersShares(graph) },
      inputs: graph.inputWidth,
      predict: (features: Float64Array) => predict(graph, parameters, features),
    };
  }, [compiled, dataset, parameters]);
  return shown === null ? '–' : <SmallMap name={name} {...shown} weights={parameters} />;
}
