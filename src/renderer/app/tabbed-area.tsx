// A side panel with tabs, one of which is shown; a failure in one leaves the others.
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';

export interface TabPlan<Name extends string> {
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

export function TabbedArea<Name extends string>({ area, label, value, onChange, tabs }: TabbedAreaProps<Name>) {
  return (
    <section data-area={area} aria-label={label}>
      <Tabs
        className={styles.areaTabs}
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
                <span className={styles.tabBadge} aria-hidden>
                  {tab.badge}
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab.name} value={tab.name} className={styles.areaContent}>
            <ErrorBoundary>{tab.content}</ErrorBoundary>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
