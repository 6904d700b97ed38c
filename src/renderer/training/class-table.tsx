// Precision, recall and F1 of every class, and their mean.
import type { ClassificationMetrics, ClassScores } from '#core/training/metrics/measure.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { distinctKeys } from './distinct-keys.ts';
import { percentText } from './percent-text.ts';

/** The command line says all of them. */
const mostClasses = 100;

export function ClassTable({ classification: { classes, macro } }: { readonly classification: ClassificationMetrics }) {
  const t = useTranslate();
  const shown = classes.slice(0, mostClasses);
  const keys = distinctKeys(shown.map(({ name }) => name));
  return (
    <table className="metrics-table">
      <caption>{t('training.classScores')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('training.class')}</th>
          <th scope="col">{t('training.precision')}</th>
          <th scope="col">{t('training.recall')}</th>
          <th scope="col">{t('training.f1')}</th>
          <th scope="col">{t('training.rows')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((each, index) => (
          <tr key={keys[index]}>
            <th scope="row">{each.name}</th>
            <Scores scores={each} />
            <td>{each.count}</td>
          </tr>
        ))}
        <tr className="metrics-mean">
          <th scope="row">{t('training.mean')}</th>
          <Scores scores={macro} />
          <td>{classes.reduce((sum, { count }) => sum + count, 0)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Scores({ scores: { precision, recall, f1 } }: { readonly scores: ClassScores }) {
  return (
    <>
      <td>{percentText(precision)}</td>
      <td>{percentText(recall)}</td>
      <td>{percentText(f1)}</td>
    </>
  );
}
