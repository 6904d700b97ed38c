// Content that is fetched when it is first shown is not awaited in silence.
import { MantineProvider } from '@mantine/core';
import { lazy } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { translate } from '#renderer/i18n/i18n.ts';
import { Fetched } from '#renderer/ui/working.tsx';

describe('content that is fetched', () => {
  it('has a sign in its place until it has come', () => {
    const Late = lazy(() => new Promise<never>(() => {}));
    const page = renderToString(
      <MantineProvider>
        <Fetched>
          <Late />
        </Fetched>
      </MantineProvider>,
    );
    expect(page).toContain('role="status"');
    expect(page).toContain(translate('app.fetching'));
  });

  it('stands alone once it is there', () => {
    const page = renderToString(<MantineProvider>{<Fetched>here</Fetched>}</MantineProvider>);
    expect(page).toContain('here');
    expect(page).not.toContain('role="status"');
  });
});
