// Writes who made what is bundled, with their licences: a notice for people and a bill of materials (CycloneDX) for tools.
// The packages are those whose modules, styles and files stand in the bundles themselves.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };

interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  /** As its files say it. */
  readonly text: string;
}

interface DataSet {
  readonly name: string;
  readonly source: string;
  readonly licence: string;
}

/** Parts that no module of a bundle tells of: its library is compiled into the kernels; a font was cut out of it. */
const compiledIn = ['assemblyscript', 'pretendard'];
/** Where a package leaves it out. */
const keptLicences: Readonly<Record<string, string>> = {
  pretendard: join(import.meta.dirname, 'resources/fonts/LICENSE'),
};
const dataSets = join(import.meta.dirname, 'resources/datasets');
const licenceFile = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

/** One for all the builds of a run, the page's the last of them. */
export class BundledPackages {
  readonly #folders = new Set<string>();

  constructor() {
    for (const name of compiledIn) this.#folders.add(join(import.meta.dirname, 'node_modules', name));
  }

  /** For every build, workers too. */
  gather(): Plugin {
    let root = import.meta.dirname;
    return {
      name: 'gather-bundled-packages',
      apply: 'build',
      configResolved(config) {
        root = config.root;
      },
      generateBundle: {
        order: 'post',
        handler: (_options, bundle) => {
          for (const part of Object.values(bundle)) {
            const files =
              part.type === 'asset'
                ? part.originalFileNames
                : [...writtenModules(part.modules), ...part.moduleIds.filter((id) => /\.css($|\?)/.test(id))];
            for (const file of files) this.#add(resolve(root, file.replace('\0', '')));
          }
        },
      },
    };
  }

  /** For the page's build. */
  write(): Plugin {
    const packages = this;
    return {
      name: 'write-bundled-packages',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler() {
          const all = packages.#read();
          this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source: noticesOf(all) });
          this.emitFile({ type: 'asset', fileName: 'sbom.json', source: billOfMaterialsOf(all) });
        },
      },
    };
  }

  #add(file: string): void {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) this.#folders.add(folder);
  }

  #read(): readonly BundledPackage[] {
    const read = new Map([...this.#folders].map(readPackage).map((each) => [`${each.name}@${each.version}`, each]));
    return [...read.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }
}

/** Those of which a line is left. */
function writtenModules(modules: Readonly<Record<string, { readonly renderedLength: number }>>): string[] {
  return Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? id : []));
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const own = readdirSync(folder).filter((file) => licenceFile.test(file));
  const files = [...own.map((file) => join(folder, file)), ...(keptLicences[name] ? [keptLicences[name]] : [])];
  const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  return { name, version, licence: license, text };
}

function readDataSets(): readonly DataSet[] {
  return readdirSync(dataSets).map((file) => {
    const set = JSON.parse(readFileSync(join(dataSets, file), 'utf8')) as Omit<DataSet, 'name'>;
    return { ...set, name: basename(file, '.json') };
  });
}

function noticesOf(packages: readonly BundledPackage[]): string {
  const parts = [
    ...packages.map(({ name, version, licence, text }) =>
      [`${name} ${version}`, licence, '', text === '' ? 'Its package holds no text of the licence.' : text].join('\n'),
    ),
    ...readDataSets().map(({ name, source, licence }) => `Data set ${name}\n${licence}\n\n${source}`),
  ];
  return `${packageJson.productName} ${packageJson.version} holds these works of others.\n\n${parts.join(`\n\n${'─'.repeat(80)}\n\n`)}\n`;
}

function billOfMaterialsOf(packages: readonly BundledPackage[]): string {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: packageJson.name, version: packageJson.version } },
    components: packages.map(({ name, version, licence }) => ({
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ expression: licence }],
    })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
