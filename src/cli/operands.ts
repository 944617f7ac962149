import { type Bilingual, says } from '../faults/catalogue/entry.ts';

/** The operands of a command: what it takes besides options. */
interface Operands {
  readonly most: number;
  readonly synopsis: Bilingual;
  /** A sentence of the command's help. */
  readonly help: Bilingual;
}

export const OPERANDS = {
  project: {
    most: 1,
    synopsis: { fr: '[PROJET]', en: '[PROJECT]' },
    help: says`
      PROJET est le dossier qui contient content/ ; par défaut, le dossier courant.
      PROJECT is the folder that holds content/; by default, the current folder.`,
  },
  builds: {
    most: 2,
    synopsis: { fr: 'ANCIEN NOUVEAU', en: 'OLD NEW' },
    help: says`
      ANCIEN et NOUVEAU sont des dossiers output/, ou des PDF dans ces dossiers, tels que build les a écrits avec leur dossier .cache/.
      OLD and NEW are output folders, or PDFs in them, as build wrote them with their .cache/ folder.`,
  },
  parts: {
    most: Number.POSITIVE_INFINITY,
    synopsis: { fr: '[DOSSIER…]', en: '[DIR…]' },
    help: says`
      DOSSIER est un dossier où build --shard a écrit ; par défaut, output. Plusieurs sont réunis dans --out, par défaut output.
      DIR is a folder into which build --shard wrote; by default, output. Several are brought together in --out, by default output.`,
  },
  folder: {
    most: 1,
    synopsis: { fr: 'DOSSIER', en: 'DIR' },
    help: says`
      DOSSIER est créé, ou vide. Dans un terminal, ce que les options ne disent pas est demandé.
      DIR is created, or is empty. On a terminal, what the options do not say is asked.`,
  },
  file: {
    most: 2,
    synopsis: { fr: 'FICHIER [PROJET]', en: 'FILE [PROJECT]' },
    help: says`
      FICHIER est un .docx, un .md ou un .bib ; PROJET est le dossier qui contient content/, par défaut le dossier courant.
      FILE is a .docx, a .md or a .bib; PROJECT is the folder that holds content/, by default the current folder.`,
  },
  person: {
    most: 2,
    synopsis: { fr: 'PERSONNE [PROJET]', en: 'PERSON [PROJECT]' },
    help: says`
      PERSONNE est une adresse, ou un nom entre guillemets : "Awa Diallo". PROJET est le dossier qui contient content/ ; par défaut, le dossier courant.
      PERSON is an address, or a name in quotation marks: "Awa Diallo". PROJECT is the folder that holds content/; by default, the current folder.`,
  },
  code: {
    most: 1,
    synopsis: { fr: '[CODE]', en: '[CODE]' },
    help: says`
      CODE est ce qu’une faute porte entre crochets, comme content-type ; sans lui, tous sont donnés.
      CODE is what a fault has in brackets, such as content-type; without it, all are listed.`,
  },
  shell: {
    most: 1,
    synopsis: { fr: 'bash|zsh|fish', en: 'bash|zsh|fish' },
    help: says`
      Mettez par exemple dans ~/.bashrc : source <(livret completion bash)
      Put into ~/.bashrc, for example: source <(livret completion bash)`,
  },
} as const satisfies Record<string, Operands>;

export type OperandsName = keyof typeof OPERANDS;
