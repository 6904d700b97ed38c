// What this app is, and which version.
import { Modal } from '@mantine/core';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { closeDialog, useDialogs } from '#renderer/state/window/dialog-store.ts';

export function AboutDialog() {
  const t = useTranslate();
  const isOpen = useDialogs((state) => state.open === 'about');
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('commands.help_about')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('app.aboutText')}</p>
      <p className="about-version">{t('app.aboutVersion', { version: __APP_VERSION__ })}</p>
    </Modal>
  );
}
