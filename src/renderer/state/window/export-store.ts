// The format that the dialog of exporting is about.
import { create } from 'zustand';
import type { ExportTargetName } from '#core/interchange/export-formats.ts';

export const useExport = create<{ readonly target: ExportTargetName }>(() => ({ target: 'pytorch' }));
