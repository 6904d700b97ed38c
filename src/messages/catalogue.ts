// The sentences of the window and of main by area; a key is `area.name`. What only the command line says is in the whole catalogue alone.
import { appMessages } from './areas/app.ts';
import { autopsyMessages } from './areas/autopsy.ts';
import { canvasMessages } from './areas/canvas.ts';
import { censusMessages } from './areas/census.ts';
import { chartsMessages } from './areas/charts.ts';
import type { cliMessages } from './areas/cli.ts';
import { codeMessages } from './areas/code.ts';
import { commandsMessages } from './areas/commands.ts';
import { compareMessages } from './areas/compare.ts';
import { dataMessages } from './areas/data.ts';
import { dataImportMessages } from './areas/data-import.ts';
import { diagnosticWords } from './areas/diagnostic-words.ts';
import { diagnosticMessages } from './areas/diagnostics.ts';
import { editsMessages } from './areas/edits.ts';
import { exampleMessages } from './areas/examples.ts';
import { exchangeMessages } from './areas/exchange.ts';
import { explainMessages } from './areas/explain.ts';
import { filesMessages } from './areas/files.ts';
import { findMessages } from './areas/find.ts';
import { foldMessages } from './areas/folds.ts';
import { histogramMessages } from './areas/histograms.ts';
import { inspectorMessages } from './areas/inspector.ts';
import { interchangeMessages } from './areas/interchange.ts';
import { landscapeMessages } from './areas/landscape.ts';
import { legendMessages } from './areas/legend.ts';
import { lensMessages } from './areas/lens.ts';
import { lessonMessages } from './areas/lessons.ts';
import { libraryMessages } from './areas/library.ts';
import { linkMessages } from './areas/link.ts';
import { matrixMessages } from './areas/matrix.ts';
import { metricMessages } from './areas/metrics.ts';
import { operationGraphMessages } from './areas/operation-graph.ts';
import { outlineMessages } from './areas/outline.ts';
import { paletteMessages } from './areas/palette.ts';
import { pictureMessages } from './areas/picture.ts';
import { pointMessages } from './areas/points.ts';
import { predictionMessages } from './areas/prediction.ts';
import { printMessages } from './areas/print.ts';
import { quizMessages } from './areas/quiz.ts';
import { raceMessages } from './areas/race.ts';
import { recorderMessages } from './areas/recorder.ts';
import { settingsMessages } from './areas/settings.ts';
import { shortcutsMessages } from './areas/shortcuts.ts';
import { teachingMessages } from './areas/teaching.ts';
import { timelineMessages } from './areas/timeline.ts';
import { torchMessages } from './areas/torch.ts';
import { trainingMessages } from './areas/training.ts';
import { trainingFieldMessages } from './areas/training-fields.ts';
import { uiMessages } from './areas/ui.ts';
import { versionsMessages } from './areas/versions.ts';
import { whatIfMessages } from './areas/what-if.ts';
import { windowMessages } from './areas/window.ts';
import { worksheetMessages } from './areas/worksheet.ts';

export const catalogue = {
  app: appMessages,
  autopsy: autopsyMessages,
  canvas: canvasMessages,
  code: codeMessages,
  commands: commandsMessages,
  compare: compareMessages,
  edits: editsMessages,
  recorder: recorderMessages,
  files: filesMessages,
  census: censusMessages,
  charts: chartsMessages,
  data: dataMessages,
  dataImport: dataImportMessages,
  exchange: exchangeMessages,
  explain: explainMessages,
  find: findMessages,
  folds: foldMessages,
  inspector: inspectorMessages,
  interchange: interchangeMessages,
  landscape: landscapeMessages,
  legend: legendMessages,
  lens: lensMessages,
  lessons: lessonMessages,
  library: libraryMessages,
  link: linkMessages,
  versions: versionsMessages,
  matrix: matrixMessages,
  operationGraph: operationGraphMessages,
  outline: outlineMessages,
  palette: paletteMessages,
  settings: settingsMessages,
  shortcuts: shortcutsMessages,
  picture: pictureMessages,
  teaching: teachingMessages,
  timeline: timelineMessages,
  histograms: histogramMessages,
  metrics: metricMessages,
  points: pointMessages,
  prediction: predictionMessages,
  print: printMessages,
  quiz: quizMessages,
  race: raceMessages,
  torch: torchMessages,
  training: trainingMessages,
  trainingFields: trainingFieldMessages,
  ui: uiMessages,
  whatIf: whatIfMessages,
  window: windowMessages,
  worksheet: worksheetMessages,
  diagnostics: diagnosticMessages,
  diagnosticWords,
  examples: exampleMessages,
} as const;

type Catalogue = typeof catalogue & { readonly cli: typeof cliMessages };
export type MessageKey = {
  [Area in keyof Catalogue]: `${Area}.${Extract<keyof Catalogue[Area], string>}`;
}[keyof Catalogue];
