// chainrule import: what comes from elsewhere becomes a document, or part of one; what it is decides.
import type { Command } from '../command.ts';
import { importers, kindOf } from '../importing/import-kinds.ts';

export const importCommand: Command = {
  name: 'import',
  synopsis:
    'import TABLE.csv --into FILE --target COLUMN[,COLUMN] [--columns A,B,…] [--out FILE] | import MODEL.onnx|FOLDER|WEIGHTS.safetensors [--into FILE] [--out FILE]',
  argument: 'PATH',
  options: { target: 'value', columns: 'value', into: 'value', out: 'value' },
  run: async (call) => importers[await kindOf(call)](call),
};
