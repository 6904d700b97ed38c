// A landscape's choices, and the survey that follows from them: made anew whenever one changes, around the weights of that moment.
import { useEffect, useMemo, useState } from 'react';
import { parameterDirections, randomDirections } from '#core/training/landscape/directions.ts';
import type { Plane } from '#core/training/landscape/plane.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { forgetSurvey, startSurvey, useSurvey } from '#renderer/state/training/landscape-survey.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import {
  type LandscapeSubject,
  landscapeOrder,
  landscapeSubject,
  lossShape,
  mostMoved,
  parameterName,
} from './landscape-subject.ts';
import { type Axes, fittingReach } from './landscape-view.ts';

export interface LandscapeChoices {
  readonly along: 'parameters' | 'random';
  readonly first: number;
  readonly second: number;
  readonly seed: number;
  /** Null: what the ways of the runs need. */
  readonly reach: number | null;
}

/** Nodes along each side: odd, so that the present weights are one. */
const side = 41;
const leastReach = 1;

const subjectNow = (): ReturnType<typeof landscapeSubject> => landscapeSubject(useDocument.getState().document);

/** The subject as it was when the panel opened, when it was asked for again, or when something else than training changed it. */
export function useSubject(): readonly [ReturnType<typeof landscapeSubject>, () => void] {
  const [subject, setSubject] = useState(subjectNow);
  const present = useDocument(({ document }) => (document === null ? null : compiledDocument(document)));
  const shape = useDocument(({ document }) => (document === null ? '' : lossShape(document)));
  const dataset = present?.dataset ?? null;
  useEffect(() => {
    const isOfPresent = (shown: typeof subject): boolean =>
      typeof shown !== 'string' && lossShape(shown.document) === shape && shown.dataset === dataset;
    setSubject((shown) => (isOfPresent(shown) ? shown : subjectNow()));
  }, [shape, dataset]);
  return [subject, () => setSubject(subjectNow())];
}

export function firstChoices(subject: LandscapeSubject): LandscapeChoices {
  const [first, second] = mostMoved(subject);
  return { along: 'parameters', first, second, seed: 1, reach: null };
}

export function useLandscape(subject: LandscapeSubject, choices: LandscapeChoices) {
  const t = useTranslate();
  const survey = useSurvey((state) => state.survey);
  const { along, first, second, seed, reach } = choices;
  const { document, parameters } = subject;
  const plane = useMemo((): Plane => {
    const directions =
      along === 'random'
        ? randomDirections(document.network, parameters, seed)
        : parameterDirections(parameters.length, first, second);
    return { center: parameters, directions };
  }, [document, parameters, along, first, second, seed]);

  useEffect(() => {
    let isWanted = true;
    const begin = async (): Promise<void> => {
      const paths = await trainingSession().pathsOver(plane);
      const order = landscapeOrder(subject, plane, { side, reach: reach ?? fittingReach(paths, leastReach) });
      if (isWanted) startSurvey(order, paths);
    };
    void begin();
    return () => {
      isWanted = false;
    };
  }, [subject, plane, reach]);
  useEffect(() => forgetSurvey, []);

  const axes = useMemo((): Axes => {
    if (along === 'random') {
      return { first: t('landscape.firstDirection'), second: t('landscape.secondDirection'), origin: { u: 0, v: 0 } };
    }
    const nameOf = (parameter: number): string => parameterName(t, document.network, parameter);
    const origin = { u: parameters[first] ?? 0, v: parameters[second] ?? 0 };
    return { first: nameOf(first), second: nameOf(second), origin };
  }, [t, along, first, second, document, parameters]);
  // A survey of another plane is still shown while the new one's paths are looked up: its axes would be wrong.
  return { survey: survey?.order.plane === plane ? survey : null, axes };
}
