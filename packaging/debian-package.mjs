// Makes a Debian package of the unpacked app with dpkg-deb alone. It needs no script of its own at installing or removing:
// Debian's triggers notice the desktop entry, the MIME type and the icons.
import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { windowPackages } from '../scripts/debian-packages.mjs';
import { projectRoot } from '../scripts/support/project.mjs';
import { runCommand } from '../scripts/support/run-command.mjs';
import { pngSizes } from './icon-files.mjs';

export const debianName = 'chainrule';
const home = '/opt/Chainrule';
/** What every system is told of the kinds of files that the app opens. */
const { fileAssociations } = JSON.parse(readFileSync(join(projectRoot, 'packaging/electron-builder.json'), 'utf8'));
const koreanNames = new Map([
  ['chainrule', 'Chainrule 신경망'],
  ['chainlesson', 'Chainrule 레슨'],
]);
/** @type {readonly { ending: string, mimeType: string, name: string, koreanName: string | undefined }[]} */
const kinds = fileAssociations.map((/** @type {Record<string, string>} */ { ext = '', mimeType, description }) => ({
  ending: ext,
  mimeType,
  name: description,
  koreanName: koreanNames.get(ext),
}));
/** As Debian calls this machine's. */
export const debianArchitecture = process.arch === 'x64' ? 'amd64' : process.arch;

export const desktopEntry = `[Desktop Entry]
Type=Application
Name=Chainrule
GenericName=Neural network editor
GenericName[ko]=신경망 편집기
Comment=Draw a neural network by hand, and watch it learn
Comment[ko]=신경망을 손으로 그리고, 배우는 모습을 지켜봐요
Exec=${home}/chainrule %F
Icon=chainrule
Terminal=false
MimeType=${kinds.map(({ mimeType }) => `${mimeType};`).join('')}
Categories=Education;Science;ArtificialIntelligence;
StartupWMClass=Chainrule
`;

export const mimeTypes = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${kinds.map(mimeEntry).join('')}</mime-info>
`;

/** @param {(typeof kinds)[number]} kind */
function mimeEntry({ ending, mimeType, name, koreanName }) {
  return `  <mime-type type="${mimeType}">
    <comment>${name}</comment>
    <comment xml:lang="ko">${koreanName}</comment>
    <sub-class-of type="application/json"/>
    <icon name="${iconName(mimeType)}"/>
    <glob pattern="*.${ending}"/>
  </mime-type>
`;
}

/** @param {string} mimeType */
function iconName(mimeType) {
  return mimeType.replace('/', '-');
}

/**
 * @param {{ unpacked: string, target: string, version: string, isForTrial: boolean }} options `isForTrial`: packed fast, not small
 * @returns {Promise<boolean>}
 */
export async function makeDebianPackage({ unpacked, target, version, isForTrial }) {
  const stage = `${target}.stage`;
  await rm(stage, { recursive: true, force: true });
  await cp(unpacked, join(stage, home), { recursive: true });
  // Chromium's sandbox where the system gives users no namespaces of their own.
  await chmod(join(stage, home, 'chrome-sandbox'), 0o4755);
  await mkdir(join(stage, 'usr/bin'), { recursive: true });
  await symlink(`${home}/chainrule`, join(stage, 'usr/bin/chainrule'));
  for (const [path, content] of Object.entries(await sharedFiles())) await put(join(stage, 'usr/share', path), content);
  await put(join(stage, 'DEBIAN/control'), await controlOf(version, unpacked));
  const packing = isForTrial ? ['-Zgzip', '-z1'] : ['-Zxz'];
  const { code, output } = await runCommand('dpkg-deb', ['--root-owner-group', ...packing, '--build', stage, target], {
    output: 'gather',
  });
  if (code !== 0) console.error(output.trim());
  await rm(stage, { recursive: true, force: true });
  return code === 0;
}

/** @returns {Promise<Record<string, string | Buffer>>} by path under /usr/share */
async function sharedFiles() {
  const own = (/** @type {string} */ path) => readFile(join(projectRoot, path));
  /** @type {Record<string, string | Buffer>} */
  const files = {
    'applications/chainrule.desktop': desktopEntry,
    'mime/packages/chainrule.xml': mimeTypes,
    'doc/chainrule/copyright': await own('LICENSE'),
    'doc/chainrule/changelog.gz': gzipSync(await own('CHANGELOG.md')),
    'icons/hicolor/scalable/apps/chainrule.svg': await own('resources/icons/chainrule.svg'),
  };
  for (const size of pngSizes) {
    const name = `${size}x${size}`;
    files[`icons/hicolor/${name}/apps/chainrule.png`] = await own(`packaging/icons/app/${name}.png`);
    const icon = await own(`packaging/icons/document/${name}.png`);
    for (const { mimeType } of kinds) files[`icons/hicolor/${name}/mimetypes/${iconName(mimeType)}.png`] = icon;
  }
  return files;
}

/**
 * @param {string} version
 * @param {string} unpacked
 */
async function controlOf(version, unpacked) {
  const { author, description } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const { output: size } = await runCommand('du', ['-sk', unpacked], { output: 'gather' });
  return `Package: ${debianName}
Version: ${version}
Architecture: ${debianArchitecture}
Maintainer: ${author}
Installed-Size: ${Number.parseInt(size, 10)}
Depends: ${windowPackages.map((names) => names.join(' | ')).join(', ')}
Section: education
Priority: optional
Description: ${description.split(',')[0]}
 ${description}.
`;
}

/**
 * @param {string} path
 * @param {string | Buffer} content
 */
async function put(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
