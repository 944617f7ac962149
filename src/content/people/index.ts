export { readRows } from './csv-rows.ts';
export { cutCsvRows, cutListed } from './cut-rows.ts';
export { isSameName, type Person, type PersonRow, peopleOf, rowIdentities } from './people.ts';
