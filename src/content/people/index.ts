export { readRows } from './csv-rows.ts';
export { type Person, type PersonRow, peopleOf } from './people.ts';
