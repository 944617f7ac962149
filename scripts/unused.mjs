// Stands in for what pdfkit imports and Livret does not use: fonts are shaped and subset by HarfBuzz,
// lines are broken by src/text, and nothing is encrypted. Without them the program starts sooner.

function unused() {
  throw new Error('this part of pdfkit is not in the bundle');
}

export default unused;
export const create = unused;
export const cbc = unused;
export const ecb = unused;
