// The optimizer race: entrants are chosen, run from the same start, compared, and one of them may be taken over.
import { Button, Group, Switch } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { setTraining } from '#core/document/edits/set-training.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { maximumEpochs } from '#core/learning/setting-range.ts';
import { entrantOf, mostEntrants, ratesOf, usualEntrants } from '#core/training/race/entrants.ts';
import { isOver, type Lane } from '#core/training/race/race.ts';
import { winnerOf } from '#core/training/race/results.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { tooltipTable } from '#renderer/charts/kit/tooltip-table.ts';
import { useThrottled } from '#renderer/charts/kit/use-throttled.ts';
import { LineChartView } from '#renderer/charts/lines/line-chart-view.tsx';
import { ChartActions } from '#renderer/charts/tile/chart-actions.tsx';
import { edit } from '#renderer/commands/edit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { forgetRace, startRace, stopRace, useRace } from '#renderer/state/training/race-session.ts';
import { closePanel } from '#renderer/state/window/panel-beside-store.ts';
import { CountField } from '#renderer/ui/count-field.tsx';
import { shortText } from '#renderer/ui/field-text.ts';
import experimentStyles from '../experiment.module.css';
import styles from './race.module.css';
import { raceColors, raceCsv, raceLines } from './race-lines.ts';
import { entrantNames } from './race-names.ts';
import { raceOrder } from './race-order.ts';
import { type Entrant, RaceTable } from './race-table.tsx';

/** A race that nobody looks at is ended; its line-up stays. */
export function RacePanel() {
  const document = useDocument((state) => state.document);
  useEffect(() => forgetRace, []);
  return document === null ? null : <RaceContent document={document} />;
}

function RaceContent({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const { training } = document;
  const race = useRace((state) => state.race);
  const lastId = useRef(0);
  const numbered = (optimizers: readonly OptimizerSettings[]): readonly Entrant[] =>
    optimizers.map((optimizer) => {
      lastId.current += 1;
      return { id: lastId.current, optimizer };
    });
  const [entrants, setEntrants] = useState(() => numbered(usualEntrants()));
  const [epochs, setEpochs] = useState(Math.max(1, training.epochs));
  const isRunning = race !== null && !isOver(race);
  const winner = race === null || isRunning ? null : winnerOf(race.lanes);
  const names = useMemo(
    () =>
      entrantNames(
        entrants.map(({ optimizer }) => optimizer),
        t,
      ),
    [entrants, t],
  );

  /** Another line-up is another race. */
  const change = (next: readonly Entrant[]): void => {
    forgetRace();
    setEntrants(next);
  };
  const start = (): void => {
    const order = raceOrder(
      document,
      entrants.map(({ optimizer }) => optimizer),
      epochs,
    );
    if (order !== null) startRace(order);
  };
  const take = async (optimizer: OptimizerSettings): Promise<void> => {
    closePanel();
    await edit((present) => setTraining(present, { optimizer }));
  };

  return (
    <div className={experimentStyles.root}>
      <p className={experimentStyles.note}>{t('race.note')}</p>
      <Group gap="sm">
        <Button size="xs" disabled={isRunning} onClick={() => change(numbered(usualEntrants()))}>
          {t('race.usual')}
        </Button>
        <Button size="xs" disabled={isRunning} onClick={() => change(numbered(ratesOf(training.optimizer)))}>
          {t('race.rates')}
        </Button>
        <Button
          size="xs"
          disabled={isRunning || entrants.length >= mostEntrants}
          onClick={() => change([...entrants, ...numbered([entrantOf('sgd')])])}
        >
          {t('race.add')}
        </Button>
      </Group>
      <div className={experimentStyles.start}>
        <CountField
          label={t('training.epochs')}
          value={epochs}
          step={10}
          maximum={maximumEpochs}
          disabled={isRunning}
          onChange={(next) => {
            forgetRace();
            setEpochs(next);
          }}
        />
        <Button data-start="race" onClick={isRunning ? stopRace : start}>
          {t(isRunning ? 'race.stop' : 'race.start')}
        </Button>
        <p role="status">{winner !== null && t('race.winner', { name: names[winner] ?? '' })}</p>
      </div>
      <RaceTable
        entrants={entrants}
        lanes={race?.lanes ?? null}
        isRunning={isRunning}
        winner={winner}
        onChange={change}
        onUse={(optimizer) => void take(optimizer)}
      />
      {race !== null && <RaceCurves lanes={race.lanes} names={names} />}
    </div>
  );
}

interface RaceCurvesProps {
  readonly lanes: readonly Lane[];
  readonly names: readonly string[];
}

function RaceCurves({ lanes, names }: RaceCurvesProps) {
  const t = useTranslate();
  const [logY, setLogY] = useState(true);
  const picture = useRef<(() => string) | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  // A race that has begun is to be seen, also in a low panel. What scrolling answers is no way to clean up.
  useEffect(() => {
    chart.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <>
      <div ref={chart} className={styles.chart}>
        <RaceChart lanes={lanes} names={names} logY={logY} picture={picture} />
      </div>
      <Group gap="sm">
        <Switch label={t('charts.logY')} checked={logY} onChange={() => setLogY(!logY)} />
        <ChartActions fileName={t('race.fileName')} picture={picture} csv={() => raceCsv(lanes, names)} />
      </Group>
    </>
  );
}

interface RaceChartProps {
  readonly lanes: readonly Lane[];
  readonly names: readonly string[];
  readonly logY: boolean;
  readonly picture: { current: (() => string) | null };
}

/** Milliseconds between two drawings while the race is on. */
const drawingGap = 250;

/** The loss curves of all entrants in one chart. */
function RaceChart({ lanes, names, logY, picture }: RaceChartProps) {
  const t = useTranslate();
  const colors = useThemeColors();
  const shown = useThrottled(lanes, drawingGap);
  const model = useMemo(
    () => ({
      xName: t('training.epoch'),
      logX: false,
      logY,
      series: raceLines(shown, names, raceColors(colors)),
    }),
    [t, shown, names, colors, logY],
  );
  const tooltip = (epoch: number): HTMLElement => raceTooltip(t('timeline.epochName', { epoch }), shown, names, epoch);
  return (
    <LineChartView
      name={t('race.chart')}
      description={t('race.chartDescription')}
      model={model}
      tooltip={tooltip}
      picture={picture}
    />
  );
}

function raceTooltip(heading: string, lanes: readonly Lane[], names: readonly string[], epoch: number): HTMLElement {
  const rows = lanes.flatMap(({ log }, index) => {
    const point = log.find((each) => each.epoch === epoch);
    return point === undefined ? [] : [[names[index] ?? '', shortText(point.loss)]];
  });
  return tooltipTable(heading, rows);
}
