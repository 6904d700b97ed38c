// All sentences, with those that only the command line says: a window does not fetch them.
import { cliMessages } from './areas/cli.ts';
import { catalogue } from './catalogue.ts';

export const wholeCatalogue = { ...catalogue, cli: cliMessages } as const;
