// The field in a row: a weight, a bias, the name of a layer, or the words of a note.
import { copyableNumber } from '#core/numeric/digits.ts';
import { nameIn } from '#renderer/canvas/geometry/network-nodes.ts';
import { canvasActions, type Refused } from '#renderer/canvas/gestures/canvas-actions.ts';
import { InlineField } from '#renderer/canvas/gestures/inline-field.tsx';
import { NoteEditor } from '#renderer/canvas/notes/note-editor.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { scopedValues } from '#renderer/state/stores/scoped-values.ts';
import styles from './outline.module.css';
import type { OutlineModel } from './outline-model.ts';
import type { OutlineRow } from './outline-rows.ts';
import { goTo, type RowField, useOutline } from './outline-store.ts';
import { biasOf, shownWeight } from './row-numbers.ts';

interface RowEditorProps {
  readonly model: OutlineModel;
  readonly row: OutlineRow;
  readonly field: RowField;
}

export function RowEditor({ model, row, field }: RowEditorProps) {
  const onClose = (by: 'keyboard' | 'leaving'): void => {
    if (useOutline.getState().editing?.field !== field) return;
    useOutline.setState({ editing: null });
    if (by === 'keyboard') goTo(row.key);
  };
  return (
    <div className={styles.field} data-field={field.kind}>
      {field.kind === 'words' ? (
        row.item.kind === 'note' && <NoteEditor note={row.item.note} onClose={onClose} />
      ) : (
        <LineField model={model} row={row} field={field} onClose={onClose} />
      )}
    </div>
  );
}

type LineField = Exclude<RowField, { kind: 'words' }>;

interface LineFieldProps extends RowEditorProps {
  readonly field: LineField;
  readonly onClose: (by: 'keyboard' | 'leaving') => void;
}

function LineField({ model, row, field, onClose }: LineFieldProps) {
  const label = useFieldLabel(model, row, field);
  const apply = (text: string): Promise<Refused> => applyText(field, text);
  return <InlineField text={presentText(model, field)} label={label} apply={apply} onClose={onClose} />;
}

function useFieldLabel({ facts }: OutlineModel, { item }: OutlineRow, field: LineField): string {
  const t = useTranslate();
  if (item.kind === 'wire') {
    return t('canvas.editWeight', { source: nameIn(facts, item.source), target: nameIn(facts, item.target) });
  }
  if (field.kind === 'bias') return t('canvas.editBias', { name: nameIn(facts, field.neuron) });
  const layer = field.kind === 'name' ? facts.layers.get(field.layer) : undefined;
  return t('canvas.editName', { name: layer?.name ?? '' });
}

function presentText({ document: { network }, facts }: OutlineModel, field: LineField): string {
  if (field.kind === 'name') return facts.layers.get(field.layer)?.name ?? '';
  const values = scopedValues();
  const number =
    field.kind === 'weight' ? shownWeight(network, field.wire, values) : biasOf(facts, field.neuron, values);
  return number === null ? '' : copyableNumber(number);
}

function applyText(field: LineField, text: string): Promise<Refused> {
  if (field.kind === 'weight') return canvasActions.editWeight(field.wire, text);
  return field.kind === 'bias' ? canvasActions.editBias(field.neuron, text) : canvasActions.rename(field.layer, text);
}
