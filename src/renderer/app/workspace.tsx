// The workspace: toolbar, left panel, canvas, right panel, dock, timeline, status bar; sizes are the user's and are remembered.
import { Splitter } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { NetworkCanvas } from '#renderer/canvas/network-canvas.tsx';
import { DataPanel } from '#renderer/data/data-panel.tsx';
import { OperationGraphPanel } from '#renderer/explain/operation-graph/operation-graph-panel.tsx';
import { FindBar } from '#renderer/find/find-bar.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Library } from '#renderer/library/library.tsx';
import { Outline } from '#renderer/outline/outline.tsx';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useLibraryAway } from '#renderer/state/training/library-room.ts';
import { useLesson } from '#renderer/state/window/lesson-store.ts';
import { usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { type LeftTab, useUi } from '#renderer/state/window/ui-store.ts';
import { isNarrowWindow, useWindowHeight, useWindowWidth } from '#renderer/state/window/window-size.ts';
import { PastBadge } from '#renderer/timeline/past-badge.tsx';
import { Timeline, TimelinePlace } from '#renderer/timeline/timeline.tsx';
import { Dock } from '#renderer/training/dock.tsx';
import styles from './app.module.css';
import { PanelsBeside, sideOfPanel } from './beside/panels-beside.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { dockGrowth, fittingDock, fittingSides, leastDock, leastSides, sideGrowth } from './panel-room.ts';
import { PresentationBar } from './presentation-bar.tsx';
import { RightPanel } from './right-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import { TabbedArea, type TabPlan } from './tabbed-area.tsx';
import { Toolbar } from './toolbar.tsx';
import { Withheld } from './withheld.tsx';

type PaneSize = `${number}px` | number;

/** Panels are as wide as the setting says at the normal size of letters, and grow with them. */
const useInterfaceSize = (): number => useSettings((state) => state.interfaceSize) / 100;

const closed = '0px';

/** A closed pane keeps its place among the others: were they counted anew, the canvas would be made anew too. */
function paneOf(isOpen: boolean, defaultSize: PaneSize, min: PaneSize, max?: PaneSize) {
  if (!isOpen)
    return { defaultSize: closed, min: closed, max: closed, className: styles.pane, 'data-closed': true } as const;
  return { defaultSize, min, ...(max === undefined ? {} : { max }), className: styles.pane } as const;
}

const pixels = (changed: unknown, otherwise: number, size: number): number => {
  const value = Number.parseFloat(String(changed)) / size;
  return Number.isFinite(value) ? Math.round(value) : otherwise;
};

/** As in its style. */
const lessonWidth = 320;

const LessonPanel = lazy(async () => ({ default: (await import('#renderer/lessons/lesson-panel.tsx')).LessonPanel }));

const RecorderPanel = lazy(async () => ({
  default: (await import('#renderer/lessons/record/recorder-panel.tsx')).RecorderPanel,
}));

export function Workspace() {
  const isPresenting = useUi((state) => state.isPresenting);
  return (
    <div className={styles.workspace}>
      <Toolbar />
      <Panes />
      <ErrorBoundary>
        <Withheld instead={<TimelinePlace />}>
          <Timeline />
        </Withheld>
      </ErrorBoundary>
      <StatusBar />
      {isPresenting && <PresentationBar />}
    </div>
  );
}

function Panes() {
  const t = useTranslate();
  const { dock, dockOpen } = useSettings((state) => state.panels);
  const size = useInterfaceSize();
  const height = useWindowHeight();
  const scale = size * dockGrowth(height);
  const shown = fittingDock(dock * scale, { width: useWindowWidth(), height }, size);
  const handle = { 'aria-label': t('app.resizePanel') };
  return (
    <Splitter
      className={styles.panes}
      orientation="vertical"
      lineSize={1}
      handleColor="var(--line)"
      withHandle={false}
      attributes={{ handle }}
      sizes={[100, dockOpen ? `${shown}px` : closed]}
      onSizeChange={([, changed]) =>
        dockOpen && changePanels({ dock: Math.max(leastDock, pixels(changed, dock, scale)) })
      }
    >
      <Splitter.Pane defaultSize={100} min="240px" className={`${styles.pane} ${styles.paneOfCanvas}`}>
        <Columns />
      </Splitter.Pane>
      <Splitter.Pane {...paneOf(dockOpen, `${shown}px`, `${leastDock}px`)}>
        {dockOpen && (
          <section className={styles.dockArea} data-area="dock" aria-label={t('app.areaDock')}>
            <ErrorBoundary>
              <Withheld>
                <Dock />
              </Withheld>
            </ErrorBoundary>
          </section>
        )}
      </Splitter.Pane>
    </Splitter>
  );
}

function Columns() {
  const t = useTranslate();
  const { left, right, ...panels } = useSettings((state) => state.panels);
  const leftOpen = !useLibraryAway() && panels.leftOpen;
  const rightInNarrow = useUi((state) => state.rightInNarrow);
  const width = useWindowWidth();
  const openPanel = usePanelBeside((state) => state.open);
  const rightOpen = isNarrowWindow(width) ? rightInNarrow : panels.rightOpen;
  const size = useInterfaceSize();
  const scale = size * sideGrowth(width);
  const hasLesson = useHasLesson();
  const isRecording = useDocument((state) => state.lentTo === 'recording');
  const wanted = { left: leftOpen ? left * scale : 0, right: rightOpen ? right * scale : 0 };
  const shown = fittingSides(wanted, width);
  const room = width - shown.left - shown.right - (hasLesson || isRecording ? lessonWidth * size : 0);
  const least = (side: 'left' | 'right'): PaneSize => `${Math.min(shown[side], leastSides[side] * size)}px`;
  return (
    <Splitter
      className={styles.columns}
      lineSize={1}
      handleColor="var(--line)"
      withHandle={false}
      attributes={{ handle: { 'aria-label': t('app.resizePanel') } }}
      sizes={[`${shown.left}px`, 100, `${shown.right}px`]}
      onSizeChange={(changed) => {
        // What only gave way keeps the width that was chosen.
        if (leftOpen && pixels(changed[0], left, 1) !== shown.left)
          changePanels({ left: pixels(changed[0], left, scale) });
        if (rightOpen && pixels(changed[2], right, 1) !== shown.right)
          changePanels({ right: pixels(changed[2], right, scale) });
      }}
    >
      <Splitter.Pane {...paneOf(leftOpen, `${shown.left}px`, least('left'), `${360 * scale}px`)}>
        {leftOpen && <LeftPanel />}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100} min="240px" className={`${styles.pane} ${styles.paneOfCanvas}`}>
        <div className={styles.withLesson}>
          {(hasLesson || isRecording) && (
            <ErrorBoundary>
              <Suspense>{hasLesson ? <LessonPanel /> : <RecorderPanel />}</Suspense>
            </ErrorBoundary>
          )}
          <div className={styles.centre} data-side={sideOfPanel(openPanel, room)}>
            <CanvasArea />
            <ErrorBoundary>
              <Withheld instead={null}>
                <OperationGraphPanel />
                <PanelsBeside />
              </Withheld>
            </ErrorBoundary>
          </div>
        </div>
      </Splitter.Pane>
      <Splitter.Pane {...paneOf(rightOpen, `${shown.right}px`, least('right'), `${520 * scale}px`)}>
        {rightOpen && <RightPanel />}
      </Splitter.Pane>
    </Splitter>
  );
}

