// The density of the legend: as roomily as lets its longest moment stand in one row.
import { textWidth } from './geometry/text-size.ts';

/** From words everywhere to signs alone. */
export const legendDensities = ['roomy', 'plain', 'untitled', 'brief', 'tight'] as const;
export type LegendDensity = (typeof legendDensities)[number];

export interface LegendContent {
  readonly choices: readonly LegendChoice[];
  /** Words beside the samples of lines. */
  readonly samples: readonly string[];
  /** What the wires show, and what flows along them. */
  readonly marks: readonly LegendMark[];
  readonly buttons: readonly LegendWording[];
}

interface LegendMark {
  readonly word: string;
  readonly symbol: string;
  /** It tells what the choice beside it says, and is left out where there is no room. */
  readonly isChosen: boolean;
}

interface LegendChoice {
  /** Null: the choices say it. */
  readonly title: string | null;
  readonly options: readonly LegendWording[];
}

interface LegendWording {
  readonly word: string;
  /** What stands for the word where there is no room; null: an icon, which takes less room than any word. */
  readonly brief: string | null;
}

/** Pixels where letters are 12 high. */
interface Measures {
  readonly padding: number;
  readonly gap: number;
  /** Beside the line before a further choice; 0: there is no line. */
  readonly divider: number;
  readonly optionGap: number;
  readonly option: number;
  readonly signGap: number;
  readonly signInner: number;
  readonly sample: number;
  readonly mark: number;
  readonly buttonPadding: number;
  readonly button: number;
}

const roomy: Measures = {
  padding: 8,
  gap: 12,
  divider: 12,
  optionGap: 4,
  option: 7,
  signGap: 10,
  signInner: 5,
  sample: 26,
  mark: 26,
  buttonPadding: 6,
  button: 34,
};
const plain: Measures = { ...roomy, gap: 10, divider: 8, signGap: 7, sample: 20, mark: 20, button: 30 };
const untitled: Measures = { ...plain, padding: 7, gap: 8, divider: 6, option: 5, signGap: 6, sample: 18, mark: 18 };
const brief: Measures = {
  padding: 5,
  gap: 8,
  divider: 0,
  optionGap: 0,
  option: 4,
  signGap: 5,
  signInner: 3,
  sample: 11,
  mark: 20,
  buttonPadding: 3,
  button: 24,
};
const tight: Measures = {
  ...brief,
  padding: 2,
  gap: 3,
  option: 2,
  signGap: 3,
  signInner: 2,
  mark: 16,
  buttonPadding: 1,
};

export const legendMeasures: { readonly [Density in LegendDensity]: Measures } = {
  roomy,
  plain,
  untitled,
  brief,
  tight,
};

/** No target is smaller. */
const smallestTarget = 24;
const icon = 17;
const borders = 2;
const textSize = 12;
const symbolSize = 11;

const isBrief = (density: LegendDensity): boolean => density === 'brief' || density === 'tight';

/** @param scale of the letters, against 12 pixels */
export function legendDensity(content: LegendContent, room: number, scale = 1): LegendDensity {
  return legendDensities.find((density) => legendWidth(content, density, scale) <= room) ?? 'tight';
}

export function densest(densities: readonly LegendDensity[]): LegendDensity {
  return legendDensities.findLast((density) => densities.includes(density)) ?? 'tight';
}

/** Of all of it in one row. */
export function legendWidth(content: LegendContent, density: LegendDensity, scale = 1): number {
  const { padding, gap } = legendMeasures[density];
  const parts = groupWidths(content, density, scale);
  return borders + 2 * padding + parts.reduce((sum, width) => sum + width, 0) + gap * (parts.length - 1);
}

/** Of the parts that are never broken in two; what does not fit into a row begins the next one. */
export function groupWidths(content: LegendContent, density: LegendDensity, scale = 1): readonly number[] {
  return [
    ...content.choices.map((choice, place) => choiceWidth(choice, place, density, scale)),
    signsWidth(content, density, scale),
  ];
}

function choiceWidth({ title, options }: LegendChoice, place: number, density: LegendDensity, scale: number): number {
  const { divider, optionGap, option } = legendMeasures[density];
  const words = options.map(({ word, brief: short }) => {
    const written = isBrief(density) ? short : density === 'roomy' || short !== null ? word : null;
    const width = written === null ? icon : textWidth(written, textSize) * scale;
    return Math.max(smallestTarget, width + 2 * option);
  });
  const isTitled = title !== null && (density === 'roomy' || density === 'plain');
  const titled = isTitled ? textWidth(title, textSize) * scale + 4 + optionGap : 0;
  const line = place > 0 && divider > 0 ? divider + 1 : 0;
  return line + titled + words.reduce((sum, width) => sum + width, 0) + optionGap * (words.length - 1);
}

function signsWidth({ samples, marks, buttons }: LegendContent, density: LegendDensity, scale: number): number {
  const { signGap, signInner, sample, mark, buttonPadding, button } = legendMeasures[density];
  const spoken = (word: string): number => (density === 'roomy' ? signInner + textWidth(word, textSize) * scale : 0);
  const seen = marks.filter(({ isChosen }) => !isChosen || !isBrief(density));
  const widths = [
    ...samples.map((word) => sample + spoken(word)),
    ...seen.map(({ word, symbol }) => mark + spoken(word) + signInner + textWidth(symbol, symbolSize) * 1.1 * scale),
    ...buttons.map(({ word, brief: short }) => {
      const written = density === 'roomy' || short !== null ? word : null;
      const width = written === null ? icon : textWidth(written, textSize) * scale;
      return Math.max(button, width + 2 * buttonPadding + borders);
    }),
  ];
  return widths.reduce((sum, width) => sum + width, 0) + signGap * (widths.length - 1);
}
