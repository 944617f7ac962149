// Livret as a library: `import { openProject } from 'livret'`. Its types are in dist/library.d.ts.

let program;

exports.openProject = async (place, options) => {
  program ??= require('./load.js').load();
  return (await program.library()).openProject(place, options);
};