/** The canvas, and its view for commands. */
function CanvasArea() {
  const t = useTranslate();
  const wheel = useSettings((state) => state.wheel);
  const generation = useDocument((state) => state.generation);
  const label = useMemo(() => t('canvas.area'), [t]);
  return (
    <main className={styles.canvasArea} data-area="canvas" data-editing-surface aria-label={label}>
      <ErrorBoundary>
        <NetworkCanvas key={generation} wheel={wheel} />
        <PastBadge />
        <FindBar />
      </ErrorBoundary>
    </main>
  );
}

/** The left panel: what can be added, the network as a tree, the data. */
function LeftPanel() {
  const t = useTranslate();
  const tab = useUi((state) => state.leftTab);
  const tabs: readonly TabPlan<LeftTab>[] = [
    { name: 'library', label: t('app.tabLibrary'), content: <Library /> },
    { name: 'outline', label: t('app.tabOutline'), content: <Outline /> },
    {
      name: 'data',
      label: t('app.tabData'),
      content: (
        <Withheld>
          <DataPanel />
        </Withheld>
      ),
    },
  ];
  const onChange = (leftTab: LeftTab): void => useUi.setState({ leftTab });
  return <TabbedArea area="left" label={t('app.areaLeft')} value={tab} onChange={onChange} tabs={tabs} />;
}

/** Tells that the open document is that of a lesson. */
function useHasLesson(): boolean {
  const generation = useDocument((state) => state.generation);
  return useLesson((state) => state.lesson !== null && state.generation === generation);
}
