// The predictions' outcome so far, kept on this machine alone: lately beside all of them, and by certainty.
import { Button } from '@mantine/core';
import { type Calibration, calibrationOf, certainties } from '#core/teaching/prediction/calibration.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { forgetPredictions, usePredictions } from '#renderer/state/window/kept-predictions.ts';
import styles from './prediction.module.css';

const lately = 20;

export function CalibrationTable() {
  const t = useTranslate();
  const outcomes = usePredictions();
  if (outcomes.length === 0) return <p className="choice-detail">{t('prediction.noneYet')}</p>;
  const [recent, all] = [calibrationOf(outcomes.slice(0, lately)), calibrationOf(outcomes)];
  const rows = [
    ...(['sign', 'size', 'number'] as const).map((name) => ({
      name: t(`prediction.part_${name}`),
      of: (calibration: Calibration) => calibration[name],
    })),
    ...certainties.map((certainty) => ({
      name: t('prediction.whenCertain', { certainty: t(`prediction.certainty_${certainty}`) }),
      of: ({ byCertainty }: Calibration) => byCertainty[certainty],
    })),
  ];
  const share = ({ right, of }: { readonly right: number; readonly of: number }): string =>
    of === 0 ? '–' : t('prediction.share', { right, of, percent: Math.round((100 * right) / of) });
  return (
    <>
      <table className={styles.calibration} aria-label={t('prediction.calibration')}>
        <thead>
          <tr>
            <th scope="col">{t('prediction.right')}</th>
            <th scope="col">{t('prediction.lately', { count: Math.min(lately, outcomes.length) })}</th>
            <th scope="col">{t('prediction.all', { count: outcomes.length })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{share(of(recent))}</td>
              <td>{share(of(all))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="choice-detail">{t('prediction.keptHere')}</p>
      <Button size="xs" onClick={forgetPredictions}>
        {t('prediction.forget')}
      </Button>
    </>
  );
}
