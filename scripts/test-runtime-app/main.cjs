// The default app of the test runtime: starts the app whose folder the command line names, as Electron's own does.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

// A copy: a module given by -r may shorten process.argv.
const commandLine = process.argv.slice(1);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });

/** Loads the modules given by -r on the way. */
function findAppFolder() {
  for (let index = 0; index < commandLine.length; index += 1) {
    const argument = commandLine[index];
    if (argument === '-r' || argument === '--require') {
      index += 1;
      require(resolve(commandLine[index]));
    } else if (!argument.startsWith('-')) {
      return resolve(argument);
    }
  }
  return null;
}

const folder = findAppFolder();
if (folder === null) {
  console.error('Name the folder of the app to start.');
  app.exit(2);
} else {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(folder);
  require(join(folder, description.main));
}
