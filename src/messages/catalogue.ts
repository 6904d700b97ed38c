// All sentences by area; a key is `area.name`.
import { appMessages } from './areas/app.ts';

export const catalogue = {
  app: appMessages,
} as const;

type Catalogue = typeof catalogue;
export type MessageKey = {
  [Area in keyof Catalogue]: `${Area}.${Extract<keyof Catalogue[Area], string>}`;
}[keyof Catalogue];
