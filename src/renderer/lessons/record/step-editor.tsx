// The words of a step, what it waits for and points at, its hints and its praise, to be changed.
import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { neuronNames } from '#core/network/network-queries.ts';
import type { LessonStep } from '#core/teaching/lesson/lesson.ts';
import { targetKinds } from '#core/teaching/lesson/targets.ts';
import { type Task, taskKinds } from '#core/teaching/lesson/tasks.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { selectedNames } from '#renderer/state/document/situation-now.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { blankOf, DeclaredForm, type DeclaredValue } from './declared-form.tsx';
import { LocalTextFields } from './local-text-fields.tsx';
import styles from './recorder.module.css';

interface StepEditorProps {
  readonly step: LessonStep;
  readonly onCommit: (step: LessonStep) => void;
}

type TaskKind = keyof typeof taskKinds;
type TargetKind = keyof typeof targetKinds;

export function StepEditor({ step, onCommit }: StepEditorProps) {
  const t = useTranslate();
  const { task, pointAt, hints = [], praise } = step;
  const { task: _, ...withoutTask } = step;
  const { pointAt: __, ...withoutTarget } = step;
  const { praise: ___, ...withoutPraise } = step;
  return (
    <div className={styles.step}>
      <LocalTextFields label={t('recorder.text')} text={step.text} onCommit={(text) => onCommit({ ...step, text })} />
      <KindField
        label={t('recorder.task')}
        kinds={Object.keys(taskKinds) as TaskKind[]}
        kind={task?.kind ?? null}
        nameOf={(kind) => t(`recorder.kind_${kind}`)}
        onCommit={(kind) => onCommit(kind === null ? withoutTask : { ...step, task: taskOf(kind, task) })}
      />
      {task !== undefined && (
        <DeclaredForm
          fields={taskKinds[task.kind]}
          value={task as unknown as DeclaredValue}
          onCommit={(changed) => onCommit({ ...step, task: changed as unknown as Task })}
        />
      )}
      <KindField
        label={t('recorder.pointAt')}
        kinds={Object.keys(targetKinds) as TargetKind[]}
        kind={pointAt?.kind ?? null}
        nameOf={(kind) => t(`recorder.target_${kind}`)}
        onCommit={(kind) =>
          onCommit(
            kind === null
              ? withoutTarget
              : ({ ...step, pointAt: blankOf(targetKinds, kind, somePart()) } as LessonStep),
          )
        }
      />
      {pointAt !== undefined && (
        <DeclaredForm
          fields={targetKinds[pointAt.kind]}
          value={pointAt as unknown as DeclaredValue}
          onCommit={(changed) => onCommit({ ...step, pointAt: changed } as unknown as LessonStep)}
        />
      )}
      {hints.map((hint, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hints come one by one, in their order
        <div key={index} className={styles.part}>
          <LocalTextFields
            label={t('recorder.hintText', { number: index + 1 })}
            text={hint}
            onCommit={(text) => onCommit({ ...step, hints: hints.with(index, text) })}
          />
          <IconButton
            compact
            icon={<IconTrash size={16} />}
            label={t('recorder.removeHint', { number: index + 1 })}
            onClick={() => onCommit({ ...step, hints: hints.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => onCommit({ ...step, hints: [...hints, { en: '…', ko: '…' }] })}
      >
        {t('recorder.addHint')}
      </Button>
      <LocalTextFields
        label={t('recorder.praise')}
        text={praise ?? {}}
        onClear={() => onCommit(withoutPraise)}
        onCommit={(text) => onCommit({ ...step, praise: text })}
      />
    </div>
  );
}

interface KindFieldProps<Kind extends string> {
  readonly label: string;
  readonly kinds: readonly Kind[];
  /** Null: nothing. */
  readonly kind: Kind | null;
  readonly nameOf: (kind: Kind) => string;
  readonly onCommit: (kind: Kind | null) => void;
}

function KindField<Kind extends string>({ label, kinds, kind, nameOf, onCommit }: KindFieldProps<Kind>) {
  const t = useTranslate();
  const choices = [
    { value: 'nothing', label: t('recorder.nothing') },
    ...kinds.map((value) => ({ value: value as string, label: nameOf(value) })),
  ];
  return (
    <SelectField
      label={label}
      value={kind ?? 'nothing'}
      choices={choices}
      onCommit={(chosen) => {
        onCommit(kinds.find((each) => each === chosen) ?? null);
        return null;
      }}
    />
  );
}

/** A selection that becomes a question asks for what was selected. */
function taskOf(kind: TaskKind, before: Task | undefined): Task {
  const part = before?.kind === 'select' ? before.part : somePart();
  return blankOf(taskKinds, kind, part) as unknown as Task;
}

/** What is selected, else the first neuron. */
function somePart(): string {
  const { document } = useDocument.getState();
  if (document === null) return 'x';
  return selectedNames(document)[0] ?? neuronNames(document.network)[0] ?? 'x';
}
