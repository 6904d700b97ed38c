// The workspace: toolbar, left panel, canvas, right panel, dock, timeline, status bar; sizes are the user's and are remembered.
import { Splitter, Tabs } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { CanvasActionsProvider } from '#renderer/canvas/gestures/canvas-actions.ts';
import { DataPanel } from '#renderer/data/data-panel.tsx';
import { ExplainPanel } from '#renderer/explain/explain-panel.tsx';
import { OperationGraphPanel } from '#renderer/explain/operation-graph/operation-graph-panel.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Inspector } from '#renderer/inspector/inspector.tsx';
import { Library } from '#renderer/library/library.tsx';
import { Outline } from '#renderer/outline/outline.tsx';
import { useProblemCount } from '#renderer/state/stores/problems.ts';
import { useHand } from '#renderer/state/window/hand-store.ts';
import { isNarrowWindow } from '#renderer/state/window/narrow-window.ts';
import { usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { type LeftTab, type RightTab, useUi } from '#renderer/state/window/ui-store.ts';
import { Timeline } from '#renderer/timeline/timeline.tsx';
import { Dock } from '#renderer/training/dock.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PanelsBeside, sideOfPanel } from './beside/panels-beside.tsx';
import { CanvasArea } from './canvas-area.tsx';
import { drawingActions } from './drawing-actions.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { dockGrowth, fittingDock, fittingSides, leastDock, leastSides } from './panel-room.ts';
import { PresentationBar } from './presentation-bar.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useWindowHeight, useWindowWidth } from './use-window-size.ts';

type PaneSize = `${number}px` | number;

/** Panels are as wide as the setting says at the normal size of letters, and grow with them. */
const useInterfaceSize = (): number => useSettings((state) => state.interfaceSize) / 100;

const closed = '0px';

/** A closed pane keeps its place among the others: were they counted anew, the canvas would be made anew too. */
function paneOf(isOpen: boolean, defaultSize: PaneSize, min: PaneSize, max?: PaneSize) {
  if (!isOpen) return { defaultSize: closed, min: closed, max: closed, className: 'pane pane-closed' } as const;
  return { defaultSize, min, ...(max === undefined ? {} : { max }), className: 'pane' } as const;
}

const pixels = (changed: unknown, otherwise: number, size: number): number => {
  const value = Number.parseFloat(String(changed)) / size;
  return Number.isFinite(value) ? Math.round(value) : otherwise;
};

export function Workspace() {
  const isPresenting = useUi((state) => state.isPresenting);
  const isByHand = useHand((state) => state.isOn);
  return (
    <CanvasActionsProvider value={drawingActions}>
      <div className="workspace">
        <Toolbar />
        <Panes />
        {!isByHand && (
          <ErrorBoundary>
            <Timeline />
          </ErrorBoundary>
        )}
        <StatusBar />
        {isPresenting && <PresentationBar />}
      </div>
    </CanvasActionsProvider>
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
      className="panes"
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
      <Splitter.Pane defaultSize={100} min="240px" className="pane pane-of-canvas">
        <Columns />
      </Splitter.Pane>
      <Splitter.Pane {...paneOf(dockOpen, `${shown}px`, `${leastDock}px`)}>
        {dockOpen && (
          <section className="area dock-area" data-area="dock" aria-label={t('app.areaDock')}>
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
  const { left, right, leftOpen, ...panels } = useSettings((state) => state.panels);
  const rightInNarrow = useUi((state) => state.rightInNarrow);
  const width = useWindowWidth();
  const openPanel = usePanelBeside((state) => state.open);
  const rightOpen = isNarrowWindow(width) ? rightInNarrow : panels.rightOpen;
  const size = useInterfaceSize();
  const wanted = { left: leftOpen ? left * size : 0, right: rightOpen ? right * size : 0 };
  const shown = fittingSides(wanted, width);
  const least = (side: 'left' | 'right'): PaneSize => `${Math.min(shown[side], leastSides[side] * size)}px`;
  return (
    <Splitter
      className="columns"
      lineSize={1}
      handleColor="var(--line)"
      withHandle={false}
      attributes={{ handle: { 'aria-label': t('app.resizePanel') } }}
      sizes={[`${shown.left}px`, 100, `${shown.right}px`]}
      onSizeChange={(changed) => {
        // What only gave way keeps the width that was chosen.
        if (leftOpen && pixels(changed[0], left, 1) !== shown.left)
          changePanels({ left: pixels(changed[0], left, size) });
        if (rightOpen && pixels(changed[2], right, 1) !== shown.right)
          changePanels({ right: pixels(changed[2], right, size) });
      }}
    >
      <Splitter.Pane {...paneOf(leftOpen, `${shown.left}px`, least('left'), `${360 * size}px`)}>
        {leftOpen && <LeftPanel />}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100} min="240px" className="pane pane-of-canvas">
        <div className="centre" data-side={sideOfPanel(openPanel, width - shown.left - shown.right)}>
          <CanvasArea />
          <ErrorBoundary>
            <OperationGraphPanel />
            <PanelsBeside />
          </ErrorBoundary>
        </div>
      </Splitter.Pane>
      <Splitter.Pane {...paneOf(rightOpen, `${shown.right}px`, least('right'), `${520 * size}px`)}>
        {rightOpen && <RightPanel />}
      </Splitter.Pane>
    </Splitter>
  );
}

interface TabPlan<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly content: ReactNode;
  /** Shown after the label, such as the number of problems; not part of the tab's name. */
  readonly badge?: string;
}

interface TabbedAreaProps<Name extends string> {
  readonly area: string;
  readonly label: string;
  readonly value: Name;
  readonly onChange: (name: Name) => void;
  readonly tabs: readonly TabPlan<Name>[];
}

function TabbedArea<Name extends string>({ area, label, value, onChange, tabs }: TabbedAreaProps<Name>) {
  return (
    <section className="area" data-area={area} aria-label={label}>
      <Tabs
        className="area-tabs"
        value={value}
        keepMounted={false}
        onChange={(name) => {
          const chosen = tabs.find((tab) => tab.name === name);
          if (chosen !== undefined) onChange(chosen.name);
        }}
      >
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.name} value={tab.name}>
              {tab.label}
              {tab.badge !== undefined && (
                <span className="tab-badge" aria-hidden>
                  {tab.badge}
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab.name} value={tab.name} className="area-content">
            <ErrorBoundary>{tab.content}</ErrorBoundary>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

/** Fetched when it is first asked for, so that the window doesn't wait for it. */
const HandPanel = lazy(async () => ({ default: (await import('#renderer/teaching/hand-panel.tsx')).HandPanel }));

function LazyHandPanel() {
  return (
    <Suspense>
      <HandPanel />
    </Suspense>
  );
}

/** What shows computed numbers is withheld from one who calculates them by hand. */
function Withheld({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  return useHand((state) => state.isOn) ? <EmptyState text={t('teaching.withheld')} /> : children;
}

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

function RightPanel() {
  const t = useTranslate();
  const isByHand = useHand((state) => state.isOn);
  const chosen = useUi((state) => state.rightTab);
  const tab = chosen === 'hand' && !isByHand ? 'inspect' : chosen;
  const problems = useProblemCount();
  const tabs: readonly TabPlan<RightTab>[] = [
    { name: 'inspect', label: t('app.tabInspect'), content: <Inspector /> },
    isByHand
      ? { name: 'hand', label: t('app.tabHand'), content: <LazyHandPanel /> }
      : { name: 'explain', label: t('app.tabExplain'), content: <ExplainPanel /> },
    {
      name: 'problems',
      label: t('app.tabProblems'),
      content: <ProblemsPanel />,
      ...(problems === 0 ? {} : { badge: String(problems) }),
    },
  ];
  const onChange = (rightTab: RightTab): void => useUi.setState({ rightTab });
  return <TabbedArea area="right" label={t('app.areaRight')} value={tab} onChange={onChange} tabs={tabs} />;
}
