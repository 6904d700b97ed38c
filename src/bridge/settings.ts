// Settings of the app: what each may be, and what of them a window changes.
import { z } from 'zod';
import { Path } from './files.ts';
import { KeySettings } from './key-settings.ts';
import { interfaceSizes, mostPaletteRecents, mostPredictions } from './limits.ts';

/** Charts that stand side by side. */
const mostTiles = 4;

/** A file names its lesson: one that is opened must not fill the settings. */
const isNotTooMany = (entries: object): boolean => Object.keys(entries).length <= 500;

export const Settings = z.object({
  language: z.enum(['en', 'ko']).nullable(),
  theme: z.enum(['light', 'dark', 'system']),
  reduceMotion: z.enum(['system', 'on', 'off']),
  wheel: z.enum(['auto', 'zoom', 'pan']),
  /** The machine does not sleep while it trains. */
  keepAwake: z.boolean(),
  /** Where recovery copies live; null: in the app's own folder. Only main changes it, after its own dialog. */
  recoveryFolder: Path.nullable(),
  interfaceSize: z.literal(interfaceSizes),
  keys: KeySettings,
  /** Where the browser edition stands, to which links lead; null: nobody has said. */
  linkAddress: z.string().max(2000).nullable(),
  /** The Python that the user chose; null: the first one that has PyTorch. Only main changes it, after its own dialog. */
  python: Path.nullable(),
  /** What was run in the palette, the last one first. */
  paletteRecents: z.array(z.string().max(200)).max(mostPaletteRecents),
  /** How the learner's predictions came out, the last one first: a digit each for kind, sign, size, number, certainty. */
  predictions: z.array(z.string().regex(/^[0-9]{5}$/)).max(mostPredictions),
  /** How many steps of a lesson are done, by its id. */
  lessons: z.record(z.string().max(200), z.number().int().min(0).max(1000)).refine(isNotTooMany),
  panels: z.object({
    left: z.number().min(180).max(360),
    right: z.number().min(300).max(520),
    dock: z.number().min(120).max(2000),
    leftOpen: z.boolean(),
    rightOpen: z.boolean(),
    dockOpen: z.boolean(),
    /** The charts in the dock, from left to right, by the names that the window's table of tiles gives them. */
    tiles: z
      .array(z.string().max(40))
      .min(1)
      .max(mostTiles)
      .refine((names) => new Set(names).size === names.length),
  }),
});
export type Settings = z.infer<typeof Settings>;

/** Only what a window changes: another one may have changed the rest meanwhile. */
export const SettingsChange = Settings.omit({ panels: true, python: true, recoveryFolder: true })
  .partial()
  .extend({ panels: Settings.shape.panels.partial().optional() });
export type SettingsChange = z.infer<typeof SettingsChange>;
