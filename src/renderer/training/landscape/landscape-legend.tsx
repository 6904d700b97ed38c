// Legend of a landscape: its colours, lines and marks.
import type { RunId } from '#core/training/timeline/timeline.ts';
import { signColor } from '#renderer/charts/kit/sign-colors.ts';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { lossRange, spotPaths } from './draw-landscape.ts';
import styles from './landscape.module.css';
import type { DoneSurvey } from './landscape-view.ts';

interface LandscapeLegendProps {
  readonly survey: DoneSurvey;
  readonly shownRun: RunId | null;
  readonly isLog: boolean;
  readonly colors: ThemeColors;
}

export function LandscapeLegend({ survey, shownRun, isLog, colors }: LandscapeLegendProps) {
  const t = useTranslate();
  const { losses, paths } = survey;
  const ways = paths.filter(({ points }) => points.length > 1);
  return (
    <ul className={styles.legend}>
      <ColorScale losses={losses} isLog={isLog} colors={colors} />
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <circle cx="6" cy="6" r="5" fill={colors.ink} />
        </svg>
        {t('landscape.present')}
      </li>
      <SpotItem kind="diamond" text={t('landscape.lowest')} />
      <SpotItem kind="cross" text={t('landscape.picked')} />
      {ways.some(({ run }) => run === shownRun) && (
        <LineItem color={colors.negative} dash="" text={t('landscape.path')} />
      )}
      {ways.some(({ run }) => run !== shownRun) && (
        <LineItem color={colors.negative} dash="5 4" text={t('landscape.otherPath')} />
      )}
      {ways.length > 0 && (
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="4" fill={colors.panel} stroke={colors.negative} strokeWidth="1.5" />
          </svg>
          {t('landscape.start')}
        </li>
      )}
      {losses.some((loss) => !Number.isFinite(loss)) && (
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" fill={colors.lineStrong} />
          </svg>
          {t('landscape.notFinite')}
        </li>
      )}
    </ul>
  );
}

/** Colours from the lowest loss to the highest, with the losses that stand at equal distances between. */
function ColorScale({
  losses,
  isLog,
  colors,
}: Pick<LandscapeLegendProps, 'isLog' | 'colors'> & Pick<DoneSurvey, 'losses'>) {
  const t = useTranslate();
  const range = lossRange(losses, isLog);
  if (range === null) return null;
  const { lowest, highest } = range;
  const between = isLog && lowest > 0 ? Math.sqrt(lowest * highest) : (lowest + highest) / 2;
  const stops = [0, 0.25, 0.5, 0.75, 1].map((share) => `rgb(${signColor(colors.signs, 1 - share).join(' ')})`);
  return (
    <li className={styles.scale}>
      <span>{t('charts.title_loss')}</span>
      <span className={styles.scaleBar} style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }} />
      <span className={styles.scaleNumbers}>
        {[lowest, between, highest].map((loss, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the ends and the middle stand still
          <span key={at}>{shortText(loss)}</span>
        ))}
      </span>
    </li>
  );
}

function SpotItem({ kind, text }: { readonly kind: keyof typeof spotPaths; readonly text: string }) {
  return (
    <li>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path className={styles.spot} d={spotPaths[kind]} />
      </svg>
      {text}
    </li>
  );
}

interface LineItemProps {
  readonly color: string;
  readonly dash: string;
  readonly text: string;
}

function LineItem({ color, dash, text }: LineItemProps) {
  return (
    <li>
      <svg width="22" height="12" aria-hidden="true">
        <line x1="0" y1="6" x2="22" y2="6" stroke={color} strokeWidth="2" strokeDasharray={dash} />
      </svg>
      {text}
    </li>
  );
}
