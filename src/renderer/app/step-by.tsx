// The choice of how far *Next stage* goes: a pass, a layer, or one product of a neuron.
import { SegmentedControl } from '@mantine/core';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type StepBy as StepSize, stepSizes, useUi } from '#renderer/state/window/ui-store.ts';

export function StepBy() {
  const t = useTranslate();
  const stepBy = useUi((state) => state.stepBy);
  return (
    <SegmentedControl
      className="step-by"
      size="xs"
      aria-label={t('app.stepBy')}
      value={stepBy}
      onChange={(value) => useUi.setState({ stepBy: value as StepSize })}
      data={stepSizes.map((each) => ({
        value: each,
        label: <span title={t(`app.stepBy_${each}Hint`)}>{t(`app.stepBy_${each}`)}</span>,
      }))}
    />
  );
}
