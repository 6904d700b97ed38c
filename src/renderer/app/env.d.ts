// Values that the build puts into the page.
interface ImportMeta {
  /** The texts of all files of a form, put in by the build. */
  glob(
    pattern: string,
    options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
  ): Readonly<Record<string, string>>;
  /** What all files of a form export under one name. */
  glob<Exported>(
    pattern: string,
    options: { readonly import: string; readonly eager: true },
  ): Readonly<Record<string, Exported>>;
}

/** The version of package.json, put in by the build. */
declare const __APP_VERSION__: string;
/** The commit that it was built from, marked with + when something else was built; empty where there is no repository. */
declare const __APP_COMMIT__: string;

/** The classes of a stylesheet by their own names; `test/architecture/style-modules.test.ts` holds that each of them is there. */
declare module '*.module.css' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
