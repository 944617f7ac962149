/** A small booklet with most kinds of blocks. */
export const SMALL: Readonly<Record<string, string>> = {
  'content/booklet.yaml': `format: 1
slug: essai
title: L'essai & le reste
subtitle: Ce qu'il dit
authors: [ Claire Dupont ]
language: fr
date: 2026-11-28
edition: 1
page: A4
chapters: [ un, deux, index ]
`,
  'content/references.yaml': `- id: durand2020
  type: book
  title: Un livre
  author: [ { family: Durand, given: Anne } ]
  issued: 2020
`,
  'content/chapters/un.yaml': `title: Le premier
blocks:
  - lead: Au XXe siècle, « tout » change !
  - text: |-
      Une phrase^[La note : *courte*.] et l'autre [@durand2020, p. 3] ; voir [#tab-un] et le [#deux], [phrases]{index="phrase"}.

      Un second paragraphe, en [plain English]{lang=en}, avec CO2.
  - section: Une section
    id: la-section
  - list: [ un, "deux^[Une autre.]" ]
  - figure: bars
    id: fig-un
    title: Les parts
    alt: Trois barres.
    source: []
    data:
      source: []
      date: 2026
      fields: { nom: { label: Nom }, part: { label: Part, unit: '%' } }
      rows: [ { nom: A, part: 50 }, { nom: B, part: 30.5 }, { nom: C, part: 19.5 } ]
    label: nom
    value: part
  - table: { head: [ Nom, Valeur ], rows: [ [ a, "1^[Sous la table.]" ], [ b, 2 ] ] }
    id: tab-un
    title: La table
  - box: À savoir
    blocks: [ { text: Une boîte. } ]
  - exercise: Combien font deux et deux ?
    id: ex-un
    answer: Quatre.
`,
  'content/chapters/deux.yaml': `title: Le second
blocks:
  - text: Encore du texte.^[Note du second.]
  - code: "if (a < b) { return 1 }"
    language: javascript
  - quote: Une citation.
    source: Quelqu'un
  - verse: |-
      Un vers,
      puis l'autre.
  - references: cited
`,
  'content/chapters/index.yaml': `title: Index
numbered: false
blocks: [ { index: entries } ]
`,
};
