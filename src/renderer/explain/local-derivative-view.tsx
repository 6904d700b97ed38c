// Slope of the activation function at this neuron: the formula with its numbers, and the curve with its tangent.
import { useState } from 'react';
import type { LocalDerivative } from '#core/explain/explanation.ts';
import { localDerivativeEquation } from '#core/explain/forward.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { activationLabel } from '#messages/activation-label.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from '#renderer/ui/panel.module.css';
import { CurveView } from './curve-view.tsx';
import explainStyles from './explain.module.css';
import { FoldedSection } from './folded-section.tsx';
import { FunctionLines } from './function-view.tsx';
import { useVisibleArithmetic } from './use-visible-arithmetic.ts';

export function LocalDerivativeView({ local }: { readonly local: LocalDerivative }) {
  const t = useTranslate();
  return (
    <FoldedSection
      name="localDerivative"
      title={t('explain.localDerivative')}
      detail={activationLabel(t, local.function)}
    >
      <CurveWithTangent local={local} />
    </FoldedSection>
  );
}

function CurveWithTangent({ local }: { readonly local: LocalDerivative }) {
  const t = useTranslate();
  const [triedZ, setTriedZ] = useState<number | null>(null);
  const z = triedZ ?? local.z;
  const equation = triedZ === null ? local.equation : equationAt(local, z);
  const shown = useVisibleArithmetic(equation);
  return (
    <>
      <FunctionLines equation={equation} shown={shown} withResult />
      <CurveView
        kind={local.function}
        neuron={String(local.equation.values.neuron)}
        realZ={local.z}
        z={z}
        onMove={setTriedZ}
      />
      {triedZ !== null && (
        <p className={explainStyles.note}>
          {t('explain.curveWhatIf', { z: formatNumber(local.z) })}{' '}
          <button type="button" className={styles.link} onClick={() => setTriedZ(null)}>
            {t('explain.curveReset')}
          </button>
        </p>
      )}
    </>
  );
}

/** The same formula with another z and what the function makes of it. */
function equationAt({ function: kind, equation }: LocalDerivative, z: number): LocalDerivative['equation'] {
  const [input, output] = equation.parts;
  if (input === undefined || output === undefined) return equation;
  const { value, derivative } = elementwiseActivation(kind);
  const a = value(z);
  const { symbol, code, values } = equation;
  return localDerivativeEquation(kind, { symbol, code, values, value: derivative(z, a) }, [
    { ...input, value: z },
    { ...output, value: a },
  ]);
}
