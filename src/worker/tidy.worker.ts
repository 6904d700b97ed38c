// Entry point of the tidying worker: dagre's layout takes the window's time no more.
import { tidyPlaces } from '#core/document/tidy/tidy-places.ts';
import type { TidyRequest } from '#core/document/tidy/tidy-request.ts';

addEventListener('message', ({ data }: MessageEvent<TidyRequest>) => {
  postMessage(tidyPlaces(data));
});
