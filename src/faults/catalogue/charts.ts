import { entry } from './entry.ts';

const figureFr = (kind: string) => `la figure « ${kind} »`;

export const chartsFaults = {
  'chart-data-count': entry<{ kind: string; count: number }>(
    ({ kind, count }) => ({
      wrong: `${figureFr(kind)} a ${count} jeux de données`,
      instead: kind === 'multiples' ? 'écrivez data: [CLÉ, CLÉ, …]' : 'écrivez data: CLÉ, avec une seule clé',
    }),
    ({ kind, count }) => ({
      wrong: `the figure "${kind}" has ${count} data sets`,
      instead: kind === 'multiples' ? 'write data: [KEY, KEY, …]' : 'write data: KEY, with one key',
    }),
  ),
  'chart-role-missing': entry<{ kind: string; role: string; fields: readonly string[] }>(
    ({ kind, role, fields }) => ({
      wrong: `${figureFr(kind)} ne dit pas quel champ est « ${role} »`,
      instead: `écrivez ${role}: suivi d’un champ des données (${fields.join(', ')})`,
    }),
    ({ kind, role, fields }) => ({
      wrong: `the figure "${kind}" does not say which field is "${role}"`,
      instead: `write ${role}: and a field of the data (${fields.join(', ')})`,
    }),
  ),
  'chart-fields-missing': entry<{ kind: string; data: string; needed: number }>(
    ({ kind, data, needed }) => ({
      wrong: `${figureFr(kind)} demande ${needed} champs, et les données « ${data} » en ont moins`,
      instead: 'ajoutez le champ qui manque aux données, ou choisissez-en d’autres',
    }),
    ({ kind, data, needed }) => ({
      wrong: `the figure "${kind}" needs ${needed} fields, and the data "${data}" have fewer`,
      instead: 'add the missing field to the data, or choose other data',
    }),
  ),
  'chart-no-rows': entry<{ data: string; needed: number }>(
    ({ data, needed }) => ({
      wrong: `les données « ${data} » n’ont pas assez de lignes pour cette figure`,
      instead: `donnez-lui au moins ${needed === 1 ? 'une ligne' : `${needed} lignes`} (voyez aussi from:)`,
    }),
    ({ data, needed }) => ({
      wrong: `the data "${data}" have too few rows for this figure`,
      instead: `give it at least ${needed === 1 ? 'one row' : `${needed} rows`} (see from: too)`,
    }),
  ),
  'chart-value-not-number': entry<{ field: string; value: string | null }>(
    ({ field, value }) => ({
      wrong:
        value === null ? `« ${field} » n’a pas de valeur` : `« ${field} » n’est pas un nombre : ${value}`,
      instead: 'écrivez un nombre avec un point décimal et sans espace, comme 1984.5',
    }),
    ({ field, value }) => ({
      wrong: value === null ? `"${field}" has no value` : `"${field}" is not a number: ${value}`,
      instead: 'write a number with a decimal point and no spaces, such as 1984.5',
    }),
  ),
  'chart-value-negative': entry<{ kind: string; field: string; value: number }>(
    ({ kind, field, value }) => ({
      wrong: `« ${field} » est négatif (${value}) : ${figureFr(kind)} ne montre que des parts`,
      instead: 'choisissez figure: bars, qui montre aussi les valeurs négatives',
    }),
    ({ kind, field, value }) => ({
      wrong: `"${field}" is negative (${value}): the figure "${kind}" shows parts only`,
      instead: 'choose figure: bars, which shows negative values too',
    }),
  ),
  'chart-sum-zero': entry<{ field: string }>(
    ({ field }) => ({
      wrong: `les valeurs de « ${field} » totalisent zéro : il n’y a rien à partager`,
      instead: 'vérifiez les données',
    }),
    ({ field }) => ({
      wrong: `the values of "${field}" add up to zero: there is nothing to divide`,
      instead: 'check the data',
    }),
  ),
  'chart-too-many': entry<{
    kind: string;
    what: 'slices' | 'groups' | 'series' | 'families';
    count: number;
    most: number;
  }>(
    ({ kind, what, count, most }) => ({
      wrong: `${figureFr(kind)} a ${count} ${{ slices: 'parts', groups: 'groupes', series: 'séries', families: 'familles' }[what]} : au-delà de ${most}, on ne les distingue plus`,
      instead:
        kind === 'doughnut'
          ? 'réunissez les plus petites, ou choisissez figure: bars'
          : 'réunissez les plus petites',
    }),
    ({ kind, what, count, most }) => ({
      wrong: `the figure "${kind}" has ${count} ${what}: beyond ${most} they cannot be told apart`,
      instead:
        kind === 'doughnut'
          ? 'put the smallest together, or choose figure: bars'
          : 'put the smallest together',
    }),
  ),
  'chart-units-differ': entry<{ units: readonly string[] }>(
    ({ units }) => ({
      wrong: `les séries empilées n’ont pas la même unité (${units.join(', ')})`,
      instead: 'empilez des séries de même unité',
    }),
    ({ units }) => ({
      wrong: `the stacked series have different units (${units.join(', ')})`,
      instead: 'stack series of one unit',
    }),
  ),
  'chart-highlight-unknown': entry<{ label: string; near: string | null }>(
    ({ label, near }) => ({
      wrong: `highlight nomme « ${label} », qui n’est pas dans les données`,
      ...(near !== null && { instead: `vouliez-vous dire « ${near} » ?` }),
    }),
    ({ label, near }) => ({
      wrong: `highlight names "${label}", which is not in the data`,
      ...(near !== null && { instead: `did you mean "${near}"?` }),
    }),
  ),
  'chart-year-repeated': entry<{ field: string; year: number }>(
    ({ field, year }) => ({
      wrong: `« ${field} » vaut deux fois ${year}`,
      instead: 'gardez une ligne par année',
    }),
    ({ field, year }) => ({ wrong: `"${field}" is ${year} twice`, instead: 'keep one row a year' }),
  ),
  'chart-symbol-too-long': entry<{ symbol: string; most: number }>(
    ({ symbol, most }) => ({
      wrong: `« ${symbol} » ne tient pas dans un carré`,
      instead: `écrivez un symbole d’au plus ${most} caractères`,
    }),
    ({ symbol, most }) => ({
      wrong: `"${symbol}" does not fit in a square`,
      instead: `write a symbol of ${most} characters at most`,
    }),
  ),
  'chart-element-unknown': entry<{ symbol: string; near: string | null }>(
    ({ symbol, near }) => ({
      wrong: `« ${symbol} » n’est le symbole d’aucun élément chimique`,
      ...(near !== null && { instead: `vouliez-vous dire « ${near} » ?` }),
    }),
    ({ symbol, near }) => ({
      wrong: `"${symbol}" is the symbol of no chemical element`,
      ...(near !== null && { instead: `did you mean "${near}"?` }),
    }),
  ),
  'chart-element-number': entry<{ symbol: string; number: string; right: number }>(
    ({ symbol, number, right }) => ({
      wrong: `le numéro atomique de ${symbol} n’est pas ${number}`,
      instead: `écrivez ${right}`,
    }),
    ({ symbol, number, right }) => ({
      wrong: `the atomic number of ${symbol} is not ${number}`,
      instead: `write ${right}`,
    }),
  ),
};
