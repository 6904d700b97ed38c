// Progress of work outside the page: files in the main process, a training that the worker prepares.
import type { FileWorkNews } from '#bridge/contract.ts';
import { isLarge } from '#core/network/network-queries.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { type ShownProgress, showProgress } from '#renderer/state/window/progress-store.ts';

const wordsOfWork = {
  opening: 'files.opening',
  importing: 'exchange.importing',
  saving: 'files.saving',
  exporting: 'exchange.exporting',
} as const satisfies Record<FileWorkNews['what'], MessageKey>;

/** What is read can be given up; a file that is being written is not. */
export function fileWorkShown(): (news: FileWorkNews) => void {
  const underWay = new Map<number, ShownProgress>();
  return ({ id, what, name, isOver }) => {
    underWay.get(id)?.end();
    underWay.delete(id);
    if (isOver) return;
    const isWritten = what === 'saving' || what === 'exporting';
    const giveUp = isWritten ? null : () => void platform().files.giveUp();
    underWay.set(
      id,
      showProgress(() => translate(wordsOfWork[what], { name }), giveUp),
    );
  };
}

/** What comes before the first step is seen; only that of a large network takes long enough to be given up. */
export function startLoadingSign(giveUp: () => void): void {
  let shown: ShownProgress | null = null;
  useRun.subscribe(({ isLoading }, before) => {
    if (isLoading === before.isLoading) return;
    shown?.end();
    const { document } = useDocument.getState();
    const say = (): string => translate('training.preparing');
    const isLong = document !== null && isLarge(document.network);
    shown = isLoading ? (isLong ? showProgress(say, giveUp, 0) : showProgress(say, null)) : null;
  });
}
