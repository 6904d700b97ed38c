// The source files and what each imports, read from their text: types count, and so do workers started by URL.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the project's folder, such as `src/core/numeric/exp.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** AssemblyScript: another language with the same ending, built by itself and imported by nobody. */
const kernels = 'core/engine/kernels/';

const eagerForms = [/^\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm, /^\s*import\s*['"]([^'"]+)['"]/gm];

const lazyForms = [/\bimport\(\s*['"]([^'"]+)['"]/g, /new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g];

const named = (text: string, forms: readonly RegExp[]): string[] =>
  forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''));

export const importsOf = (text: string): string[] => named(text, [...eagerForms, ...lazyForms]);

/** What is loaded together with the file, types left out. */
export const eagerImportsOf = (text: string): string[] => named(text.replace(/^import type .*$/gm, ''), eagerForms);

/** What is loaded when it is asked for. */
export const lazyImportsOf = (text: string): string[] => named(text, lazyForms);

/** The kernels are AssemblyScript, whose imports name files without the extension. */
function withExtension(path: string, specifier: string): string {
  return path.startsWith('src/core/engine/kernels/') && specifier.startsWith('.') ? `${specifier}.ts` : specifier;
}

export function readSources(): SourceFile[] {
  const folder = join(projectRoot, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.split(sep).join('/').startsWith(kernels))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const path = posix.join('src', name.split(sep).join('/'));
      return { path, text, imports: importsOf(text).map((specifier) => withExtension(path, specifier)) };
    })
    .sort((one, other) => one.path.localeCompare(other.path));
}

/** A file of the project as a path from its folder, or a package as its name. Vite's `?worker` and the like are left off. */
export function resolveImport(from: string, specifier: string): { file: string } | { package: string } {
  const [bare = ''] = specifier.split('?', 1);
  if (bare.startsWith('.')) {
    return {
      file: relative(projectRoot, join(projectRoot, dirname(from), bare))
        .split(sep)
        .join('/'),
    };
  }
  if (bare.startsWith('#')) return { file: `src/${bare.slice(1)}` };
  if (bare.startsWith('node:')) return { package: 'node' };
  const parts = bare.split('/');
  return { package: bare.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '') };
}

export const filesOf = (from: string, specifiers: readonly string[]): string[] =>
  specifiers.map((specifier) => resolveImport(from, specifier)).flatMap((to) => ('file' in to ? [to.file] : []));

/** The file and all that is loaded with it. */
export function loadedWith(
  path: string,
  sources: ReadonlyMap<string, SourceFile>,
  loaded = new Set<string>(),
): Set<string> {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  for (const file of filesOf(path, eagerImportsOf(sources.get(path)?.text ?? ''))) loadedWith(file, sources, loaded);
  return loaded;
}
