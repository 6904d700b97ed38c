// The prediction for a tried row: a value in the user's unit, or a class with the probability of each.
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import type { TrialAnswer, TrialOutcome } from './trial.ts';

const mostClasses = 10;

export function Prediction({ outcome }: { readonly outcome: TrialOutcome }) {
  return (
    <>
      {outcome.answers.map((answer) => (
        <Answer key={answer.name} answer={answer} />
      ))}
    </>
  );
}

function Answer({ answer: { name, value, classes } }: { readonly answer: TrialAnswer }) {
  const t = useTranslate();
  const shown = typeof value === 'number' ? shortText(value) : value;
  const order = [...classes].sort((one, other) => other.share - one.share).slice(0, mostClasses);
  return (
    <div className="try-answer">
      <p className="try-value">
        {name !== '' && <span>{name}</span>}
        <strong className={typeof value === 'number' ? 'numbers' : undefined}>{shown}</strong>
      </p>
      {order.length > 0 && (
        <ul className="try-classes" aria-label={t('data.probabilities')}>
          {order.map((each) => (
            <li key={each.name}>
              <span className="try-class-name" title={each.name}>
                {each.name}
              </span>
              <span className="try-bar" aria-hidden="true">
                <span style={{ width: `${Math.max(0, Math.min(1, each.share)) * 100}%` }} />
              </span>
              <span className="numbers">{percentText(each.share)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
