// The window: start page or workspace, with the dialogs above and the live region for screen readers.
import { lazy, Suspense, useEffect } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { UiProvider } from '#renderer/ui/ui-provider.tsx';
import { useShown } from '#renderer/ui/use-shown.ts';
import styles from './app.module.css';
import { ContextMenu } from './context-menu.tsx';
import { Dialogs } from './dialogs/dialogs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { MenuBar } from './menu-bar.tsx';
import { Start } from './start.tsx';

/** The start page must not wait for the canvas, the charts and the formulas; they are fetched while it is looked at. */
const workspace = () => import('./workspace.tsx');
const Workspace = lazy(async () => ({ default: (await workspace()).Workspace }));

export function App() {
  const isShown = useShown();
  useEffect(() => {
    if (!isShown) return;
    const handle = requestIdleCallback(() => void workspace());
    return () => cancelIdleCallback(handle);
  }, [isShown]);
  const theme = useUi((state) => state.theme);
  const reducedMotion = useUi((state) => state.reducedMotion);
  const isOpen = useDocument((state) => state.document !== null);
  const size = useSettings((state) => state.interfaceSize) / 100;
  const isPresenting = useUi((state) => state.isPresenting) && isOpen;
  return (
    <UiProvider theme={theme} reducedMotion={reducedMotion} size={size}>
      <ErrorBoundary>
        <div className={styles.window} data-presenting={isPresenting}>
          <MenuBar />
          <Suspense>{isOpen ? <Workspace /> : <Start />}</Suspense>
        </div>
      </ErrorBoundary>
      <Dialogs />
      <ContextMenu />
      <LiveRegion />
    </UiProvider>
  );
}

/** The count alternates a trailing space, so that the same sentence is spoken again. */
function LiveRegion() {
  useTranslate();
  const { say, count } = useUi((state) => state.announcement);
  const text = say();
  return (
    <div className="unseen" aria-live="polite" data-testid="announcement">
      {count % 2 === 0 ? text : `${text} `}
    </div>
  );
}
