// Gives the window its theme: the UI kit's and the tokens' switch on the root element.
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import './mantine-styles.ts';
import { type ReactNode, useLayoutEffect } from 'react';
import './theme.css';
import { cssVariablesResolver, mantineTheme } from './mantine-theme.ts';
import './mantine-overrides.css';

const ignore = (): void => undefined;

/** The kit keeps no theme of its own: asking the browser's storage for one would hold up the first frame. */
const noOwnTheme: MantineColorSchemeManager = {
  get: (ours) => ours,
  set: ignore,
  subscribe: ignore,
  unsubscribe: ignore,
  clear: ignore,
};

interface UiProviderProps {
  readonly theme: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** 1 is the normal size of letters and controls. */
  readonly size?: number;
  readonly children: ReactNode;
}

export function UiProvider({ theme, reducedMotion = false, size = 1, children }: UiProviderProps) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = theme;
    dataset.reducedMotion = String(reducedMotion);
  }, [theme, reducedMotion]);
  useLayoutEffect(() => document.documentElement.style.setProperty('--interface-size', String(size)), [size]);
  return (
    <MantineProvider
      theme={mantineTheme}
      colorSchemeManager={noOwnTheme}
      defaultColorScheme={theme}
      forceColorScheme={theme}
      cssVariablesResolver={cssVariablesResolver}
    >
      {children}
    </MantineProvider>
  );
}
