import type { InterfaceLanguage } from '../faults/print.ts';
import type { Finding } from './types.ts';

/** A finding in words: a sentence for the terminal, and a label short enough for the margin of a proof. */
interface FindingWords {
  readonly what: string;
  readonly label: string;
}

export function wordFinding(finding: Finding, language: InterfaceLanguage): FindingWords {
  return language === 'fr' ? french(finding) : english(finding);
}

function french(finding: Finding): FindingWords {
  const count = finding.lines.length;
  switch (finding.kind) {
    case 'loose-line':
      return {
        what: `ligne lâche : ${ems(finding.gap, 'fr')} entre les mots`,
        label: `lâche ${ems(finding.gap, 'fr')}`,
      };
    case 'tight-line':
      return {
        what: `ligne serrée : ${ems(finding.gap, 'fr')} entre les mots`,
        label: `serrée ${ems(finding.gap, 'fr')}`,
      };
    case 'ladder':
      return { what: `${count} lignes de suite finissent par une coupure`, label: `${count} coupures` };
    case 'page-end-hyphen':
      return { what: 'la page finit par une coupure', label: 'coupure en fin de page' };
    case 'river':
      return { what: `lézarde à travers ${count} lignes`, label: `lézarde, ${count} lignes` };
    case 'overfull-line':
      return {
        what: `ligne trop longue de ${decimal(finding.points, 1, 'fr')} pt`,
        label: `+ ${decimal(finding.points, 1, 'fr')} pt`,
      };
    case 'short-last-line': {
      const why = {
        'end-of-word': 'une fin de mot',
        'short-word': 'un mot court',
        short: 'moins de 12 % de la justification',
      };
      return { what: `dernière ligne courte : ${why[finding.why]}`, label: 'dernière ligne courte' };
    }
    case 'widow':
      return { what: 'veuve : dernière ligne seule en tête de page', label: 'veuve' };
    case 'orphan':
      return { what: 'orpheline : première ligne seule en pied de page', label: 'orpheline' };
  }
}

function english(finding: Finding): FindingWords {
  const count = finding.lines.length;
  switch (finding.kind) {
    case 'loose-line':
      return {
        what: `loose line: ${ems(finding.gap, 'en')} between words`,
        label: `loose ${ems(finding.gap, 'en')}`,
      };
    case 'tight-line':
      return {
        what: `tight line: ${ems(finding.gap, 'en')} between words`,
        label: `tight ${ems(finding.gap, 'en')}`,
      };
    case 'ladder':
      return { what: `${count} lines in a row end in hyphens`, label: `${count} hyphens` };
    case 'page-end-hyphen':
      return { what: 'the page ends in a hyphen', label: 'hyphen at page end' };
    case 'river':
      return { what: `river through ${count} lines`, label: `river, ${count} lines` };
    case 'overfull-line':
      return {
        what: `line ${decimal(finding.points, 1, 'en')} pt too long`,
        label: `+ ${decimal(finding.points, 1, 'en')} pt`,
      };
    case 'short-last-line': {
      const why = {
        'end-of-word': 'the end of a word',
        'short-word': 'a short word',
        short: 'less than 12 % of the measure',
      };
      return { what: `short last line: ${why[finding.why]}`, label: 'short last line' };
    }
    case 'widow':
      return { what: 'widow: last line alone at the head of a page', label: 'widow' };
    case 'orphan':
      return { what: 'orphan: first line alone at the foot of a page', label: 'orphan' };
  }
}

/** A width as `0,38 em`. French, too, writes `em` for its *cadratin*. */
export function ems(width: number, language: InterfaceLanguage): string {
  return `${decimal(width, 2, language)} em`;
}

export function decimal(value: number, places: number, language: InterfaceLanguage): string {
  const text = value.toFixed(places);
  return language === 'fr' ? text.replace('.', ',') : text;
}
