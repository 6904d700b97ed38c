// The toolbar: undo, redo, reset, stages, train, speed, zoom.
import { Button, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import { IconGauge, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { lastEntry, nextEntry } from '#core/document/history.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { useCanvasView } from '#renderer/canvas/view/canvas-view.ts';
import { type CommandId, labelOf } from '#renderer/commands/command.ts';
import { CommandIconButton } from '#renderer/commands/command-icon-button.tsx';
import { useShownKey } from '#renderer/commands/command-keys.ts';
import { useReason } from '#renderer/commands/command-state.ts';
import { sentenceOfEdit } from '#renderer/commands/edit.ts';
import { commandOf } from '#renderer/commands/registry.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { epochsPerSecondOf } from '#renderer/state/training/run-pace.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { type Speed, type StepBy as StepSize, speeds, stepSizes, useUi } from '#renderer/state/window/ui-store.ts';
import { isNarrowWindow, useWindowWidth } from '#renderer/state/window/window-size.ts';
import { ButtonHint, ShortcutLabel } from '#renderer/ui/icon-button.tsx';
import styles from '#renderer/ui/panel.module.css';
import appStyles from './app.module.css';

const iconSize = 16;

export function Toolbar() {
  const t = useTranslate();
  const width = useWindowWidth();
  return (
    <div className={appStyles.toolbar} data-area="toolbar" role="toolbar" aria-label={t('app.areaToolbar')}>
      <div className={appStyles.toolbarGroup}>
        <CommandIconButton id="file.close" label={t('app.startPage')} />
        <span className={appStyles.toolbarGap} />
        <UndoButtons />
      </div>
      <TrainButtons />
      <div className={`${appStyles.toolbarGroup} ${appStyles.toolbarEnd}`}>
        <SpeedMenu />
        <CommandIconButton id="edit.find" label={t('app.find')} />
        <ZoomButton />
        <CommandIconButton id="view.fit" />
        {isNarrowWindow(width) && <CommandIconButton id="view.right" />}
      </div>
    </div>
  );
}

function UndoButtons() {
  const t = useTranslate();
  const history = useDocument((state) => state.history);
  const isRunning = useRun((state) => state.status === 'running');
  const last = lastEntry(history);
  const next = nextEntry(history);
  const undo = last === null ? t('commands.edit_undo') : t('app.undoWhat', { what: sentenceOfEdit(last.label) });
  const redo = next === null ? t('commands.edit_redo') : t('app.redoWhat', { what: sentenceOfEdit(next.label) });
  return (
    <>
      <CommandIconButton id="edit.undo" label={undo} disabled={last === null && !isRunning} />
      <CommandIconButton id="edit.redo" label={redo} disabled={next === null} />
    </>
  );
}

export function TrainButtons() {
  const t = useTranslate();
  const trainKey = useShownKey('train.toggle');
  const isRunning = useRun((state) => state.status === 'running');
  const reason = useReason('train.toggle');
  const problem = useDocument(({ document }) => document && compiledDocument(document).problems.find(isError));
  const why = reason === null ? null : problem ? sentenceOf(t, problem) : reason;
  return (
    <div className={appStyles.toolbarGroup}>
      <CommandButton id="train.reset" label={t('app.reset')} name={t('app.reset')} />
      <CommandButton id="train.previousStage" label={t('app.stage')} />
      <Tooltip
        multiline
        maw={320}
        label={<ButtonHint label={t('commands.train_toggle')} shortcut={trainKey} reason={why} />}
      >
        <Button
          className={appStyles.trainButton}
          data-command="train.toggle"
          variant="filled"
          {...(why === null ? {} : { 'aria-disabled': true, 'data-disabled': true, 'aria-description': why })}
          leftSection={isRunning ? <IconPlayerPauseFilled size={14} /> : <IconPlayerPlayFilled size={14} />}
          onClick={() => void runCommand('train.toggle')}
        >
          {t(isRunning ? 'app.pause' : 'app.train')}
        </Button>
      </Tooltip>
      <CommandButton id="train.nextStage" label={t('app.stage')} isIconLast />
      <StepBy />
      <CommandButton id="train.step" label={t('app.step')} isIconLast />
    </div>
  );
}

interface CommandButtonProps {
  readonly id: CommandId;
  readonly label: string;
  /** What a screen reader says, when it is not the command's own label, which the tooltip has. */
  readonly name?: string;
  readonly isIconLast?: boolean;
}

function CommandButton({ id, label, name, isIconLast = false }: CommandButtonProps) {
  const t = useTranslate();
  const shortcut = useShownKey(id);
  const reason = useReason(id);
  const command = commandOf(id);
  const hint = t(labelOf(command));
  const icon = command.icon !== undefined && <command.icon size={iconSize} />;
  return (
    <Tooltip multiline maw={320} label={<ButtonHint label={hint} shortcut={shortcut} reason={reason} />}>
      <Button
        className={appStyles.toolbarButton}
        data-command={id}
        aria-label={name ?? hint}
        {...(reason === null ? {} : { 'aria-disabled': true, 'data-disabled': true, 'aria-description': reason })}
        {...(isIconLast ? { rightSection: icon } : { leftSection: icon })}
        onClick={() => void runCommand(id)}
      >
        {label}
      </Button>
    </Tooltip>
  );
}

/** Shows the zoom; a click goes back to 100 %. */
function ZoomButton() {
  const t = useTranslate();
  const key = useShownKey('view.zoomReset');
  const percent = useCanvasView((state) => state.zoomPercent);
  return (
    <Tooltip label={<ShortcutLabel label={t('commands.view_zoomReset')} shortcut={key ?? ''} />}>
      <Button
        className={appStyles.zoomButton}
        aria-label={t('app.zoomTo100', { percent })}
        onClick={() => void runCommand('view.zoomReset')}
      >
        {percent}%
      </Button>
    </Tooltip>
  );
}

function SpeedMenu() {
  const t = useTranslate();
  const speed = useUi((state) => state.speed);
  const epochs = useDocument((state) => state.document?.training.epochs ?? 0);
  const pace = (each: Speed): string => {
    const perSecond = epochsPerSecondOf(each, epochs);
    return perSecond === null ? t('app.paceMax') : t('app.pace', { count: Number(perSecond.toPrecision(2)) });
  };
  const text = (each: Speed): string => (each === 'max' ? t('app.speedMax') : `${each}×`);
  const choose = (each: Speed): void => {
    useUi.setState({ speed: each });
    trainingSession().setPace(each);
  };
  return (
    <Menu>
      <Menu.Target>
        <Button
          title={`${t('app.speed')} ${text(speed)}: ${pace(speed)}`}
          leftSection={<IconGauge size={iconSize} />}
          aria-label={`${t('app.speed')}: ${text(speed)}`}
        >
          {text(speed)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {speeds.map((each) => (
          <Menu.Item
            key={each}
            onClick={() => choose(each)}
            aria-current={each === speed}
            aria-label={text(each)}
            aria-description={pace(each)}
            rightSection={<span className={styles.menuHint}>{pace(each)}</span>}
          >
            {text(each)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The choice of how far *Next stage* goes: a pass, a layer, or one product of a neuron. */
function StepBy() {
  const t = useTranslate();
  const stepBy = useUi((state) => state.stepBy);
  return (
    <SegmentedControl
      className={appStyles.stepBy}
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
