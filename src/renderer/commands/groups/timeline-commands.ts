// The commands whose ids begin with `timeline`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { timelineBookmark } from '../timeline/bookmark.ts';
import { timelineCompare } from '../timeline/compare.ts';
import { timelineLive } from '../timeline/live.ts';
import { timelineNextBookmark } from '../timeline/next-bookmark.ts';
import { timelinePreviousBookmark } from '../timeline/previous-bookmark.ts';
import { timelineResume } from '../timeline/resume.ts';
import { timelineSaveMoment } from '../timeline/save-moment.ts';
import { timelineStart } from '../timeline/start.ts';

export const timelineCommands: readonly Command[] = [
  timelineResume,
  timelineStart,
  timelineLive,
  timelineCompare,
  timelineBookmark,
  timelineSaveMoment,
  timelinePreviousBookmark,
  timelineNextBookmark,
];
