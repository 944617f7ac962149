import { apart, type RowApart } from './apart.ts';
import { few } from './content-words.ts';
import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

/** The two days that figures say, the month first and the day first; null for what is no such date. */
function bothReadings(found: string): readonly string[] | null {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(found) ?? [];
  if (year === undefined) return null;
  const [one, other] = [first!.padStart(2, '0'), second!.padStart(2, '0')];
  return [`${year}-${one}-${other}`, `${year}-${other}-${one}`];
}

/** The wordings of faults in names, days and places that the rows of a figure give. */
export const chartsNamesFaults = {
  'chart-country-unknown': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `« ${name} » n’est pas le nom d’un pays`,
    frInstead: near
      ? `vouliez-vous dire « ${near} » ? Le code de deux lettres (FR) convient aussi`
      : 'écrivez son nom courant, comme « Pays-Bas », ou son code de deux lettres (NL) ; pour des lieux, donnez at: [latitude, longitude]',
    en: `"${name}" is not the name of a country`,
    enInstead: near
      ? `did you mean "${near}"? The code of two letters (FR) will do too`
      : 'write its usual name, such as "Netherlands", or its code of two letters (NL); for places give at: [latitude, longitude]',
  })),
  'chart-outside-area': entry<{ name: string; area: string; areas: readonly string[] }>(
    ({ name, area, areas }) => says`
      « ${name} » est en dehors de la carte (area: ${area})
      → ôtez la ligne, ou choisissez une autre étendue : ${areas.join(', ')} ; sans area: elle vient des données
      "${name}" lies outside of the map (area: ${area})
      → take the row away, or choose another area: ${areas.join(', ')}; without area: the data say it`,
  ),
  /** `instead` has the fields the other way round, where this brings all places onto the map. */
  'chart-latitude-longitude': ({ count, instead }: { count: number; instead?: readonly string[] }) =>
    instead
      ? says`
    at: nomme la longitude d’abord
    → écrivez at: [${instead.join(', ')}]
    at: names the longitude first
    → write at: [${instead.join(', ')}]`
      : says`
    at: nomme ${count} champ${count > 1 ? 's' : ''} ; un lieu en demande deux
    → écrivez at: [CHAMP DE LA LATITUDE, CHAMP DE LA LONGITUDE]
    at: names ${count} field${count > 1 ? 's' : ''}; a place needs two
    → write at: [FIELD OF THE LATITUDE, FIELD OF THE LONGITUDE]`,
  'chart-degrees': ({ field, found, most }: { field: string; found: number; most: number }) => says`
    « ${field} » vaut ${found}, et ${most === 90 ? 'une latitude' : 'une longitude'} va de −${most} à ${most}
    → écrivez des degrés décimaux (48.85, 2.35), la latitude d’abord : at: [latitude, longitude]
    "${field}" is ${found}, and a ${most === 90 ? 'latitude' : 'longitude'} goes from −${most} to ${most}
    → write decimal degrees (48.85, 2.35), the latitude first: at: [latitude, longitude]`,
  'chart-part-unknown': entry<{
    part: string;
    picture: string;
    near: string | null;
    ids: readonly string[];
  }>(({ part, picture, near, ids }) => ({
    fr: part
      ? `aucun élément de ${picture} n’a l’id « ${part} »`
      : `cette ligne ne dit pas l’id de sa pièce dans ${picture}`,
    frInstead: near
      ? `vouliez-vous dire « ${near} » ?`
      : ids.length > 0
        ? `écrivez l’un des id du dessin : ${few(ids, 12)}`
        : 'donnez un id à chaque pièce dans un logiciel de dessin (Inkscape : Objet, Propriétés de l’objet)',
    en: part
      ? `no element of ${picture} has the id "${part}"`
      : `this row does not say the id of its part in ${picture}`,
    enInstead: near
      ? `did you mean "${near}"?`
      : ids.length > 0
        ? `write one of the ids of the drawing: ${few(ids, 12)}`
        : 'give each part an id in an editor of drawings (Inkscape: Object, Object Properties)',
  })),
  'chart-part-unseen': ({ part, picture }: { part: string; picture: string }) => says`
    l’élément « ${part} » de ${picture} n’a aucun tracé visible à colorer ou à nommer
    → donnez l’id à un tracé, ou à un groupe (<g>) qui en contient un
    the element "${part}" of ${picture} has no visible path to be coloured or named
    → give the id to a path, or to a group (<g>) that holds one`,
  'chart-date-unread': entry<{ field: string; found: string; ordered: boolean; apart: RowApart | null }>(
    ({ field, found, ordered, apart: row }) => {
      const days = ordered ? null : bothReadings(found);
      return {
        fr: days
          ? `« ${field} » porte des dates, mais dans « ${found} » l’un ou l’autre nombre peut être le jour`
          : `« ${field} » porte des dates, mais ${found ? `« ${found} » n’en est pas une qui se lise` : 'cette ligne n’en a pas'}`,
        frInstead: row
          ? apart(row).fr
          : days
            ? `écrivez ${days.join(' ou ')}`
            : 'écrivez 2020-12-31, 2020-12 ou 2020 (31/12/2020, déc. 2020 et 2020-T4 se lisent aussi) ; des noms qui ne sont pas des dates vont dans figure: bars',
        en: days
          ? `"${field}" holds dates, but in "${found}" either figure may be the day`
          : `"${field}" holds dates, but ${found ? `"${found}" is none that can be read` : 'this row has none'}`,
        enInstead: row
          ? apart(row).en
          : days
            ? `write ${days.join(' or ')}`
            : 'write 2020-12-31, 2020-12 or 2020 (31 Dec 2020, Dec 2020 and 2020-Q4 are read too); names that are no dates go into figure: bars',
      };
    },
  ),
  'chart-day-unread': ({ field, found }: { field: string; found: string }) => says`
    ${found ? `« ${field} » porte des jours, mais « ${found} » n’en est pas un` : `« ${field} » n’a pas de jour dans cette ligne`}
    → écrivez 2026-03-14 ou 14/03/2026 ; des mois ou des années vont dans figure: lines ou figure: heatmap
    ${found ? `"${field}" holds days, but "${found}" is none` : `"${field}" has no day in this row`}
    → write 2026-03-14 or 14/03/2026; months or years go into figure: lines or figure: heatmap`,
  'chart-end-before-start': ({ start, end }: { start: string; end: string }) => says`
    la fin (${end}) vient avant le début (${start})
    → échangez-les, ou laissez la fin vide pour une échéance
    the end (${end}) comes before the start (${start})
    → exchange them, or leave the end empty for a milestone`,
  'chart-state-unknown': entry<{
    field: string;
    state: string;
    states: readonly string[];
    near: string | null;
  }>(
    ({ field, state, states, near }) => says`
      « ${state} », dans « ${field} », n’est pas dans states: (${states.join(', ')})
      → ${near ? `vouliez-vous dire « ${near} » ?` : 'ajoutez-le à states:, ou ôtez states: pour suivre les données'}
      "${state}", in "${field}", is not in states: (${states.join(', ')})
      → ${near ? `did you mean "${near}"?` : 'add it to states:, or take states: away to follow the data'}`,
  ),
  'chart-symbol-too-long': ({ symbol, most }: { symbol: string; most: number }) => says`
    « ${symbol} » ne tient pas dans un carré
    → écrivez un symbole d’au plus ${most} caractères
    "${symbol}" does not fit in a square
    → write a symbol of ${most} characters at most`,
  'chart-element-unknown': ({ symbol, near }: { symbol: string; near: string | null }) => orNear(near)`
    « ${symbol} » n’est le symbole d’aucun élément chimique
    "${symbol}" is the symbol of no chemical element`,
  'chart-element-number': entry<{ symbol: string; number: string; right: number }>(
    ({ symbol, number, right }) => says`
      le numéro atomique de ${symbol} n’est pas ${number}
      → écrivez ${right}
      the atomic number of ${symbol} is not ${number}
      → write ${right}`,
  ),
};
