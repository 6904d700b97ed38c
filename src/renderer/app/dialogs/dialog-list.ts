// Every dialog of the page by its name. Each is fetched when it is first opened, so that the start page doesn't wait for it.
import { type ComponentType, lazy } from 'react';
import { PaletteDialog } from '#renderer/palette/palette-dialog.tsx';
import type { DialogName } from '#renderer/state/window/dialog-store.ts';

export const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  // What is typed right after its key must not be lost, so it is not fetched first.
  palette: PaletteDialog,
  shortcuts: lazy(async () => ({ default: (await import('./shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog })),
  settings: lazy(async () => ({ default: (await import('./settings/settings-dialog.tsx')).SettingsDialog })),
  about: lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog })),
  exportImage: lazy(async () => ({ default: (await import('#renderer/picture/export-dialog.tsx')).ExportDialog })),
  exportNetwork: lazy(async () => ({
    default: (await import('#renderer/exchange/export-network-dialog.tsx')).ExportNetworkDialog,
  })),
  linkAddress: lazy(async () => ({
    default: (await import('#renderer/exchange/link-address-dialog.tsx')).LinkAddressDialog,
  })),
  importData: lazy(async () => ({
    default: (await import('#renderer/data/import/import-dialog.tsx')).ImportDialog,
  })),
  folds: lazy(async () => ({ default: (await import('#renderer/training/folds/folds-dialog.tsx')).FoldsDialog })),
  points: lazy(async () => ({ default: (await import('#renderer/data/points/points-dialog.tsx')).PointsDialog })),
  table: lazy(async () => ({ default: (await import('#renderer/data/table/table-dialog.tsx')).TableDialog })),
  autopsy: lazy(async () => ({
    default: (await import('#renderer/explain/autopsy/autopsy-dialog.tsx')).AutopsyDialog,
  })),
  checkExample: lazy(async () => ({ default: (await import('#renderer/teaching/check-dialog.tsx')).CheckDialog })),
  newExercise: lazy(async () => ({
    default: (await import('#renderer/teaching/exercise-dialog.tsx')).ExerciseDialog,
  })),
  lessons: lazy(async () => ({ default: (await import('#renderer/lessons/lessons-dialog.tsx')).LessonsDialog })),
  worksheet: lazy(async () => ({
    default: (await import('#renderer/teaching/worksheet/worksheet-dialog.tsx')).WorksheetDialog,
  })),
  versions: lazy(async () => ({ default: (await import('#renderer/library/versions-dialog.tsx')).VersionsDialog })),
  matrix: lazy(async () => ({ default: (await import('#renderer/matrix/matrix-dialog.tsx')).MatrixDialog })),
};
