// Switch for the training history in the file, and how much larger that makes it.
import { dropHistory, keepHistory } from '#core/document/edits/keep-history.ts';
import { historyValue } from '#core/document/file/history-value.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { historyOf } from '#core/document/training-history.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { SwitchField } from '#renderer/ui/switch-field.tsx';

export function HistoryField({ history }: { readonly history: NetworkDocument['history'] }) {
  const t = useTranslate();
  const log = useRun((state) => state.snapshot.log);
  const shown = history ?? historyOf(log);
  const kilobytes = Math.ceil(historyValue.write(shown, 1).length / 1024);
  const values = { count: shown.length, size: kilobytes };
  return (
    <SwitchField
      label={t('inspector.keepHistory')}
      checked={history !== undefined}
      hint={shown.length === 0 ? undefined : t('inspector.historySize', values)}
      help={t('inspector.keepHistoryHelp')}
      onCommit={(keep) => commit((document) => (keep ? keepHistory(document, log) : dropHistory(document)))}
    />
  );
}
