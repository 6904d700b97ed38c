// Makes an edit from a field; what comes back is the sentence of its refusal, to be shown under that field.
import { useCallback } from 'react';
import { type Edit, isRefused } from '#core/document/edit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { applyEdit } from '#renderer/state/apply-edit.ts';

export function useCommit(): (edit: Edit) => Promise<string | null> {
  const t = useTranslate();
  return useCallback(
    async (edit) => {
      const result = await applyEdit(edit);
      if (result === null || !isRefused(result) || result.refusal.code === 'nothingChanged') return null;
      return t(`edits.refused_${result.refusal.code}`, result.refusal.values);
    },
    [t],
  );
}
