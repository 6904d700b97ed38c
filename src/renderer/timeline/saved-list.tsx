// The saved moments one under the other: each is looked at, named or taken away; one that doesn't fit says why.
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { checkpointMisfit } from '#core/document/checkpoints/misfit.ts';
import { isRefused } from '#core/document/edit.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { announceResult, sentenceOfRefusal } from '#renderer/commands/edit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { deleteSaved, momentOfSaved, renameSaved, usePresentNetwork } from '#renderer/state/document/saved-moments.ts';
import { useOfShownMoment } from '#renderer/state/stores/shown-run.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './saved.module.css';
import { viewSaved } from './view-saved.ts';

export function SavedList({ moments }: { readonly moments: readonly Checkpoint[] }) {
  const [renamed, setRenamed] = useState<Checkpoint | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  // The field or the row that had the focus is gone: the keys go to the row in its place, else to the list.
  useEffect(() => {
    if (wanted === null) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-moment]:enabled') ?? [];
    (rows[Math.min(wanted, rows.length - 1)] ?? list.current)?.focus();
    setWanted(null);
  }, [wanted]);
  return (
    <ul className={styles.list} ref={list} tabIndex={-1}>
      {moments.map((saved, index) => (
        <li key={saved.name}>
          {saved === renamed ? (
            <NameField
              saved={saved}
              onDone={() => {
                setRenamed(null);
                setWanted(index);
              }}
            />
          ) : (
            <SavedRow saved={saved} onRename={() => setRenamed(saved)} onDeleted={() => setWanted(index)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function NameField({ saved, onDone }: { readonly saved: Checkpoint; readonly onDone: () => void }) {
  const t = useTranslate();
  const rename = async (name: string): Promise<string | null> => {
    const result = await renameSaved(saved, name);
    if (result !== null && isRefused(result) && result.refusal.code !== 'nothingChanged') {
      return sentenceOfRefusal(result.refusal);
    }
    announceResult(result);
    onDone();
    return null;
  };
  return <TextField label={t('timeline.savedName')} value={saved.name} onCommit={rename} autoFocus />;
}

interface SavedRowProps {
  readonly saved: Checkpoint;
  readonly onRename: () => void;
  readonly onDeleted: () => void;
}

function SavedRow({ saved, onRename, onDeleted }: SavedRowProps) {
  const t = useTranslate();
  const { name } = saved;
  const reason = useMisfitText(saved);
  const isOfRun = useOfShownMoment(() => momentOfSaved(saved) !== null);
  const isViewable = reason === null || isOfRun;
  return (
    <>
      <button
        type="button"
        className={styles.view}
        data-moment
        disabled={!isViewable}
        onClick={() => void viewSaved(saved)}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.place}>{placeText(t, saved)}</span>
      </button>
      <IconButton
        compact
        label={t('timeline.savedRename', { name })}
        icon={<IconPencil size={14} />}
        onClick={onRename}
      />
      <IconButton
        compact
        label={t('timeline.savedDelete', { name })}
        icon={<IconTrash size={14} />}
        onClick={() =>
          void deleteSaved(saved).then((result) => {
            announceResult(result);
            onDeleted();
          })
        }
      />
      {reason !== null && <p className={styles.reason}>{reason}</p>}
    </>
  );
}

/** Why it doesn't fit the network any more; null: it does. */
function useMisfitText(saved: Checkpoint): string | null {
  const t = useTranslate();
  const network = usePresentNetwork();
  const misfit = network === null ? null : checkpointMisfit(saved, network);
  return misfit === null ? null : sentenceOf(t, misfit);
}

function placeText(t: ReturnType<typeof useTranslate>, { epoch, step, loss }: Checkpoint): string {
  if (loss === undefined) return t('timeline.savedWithin', { epoch, step });
  return t('timeline.savedAt', { epoch, loss: shortText(loss) });
}
