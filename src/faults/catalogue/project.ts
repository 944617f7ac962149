import { entry, type Nothing } from './entry.ts';

/** Faults of the project as a whole, and of the program’s environment. */
export const projectFaults = {
  'faults-left-out': entry<{ more: number; severity: 'error' | 'warning' }>(({ more, severity }) => ({
    fr: `et ${more} ${severity === 'error' ? 'erreur' : 'avertissement'}${more > 1 ? 's' : ''} de plus`,
    frInstead: 'corrigez ce qui précède : une faute en cause souvent d’autres',
    en: `and ${more} more ${severity}${more > 1 ? 's' : ''}`,
    enInstead: 'mend what stands above: a fault often causes others',
  })),
  'library-failed': entry<{ library: string; message: string }>(({ library, message }) => ({
    fr: `${library} ne vient pas à bout de ceci (${message})`,
    frInstead: 'écrivez-le autrement, ou retirez-le',
    en: `${library} cannot work with this (${message})`,
    enInstead: 'write it another way, or remove it',
  })),
  'date-missing': entry<Nothing>(() => ({
    fr: 'le livret n’a pas de date',
    frInstead: 'ajoutez une ligne `date: 2026-11-24`, ou construisez avec `--date 2026-11-24`',
    en: 'the booklet has no date',
    enInstead: 'add a line `date: 2026-11-24`, or build with `--date 2026-11-24`',
  })),
  'no-pages': entry<Nothing>(() => ({
    fr: 'le livret n’a aucune page : rien de ce qu’écrivent les modèles ne s’imprime',
    frInstead: 'vérifiez body dans layout.hbs, et display: none dans la feuille de style',
    en: 'the booklet has no page: nothing that the templates write is printed',
    enInstead: 'check body in layout.hbs, and display: none in the style sheet',
  })),
  'worker-died': entry<{ name: string | null }>(({ name }) => ({
    fr: name
      ? `le fil qui composait le livret « ${name} » est mort deux fois`
      : 'un fil de composition est mort deux fois avant son premier livret',
    frInstead:
      'donnez-lui plus de mémoire : NODE_OPTIONS=--max-old-space-size=8192 livret build --jobs 1 ; ce qui est fait n’est pas refait',
    en: name
      ? `the thread that built the booklet '${name}' died twice`
      : 'a thread of the build died twice before its first booklet',
    enInstead:
      'give it more memory: NODE_OPTIONS=--max-old-space-size=8192 livret build --jobs 1; what is built is not built again',
  })),
  'canvas-missing': entry<object>(() => ({
    fr: 'il manque ce qui dessine les images PNG (graphiques en image, images des messages) : le paquet @napi-rs/canvas',
    frInstead: 'npm install @napi-rs/canvas@1 (avec --global, si Livret est installé ainsi)',
    en: 'what draws PNG files (charts as pictures, pictures in messages) is missing: the package @napi-rs/canvas',
    enInstead: 'npm install @napi-rs/canvas@1 (with --global, if Livret is installed so)',
  })),
  'epoch-invalid': entry<{ value: string }>(({ value }) => ({
    fr: `la variable SOURCE_DATE_EPOCH vaut « ${value} », qui n’est pas une date`,
    frInstead: 'donnez-lui un nombre de secondes depuis le 1er janvier 1970, ou retirez-la',
    en: `the variable SOURCE_DATE_EPOCH is '${value}', which is not a date`,
    enInstead: 'give it a number of seconds since 1 January 1970, or unset it',
  })),
};
