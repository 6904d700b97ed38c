// Dialog for the address that links from the desktop app lead to.

import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { copyLink } from '#renderer/commands/link-actions.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import styles from './export-network.module.css';

export function LinkAddressDialog() {
  const t = useTranslate();
  return (
    <PageDialog name="linkAddress" title={t('link.addressTitle')}>
      <AddressForm />
    </PageDialog>
  );
}

function AddressForm() {
  const t = useTranslate();
  const known = useSettings((state) => state.linkAddress);
  const hasDocument = useDocument((state) => state.document !== null);
  const [address, setAddress] = useState(known ?? '');
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const linkAddress = asAddress(address);
    setIsWrong(linkAddress === null);
    if (linkAddress === null) return;
    changeSettings({ linkAddress });
    closeDialog();
    if (hasDocument) void copyLink();
  };
  return (
    <form className={styles.root} onSubmit={submit} noValidate>
      <p>{t('link.addressNeeded')}</p>
      <TextInput
        label={t('link.address')}
        placeholder="https://"
        value={address}
        error={isWrong ? t('link.notAnAddress') : null}
        onChange={(event) => setAddress(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="flex-end" gap="sm">
        <Button onClick={closeDialog}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('link.save')}
        </Button>
      </Group>
    </form>
  );
}

/** Without what stands behind the page's own name; null: it is none. */
function asAddress(text: string): string | null {
  if (!/^https?:\/\/[^\s]+$/i.test(text.trim())) return null;
  try {
    const { origin, pathname } = new URL(text.trim());
    return origin + pathname;
  } catch {
    return null;
  }
}
