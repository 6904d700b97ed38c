// A landscape's choices, and the survey that follows from them: made anew whenever one changes or the network leaves the map.
import { useEffect, useMemo, useRef, useState } from 'react';
import { lossShape } from '#core/document/loss-shape.ts';
import { parameterDirections, randomDirections } from '#core/training/landscape/directions.ts';
import { type Plane, project } from '#core/training/landscape/plane.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { hasTrained, useRun } from '#renderer/state/stores/run-store.ts';
import { useOfShownMoment } from '#renderer/state/stores/shown-run.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { forgetSurvey, type Survey, startSurvey, useSurvey } from '#renderer/state/training/landscape-survey.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import {
  type LandscapeSubject,
  landscapeOrder,
  landscapeSubject,
  mostMoved,
  parameterName,
} from './landscape-subject.ts';
import { type Axes, type DoneSurvey, fittingReach, furtherReaches, isDone, isLeaving } from './landscape-view.ts';

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

/** The subject as it was when the panel opened, when it was asked for again, or when something else than training changed it: a reset, too. */
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
  const isAtStart = useOfShownMoment(() => !hasTrained(useRun.getState().snapshot) && !isOfPast());
  const wasAtStart = useRef(isAtStart);
  useEffect(() => {
    // The numbers of a large network come later: until then the old map stands.
    if (isAtStart && !wasAtStart.current) setSubject((shown) => (shownValues() === null ? shown : subjectNow()));
    wasAtStart.current = isAtStart;
  }, [isAtStart]);
  return [subject, () => setSubject(subjectNow())];
}

const isOfPast = (): boolean => useTimeline.getState().lookedAt !== null;

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
      const fitting = reach ?? fittingReach(paths, leastReach, useRun.getState().snapshot.run);
      const further = reach === null ? furtherReaches(fitting) : [];
      const order = landscapeOrder(subject, plane, { side, reach: fitting }, further);
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
  // A survey of another plane is still there while the new one's paths are looked up.
  const own = survey?.order.plane === plane ? survey : null;
  return { survey: own, drawn: useDrawn(own, axes, subject, choices) };
}

/** A landscape that is seen, with its own axes. */
interface DrawnLandscape {
  readonly survey: DoneSurvey;
  readonly axes: Axes;
  readonly subject: LandscapeSubject;
}

/** The present landscape; while it is only drawn around other weights, the last one. */
function useDrawn(
  survey: Survey | null,
  axes: Axes,
  subject: LandscapeSubject,
  choices: LandscapeChoices,
): DrawnLandscape | null {
  const [last, setLast] = useState<(DrawnLandscape & { readonly choices: LandscapeChoices }) | null>(null);
  if (isDone(survey) && last?.survey !== survey) setLast({ survey, axes, subject, choices });
  const isStopped = survey?.standing === 'stopped' || survey?.standing === 'failed';
  if (last === null || last.choices !== choices || isStopped) return null;
  return isOneLoss(last.subject, subject) ? last : null;
}

function isOneLoss(one: LandscapeSubject, other: LandscapeSubject): boolean {
  return one.dataset === other.dataset && lossShape(one.document) === lossShape(other.document);
}

/** Calls back when the network is about to leave the map that is shown, once for each map. */
export function useLeaving(drawn: DoneSurvey | null, onLeaving: () => void): void {
  const newest = useRef(onLeaving);
  useEffect(() => {
    newest.current = onLeaving;
  }, [onLeaving]);
  useEffect(() => {
    if (drawn === null) return;
    const { plane, shape } = drawn.order;
    let hasLeft = false;
    const look = (): void => {
      const parameters = shownValues()?.parameters;
      if (hasLeft || parameters?.length !== plane.center.length) return;
      if (!isLeaving(project(plane, parameters), shape.reach)) return;
      hasLeft = true;
      newest.current();
    };
    const stop = onShownValues(look);
    look();
    return stop;
  }, [drawn]);
}
