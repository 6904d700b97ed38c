// The means of signing that are missing, by name, so that nobody ships an unsigned package without knowing.

/** The variables that electron-builder reads; each needs a certificate or an account that only the publisher has. */
const needs = /** @type {const} */ ({
  darwin: [
    ['CSC_LINK', 'the Developer ID certificate that signs the app'],
    ['CSC_KEY_PASSWORD', 'its password'],
    ['APPLE_ID', 'the account that has the app notarised'],
    ['APPLE_APP_SPECIFIC_PASSWORD', 'its app-specific password'],
    ['APPLE_TEAM_ID', 'the team of that account'],
  ],
  win32: [
    ['WIN_CSC_LINK', 'the certificate that signs the installer'],
    ['WIN_CSC_KEY_PASSWORD', 'its password'],
  ],
  linux: [],
});

/**
 * @param {string} platform as Node names it
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly string[]} one line each
 */
export function missingForSigning(platform, env) {
  const named = Object.hasOwn(needs, platform) ? needs[/** @type {keyof typeof needs} */ (platform)] : [];
  return named.filter(([name]) => !env[name]).map(([name, what]) => `${name} is not set: ${what}`);
}
