// Fields of the learning rate's schedule: the kind of course, its numbers, the warm-up before it.
import { useMemo } from 'react';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { scheduleRanges } from '#core/document/setting-ranges.ts';
import {
  followsLoss,
  type LearningRateSchedule,
  type ScheduleKind,
  scheduledRate,
  scheduleFormula,
  scheduleKinds,
} from '#core/learning/schedules/schedules.ts';
import { Sparkline } from '#renderer/charts/kit/sparkline.tsx';
import { evenPlaces } from '#renderer/charts/kit/sparkline-path.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from '#renderer/ui/field.module.css';
import { briefText } from '#renderer/ui/field-text.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { changeTraining } from './change-training.ts';
import { freshSchedule, scheduleNumbers } from './schedule-numbers.ts';
import { boundsOf } from './setting-bounds.ts';
import { SettingsSection } from './settings-section.tsx';

const constant: LearningRateSchedule = { kind: 'constant' };

export function ScheduleFields({ training }: { readonly training: TrainingSettings }) {
  const t = useTranslate();
  const { schedule = constant, epochs } = training;
  const { kind, warmUp = 0 } = schedule;
  const set = (next: LearningRateSchedule | undefined) => changeTraining({ schedule: next });
  return (
    <SettingsSection
      name="schedule"
      summary={training.schedule === undefined ? null : t(`trainingFields.scheduleShort_${kind}`)}
    >
      <SelectField<ScheduleKind>
        label={t('trainingFields.scheduleKind')}
        help={t('trainingFields.help_scheduleKind')}
        hint={t(`trainingFields.scheduleHint_${kind}`)}
        value={kind}
        choices={scheduleKinds.map((each) => ({ value: each, label: t(`trainingFields.schedule_${each}`) }))}
        onCommit={(next) => set(freshSchedule(next, epochs, warmUp))}
      />
      {scheduleNumbers(schedule).map(({ key, isEpochs, ...number }) => (
        <NumberField
          key={key}
          label={t(`trainingFields.course_${key}`)}
          help={t(`trainingFields.help_course_${key}`)}
          unit={isEpochs ? t('trainingFields.epochsUnit') : undefined}
          {...number}
          exact
          onCommit={(next) => set({ ...schedule, [key]: next })}
        />
      ))}
      <NumberField
        label={t('trainingFields.warmUp')}
        help={t('trainingFields.help_warmUp')}
        value={warmUp}
        step={1}
        {...boundsOf(scheduleRanges[kind].warmUp)}
        unit={t('trainingFields.epochsUnit')}
        exact
        onCommit={(next) => set(withWarmUp(schedule, next))}
      />
      {training.schedule !== undefined && (
        <>
          <RatePreview training={training} />
          {scheduleFormula(schedule).map((tex) => (
            <Formula key={tex} tex={tex} layout="line" />
          ))}
        </>
      )}
    </SettingsSection>
  );
}

function withWarmUp(schedule: LearningRateSchedule, warmUp: number): LearningRateSchedule | undefined {
  const { warmUp: _, ...course } = schedule;
  if (warmUp > 0) return { ...course, warmUp };
  return course.kind === 'constant' ? undefined : course;
}

/** More points than this are not seen apart. */
const mostPoints = 240;

/** The learning rate over the epochs of the document, as it will be; where it follows the loss it can't be foreseen. */
function RatePreview({ training }: { readonly training: TrainingSettings }) {
  const t = useTranslate();
  const { schedule, optimizer, epochs } = training;
  const { learningRate } = optimizer;
  const rates = useMemo(
    () => evenPlaces(Math.max(1, epochs), mostPoints).map((epoch) => scheduledRate(schedule, learningRate, epoch)),
    [schedule, learningRate, epochs],
  );
  if (schedule !== undefined && followsLoss(schedule))
    return <p className={styles.hint}>{t('trainingFields.previewPlateau')}</p>;
  const first = briefText(rates[0] ?? learningRate);
  const last = briefText(rates.at(-1) ?? learningRate);
  return (
    <Sparkline
      name={t('trainingFields.previewName', { first, last, epochs })}
      numbers={rates}
      first={t('trainingFields.previewFirst', { rate: first })}
      last={t('trainingFields.previewLast', { rate: last, epochs })}
    />
  );
}
