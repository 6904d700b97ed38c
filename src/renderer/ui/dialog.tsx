// A dialog of the page, whose content is there while it is open.
import { Modal, type ModalProps } from '@mantine/core';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

export interface DialogProps extends Pick<ModalProps, 'title' | 'size' | 'classNames' | 'onClose' | 'children'> {
  readonly isOpen: boolean;
}

export function Dialog({ isOpen, children, ...looks }: DialogProps) {
  const t = useTranslate();
  return (
    <Modal opened={isOpen} closeButtonProps={{ 'aria-label': t('app.close') }} {...looks}>
      {isOpen && children}
    </Modal>
  );
}
