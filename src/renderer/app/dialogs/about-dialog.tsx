// The About dialog: the app, its version, and the works of others that are built in.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { downloadUrl } from '#renderer/charts/tile/download.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import styles from '../app.module.css';

/** Written beside the page by the build. */
const noticesFile = './third-party-notices.txt';
const billFile = './sbom.json';

/** The programs that the window runs in, as it calls itself: `Electron/45.4.1 Chrome/…`. */
function runtimes(): string {
  return [...navigator.userAgent.matchAll(/\b(Electron|Chrome)\/([\d.]+)/g)]
    .map(([, name, version]) => `${name} ${version}`)
    .join(' · ');
}

async function readNotices(): Promise<string | null> {
  try {
    const response = await fetch(noticesFile);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

export function AboutDialog() {
  const t = useTranslate();
  return (
    <PageDialog name="about" title={t('commands.help_about')}>
      <p>{t('app.aboutText')}</p>
      <p className={styles.aboutVersion}>
        {t('app.aboutVersion', { version: __APP_VERSION__ })}
        <br />
        {__APP_COMMIT__ !== '' && t('app.aboutCommit', { commit: __APP_COMMIT__ })}
        <br />
        {runtimes()}
      </p>
      <Notices />
      <Button size="xs" onClick={() => downloadUrl('chainrule-sbom.json', billFile)}>
        {t('app.aboutBill')}
      </Button>
    </PageDialog>
  );
}

function Notices() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const toggle = async (): Promise<void> => {
    setOpen(!isOpen);
    if (text === '') setText((await readNotices()) ?? t('app.aboutNoticesMissing'));
  };
  return (
    <Disclosure title={t('app.aboutNotices')} summary="" isSet={false} isOpen={isOpen} onToggle={() => void toggle()}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className={styles.aboutNotices} tabIndex={0} aria-label={t('app.aboutNotices')}>
        {text}
      </section>
    </Disclosure>
  );
}
