// Picks a place of the landscape by two sliders, and says the loss there beside the one in the middle.
import { type GridShape, placeOfNode } from '#core/training/landscape/loss-grid.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import styles from './landscape.module.css';
import { type Axes, type DoneSurvey, middleNode, shownPlace } from './landscape-view.ts';

interface PlaceSlidersProps {
  readonly survey: DoneSurvey;
  readonly axes: Axes;
  readonly picked: number;
  readonly onPick: (node: number) => void;
}

export function PlaceSliders({ survey, axes, picked, onPick }: PlaceSlidersProps) {
  const t = useTranslate();
  const { shape }: { readonly shape: GridShape } = survey.order;
  const { side } = shape;
  const column = picked % side;
  const row = Math.floor(picked / side);
  const { u, v } = shownPlace(axes, placeOfNode(shape, picked));
  const readout = t('landscape.readout', {
    loss: shortText(survey.losses[picked] as number),
    first: axes.first,
    second: axes.second,
    u: shortText(u),
    v: shortText(v),
  });
  const middle = shortText(survey.losses[middleNode(survey)] as number);
  return (
    <div className={styles.place}>
      <Slider
        name={axes.first}
        spoken={`${axes.first} ${shortText(u)}`}
        last={side - 1}
        value={column}
        onChange={(next) => onPick(row * side + next)}
      />
      <Slider
        name={axes.second}
        spoken={`${axes.second} ${shortText(v)}`}
        last={side - 1}
        value={side - 1 - row}
        onChange={(next) => onPick((side - 1 - next) * side + column)}
      />
      <p className={styles.readout} role="status">
        {t('landscape.against', { readout, middle })}
      </p>
    </div>
  );
}

interface SliderProps {
  readonly name: string;
  readonly spoken: string;
  /** From 0 to this. */
  readonly last: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ name, spoken, last, value, onChange }: SliderProps) {
  const t = useTranslate();
  return (
    <label className={styles.slider}>
      <span>{name}</span>
      <input
        type="range"
        aria-label={t('landscape.place', { name })}
        aria-valuetext={spoken}
        min={0}
        max={last}
        step={1}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  );
}
