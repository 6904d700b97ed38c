// What is needed every minute: undo, redo, reset, stages, train, speed, zoom.
import { Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconChevronRight,
  IconGauge,
  IconHome,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerTrackNext,
  IconRestore,
  IconZoomScan,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { lastEntry, nextEntry } from '#core/document/history.ts';
import { useCanvasView } from '#renderer/canvas/canvas-view.ts';
import { sentenceOfEdit } from '#renderer/commands/edit.ts';
import { commandOf } from '#renderer/commands/registry.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/compiled-document.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { useRun } from '#renderer/state/run-store.ts';
import { trainingSession } from '#renderer/state/training-session.ts';
import { type Speed, speeds, useUi } from '#renderer/state/ui-store.ts';
import { IconButton, ShortcutLabel } from '#renderer/ui/icon-button.tsx';

const iconSize = 16;

function shortcutOf(id: string): string {
  return commandOf(id)?.shortcuts?.slice(0, 1).map(shownShortcut).join('') ?? '';
}

export function Toolbar() {
  const t = useTranslate();
  return (
    <div className="area toolbar" data-area="toolbar" role="toolbar" aria-label={t('app.areaToolbar')}>
      <div className="toolbar-group">
        <CommandIcon id="file.close" label={t('app.startPage')} icon={<IconHome size={iconSize} />} />
        <span className="toolbar-gap" />
        <UndoButtons />
      </div>
      <TrainButtons />
      <div className="toolbar-group toolbar-end">
        <SpeedMenu />
        <ZoomButton />
        <CommandIcon id="view.fit" label={t('commands.view_fit')} icon={<IconZoomScan size={iconSize} />} />
      </div>
    </div>
  );
}

interface CommandIconProps {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
}

function CommandIcon({ id, label, icon, disabled = false }: CommandIconProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      shortcut={shortcutOf(id)}
      disabled={disabled}
      onClick={() => void runCommand(id)}
    />
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
      <CommandIcon
        id="edit.undo"
        label={undo}
        icon={<IconArrowBackUp size={iconSize} />}
        disabled={last === null && !isRunning}
      />
      <CommandIcon id="edit.redo" label={redo} icon={<IconArrowForwardUp size={iconSize} />} disabled={next === null} />
    </>
  );
}

function TrainButtons() {
  const t = useTranslate();
  const isRunning = useRun((state) => state.status === 'running');
  const isTrainable = useDocument((state) => state.document !== null && compiledDocument(state.document).trainable);
  return (
    <div className="toolbar-group">
      <CommandButton
        id="train.reset"
        label={t('app.reset')}
        hint={t('commands.train_reset')}
        icon={<IconRestore size={iconSize} />}
      />
      <CommandButton
        id="train.previousStage"
        name={t('commands.train_previousStage')}
        label={t('app.previousStage')}
        icon={<IconChevronLeft size={iconSize} />}
      />
      <Tooltip label={<ShortcutLabel label={t('commands.train_toggle')} shortcut={shortcutOf('train.toggle')} />}>
        <Button
          className="train-button"
          variant="filled"
          data-disabled={!isTrainable && !isRunning}
          leftSection={isRunning ? <IconPlayerPauseFilled size={14} /> : <IconPlayerPlayFilled size={14} />}
          onClick={() => void runCommand('train.toggle')}
        >
          {t(isRunning ? 'app.pause' : 'app.train')}
        </Button>
      </Tooltip>
      <CommandButton
        id="train.nextStage"
        name={t('commands.train_nextStage')}
        label={t('app.nextStage')}
        icon={<IconChevronRight size={iconSize} />}
        isIconLast
      />
      <CommandButton
        id="train.step"
        name={t('commands.train_step')}
        label={t('app.step')}
        icon={<IconPlayerTrackNext size={iconSize} />}
        isIconLast
      />
    </div>
  );
}

interface CommandButtonProps {
  readonly id: string;
  readonly label: string;
  /** The full name, when the label is shortened by an arrow. */
  readonly name?: string;
  /** What the tooltip says, when the name says too little. */
  readonly hint?: string;
  readonly icon: ReactNode;
  readonly isIconLast?: boolean;
}

function CommandButton({ id, label, name = label, hint = name, icon, isIconLast = false }: CommandButtonProps) {
  const shortcut = shortcutOf(id);
  return (
    <Tooltip label={shortcut === '' ? hint : <ShortcutLabel label={hint} shortcut={shortcut} />}>
      <Button
        className="toolbar-button"
        aria-label={name}
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
  const percent = useCanvasView((state) => state.zoomPercent);
  return (
    <Tooltip label={<ShortcutLabel label={t('commands.view_zoomReset')} shortcut={shortcutOf('view.zoomReset')} />}>
      <Button
        className="zoom-button"
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
  const text = (each: Speed): string => (each === 'max' ? t('app.speedMax') : `${each}×`);
  const choose = (each: Speed): void => {
    useUi.setState({ speed: each });
    trainingSession.setPace(each);
  };
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconGauge size={iconSize} />} aria-label={`${t('app.speed')}: ${text(speed)}`}>
          {text(speed)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {speeds.map((each) => (
          <Menu.Item key={each} onClick={() => choose(each)} aria-current={each === speed}>
            {text(each)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
