// node check.cjs FOLDER: prints one line a problem of the Teams app manifest in FOLDER, nothing where it is in order.
// The schemas come with @microsoft/app-manifest; nothing is fetched.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv-draft-04');
const { AppManifestUtils } = require('@microsoft/app-manifest');

globalThis.fetch = () => { throw new Error('the schema of this manifest version is not in @microsoft/app-manifest'); };

const folder = process.argv[2];
const read = file => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));

// The localisation schema holds a pattern that isn't valid with the "u" flag, which the package's own check sets, so it is compiled here without.
function languageProblems(version, file) {
  const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams', `v${version}`);
  const schema = JSON.parse(fs.readFileSync(path.join(schemas, 'MicrosoftTeams.Localization.schema.json'), 'utf8'));
  const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(schema);
  return validate(read(file)) ? [] : validate.errors.map(error => `${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

(async () => {
  const manifest = read('manifest.json');
  const problems = await AppManifestUtils.validateAgainstSchema(manifest);
  for (const { file } of manifest.localizationInfo.additionalLanguages) problems.push(...languageProblems(manifest.manifestVersion, file));
  for (const problem of problems) console.log(problem);
})();
