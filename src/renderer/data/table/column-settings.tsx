// Settings of a column: its role, type and normalisation, with the arithmetic of the picked row.
import { Button, Stack } from '@mantine/core';
import { chosenFor, columnChoices, columnRoles, type TableDataset } from '#core/data/dataset-choice.ts';
import { changeColumn, deleteColumn, moveColumn, renameColumn } from '#core/document/edits/edit-table.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { NumberExplained } from './number-explained.tsx';
import styles from './table.module.css';

interface ColumnSettingsProps {
  readonly table: TableDataset;
  readonly column: number;
  readonly row: number;
  readonly onClose: () => void;
}

export function ColumnSettings({ table, column, row, onClose }: ColumnSettingsProps) {
  const t = useTranslate();
  const own = table.columns[column];
  if (own === undefined) return null;
  const [type, missing, normalization] = (['type', 'missing', 'normalization'] as const).map((choice) =>
    chosenFor(own, choice),
  );
  const isUsed = own.role === 'feature' || own.role === 'target';
  return (
    <Stack gap="sm">
      <TextField
        label={t('data.columnName')}
        value={own.name}
        onCommit={(name) => commit((document) => renameColumn(document, column, name))}
      />
      <SelectField
        label={t('data.role')}
        value={own.role}
        choices={columnRoles.map((value) => ({ value, label: t(`dataImport.role_${value}`) }))}
        onCommit={(role) => commit((document) => changeColumn(document, column, { role }))}
        help={t('data.roleHelp')}
      />
      {isUsed && (
        <>
          <SelectField
            label={t('data.type')}
            value={type as (typeof columnChoices.type)[number]}
            choices={columnChoices.type.map((value) => ({ value, label: t(`dataImport.type_${value}`) }))}
            onCommit={(next) => commit((document) => changeColumn(document, column, { type: next }))}
          />
          <SelectField
            label={t('data.missing')}
            value={missing as (typeof columnChoices.missing)[number]}
            choices={columnChoices.missing.map((value) => ({ value, label: t(`data.missing_${value}`) }))}
            onCommit={(next) => commit((document) => changeColumn(document, column, { missing: next }))}
            help={t('data.missingHelp')}
          />
          {type === 'number' && (
            <SelectField
              label={t('data.normalization')}
              value={normalization as (typeof columnChoices.normalization)[number]}
              choices={columnChoices.normalization.map((value) => ({ value, label: t(`data.normalization_${value}`) }))}
              onCommit={(next) => commit((document) => changeColumn(document, column, { normalization: next }))}
              help={t('data.normalizationHelp')}
            />
          )}
          {own.role === 'feature' && row >= 0 && <NumberExplained table={table} column={column} row={row} />}
        </>
      )}
      <div className={styles.columnButtons}>
        <Button
          size="xs"
          disabled={column === 0}
          onClick={() => void commit((document) => moveColumn(document, column, column - 1)).then(onClose)}
        >
          {t('data.moveLeft')}
        </Button>
        <Button
          size="xs"
          disabled={column === table.columns.length - 1}
          onClick={() => void commit((document) => moveColumn(document, column, column + 1)).then(onClose)}
        >
          {t('data.moveRight')}
        </Button>
        <Button
          size="xs"
          disabled={table.columns.length === 1}
          onClick={() => void commit((document) => deleteColumn(document, column)).then(onClose)}
        >
          {t('data.deleteColumn')}
        </Button>
      </div>
    </Stack>
  );
}
