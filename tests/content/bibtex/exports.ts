/** Entries in the forms in which programs and sites write them. */

/** Zotero 7, Export Library, BibTeX. */
export const ZOTERO_BIBTEX = String.raw`
@article{steffen_trajectory_2015,
	title = {The trajectory of the {Anthropocene}: {The} {Great} {Acceleration}},
	volume = {2},
	issn = {2053-0196},
	shorttitle = {The trajectory of the {Anthropocene}},
	url = {https://journals.sagepub.com/doi/10.1177/2053019614564785},
	doi = {10.1177/2053019614564785},
	abstract = {The {\textquoteleft}Great Acceleration{\textquoteright} graphs, \emph{originally} published in 2004 \& updated.},
	language = {en},
	number = {1},
	urldate = {2024-03-05},
	journal = {The Anthropocene Review},
	author = {Steffen, Will and Broadgate, Wendy and Deutsch, Lisa and Gaffney, Owen and Ludwig, Cornelia},
	month = apr,
	year = {2015},
	keywords = {Anthropocene, earth system},
	pages = {81--98},
	file = {PDF:C\:\\Users\\me\\Zotero\\storage\\ABCD\\Steffen et al. - 2015.pdf:application/pdf},
}

@book{levi-strauss_tristes_1955,
	address = {Paris},
	series = {Terre humaine},
	title = {Tristes tropiques},
	isbn = {978-2-266-11982-5},
	language = {fre},
	number = {3},
	publisher = {Plon},
	author = {Lévi-Strauss, Claude},
	year = {1955},
	note = {Num Pages: 504},
}

@misc{cour_des_comptes_rapport_2023,
	title = {Rapport public annuel},
	url = {https://www.ccomptes.fr/fr/publications/le-rapport-public-annuel-2023},
	urldate = {2023-11-02},
	author = {{Cour des comptes}},
	month = mar,
	year = {2023},
}

@phdthesis{curie_recherches_1903,
	address = {Paris},
	type = {Thèse de doctorat},
	title = {Recherches sur les substances radioactives},
	school = {Faculté des sciences de {Paris}},
	author = {Curie, Marie},
	year = {1903},
}
`;

/** Zotero 7, Export Library, BibLaTeX. */
export const ZOTERO_BIBLATEX = `
@article{krausmannGrowthGlobalMaterials2009,
  title = {Growth in Global Materials Use, {{GDP}} and Population during the 20th Century},
  author = {Krausmann, Fridolin and Gingrich, Simone and Eisenmenger, Nina and Erb, Karl-Heinz and Haberl, Helmut and Fischer-Kowalski, Marina},
  date = {2009-08},
  journaltitle = {Ecological Economics},
  shortjournal = {Ecol. Econ.},
  volume = {68},
  number = {10},
  pages = {2696--2705},
  issn = {09218009},
  doi = {10.1016/j.ecolecon.2009.05.007},
  url = {https://linkinghub.elsevier.com/retrieve/pii/S0921800909002158},
  urldate = {2024-03-05},
  langid = {english},
  keywords = {GDP,materials}
}

@incollection{latourWhyHasCritique2004,
  title = {Why Has Critique Run out of Steam? {{From}} Matters of Fact},
  booktitle = {Things},
  author = {Latour, Bruno},
  editor = {Brown, Bill and family=Goethe, given=Johann, prefix=von, useprefix=true},
  translator = {Porter, Catherine},
  date = {2004},
  series = {A {{Critical Inquiry}} Book},
  edition = {2nd ed.},
  pages = {151--173},
  publisher = {University of Chicago Press},
  location = {Chicago},
  langid = {english}
}

@online{inseePopulation2024,
  title = {Bilan démographique 2023},
  author = {{Insee}},
  date = {2024-01-16},
  url = {https://www.insee.fr/fr/statistiques/7750004},
  urldate = {2024-02-01},
  langid = {french},
  organization = {Insee Première}
}

@unpublished{noetherTalk2019,
  type = {Presentation},
  title = {Symmetry},
  author = {Noether, Emmy},
  date = {2019-07-03/2019-07-05},
  eventtitle = {Congress of {{Mathematics}}},
  venue = {Göttingen}
}

@software{pythonCoreTeamPython2023,
  title = {Python},
  author = {{Python Core Team}},
  date = {2023},
  version = {3.12},
  publisher = {Python Software Foundation}
}

@report{ipccClimate2021,
  type = {Assessment Report},
  title = {Climate Change 2021},
  author = {{IPCC}},
  date = {2021},
  number = {6},
  institution = {Intergovernmental Panel on Climate Change},
  location = {Geneva}
}
`;

/** JabRef 5. */
export const JABREF = String.raw`% Encoding: UTF-8

@Article{Mueller2010,
  author       = {Müller, Jürgen and de la Fontaine, Jean and {van der Berg}, Anna and others},
  date         = {2010-05},
  journaltitle = {Zeitschrift für Physik},
  title        = {Über {\LaTeX} und $\alpha$-Zerfall},
  doi          = {https://doi.org/10.1007/BF01397477},
  number       = {3},
  pages        = {12--19},
  volume       = {43},
  comment      = {gelesen},
  file         = {:Mueller2010.pdf:PDF},
  groups       = {Physik},
  priority     = {prio1},
  readstatus   = {read},
  timestamp    = {2020-01-01},
}

@Book{Knuth1984,
  author    = {Knuth, Donald E.},
  publisher = {Addison-Wesley},
  title     = {The {{\TeX}book}},
  year      = {1984},
  edition   = {First},
  owner     = {me},
}

@Comment{jabref-meta: databaseType:biblatex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Physik\;0\;1\;\;\;\;;
}
`;

/** Google Scholar, "BibTeX" below an entry. */
export const SCHOLAR = String.raw`@article{vaswani2017attention,
  title={Attention is all you need},
  author={Vaswani, Ashish and Shazeer, Noam and Parmar, Niki and Uszkoreit, Jakob and Jones, Llion and Gomez, Aidan N and Kaiser, {\L}ukasz and Polosukhin, Illia},
  journal={Advances in neural information processing systems},
  volume={30},
  year={2017}
}
@inproceedings{godel1931formal,
  title={{\"U}ber formal unentscheidbare S{\"a}tze},
  author={G{\"o}del, Kurt},
  booktitle={Monatshefte f{\"u}r Mathematik und Physik},
  pages={173--198},
  year={1931},
  organization={Springer}
}
`;

/** arXiv, "Export BibTeX Citation", and Inspire. */
export const ARXIV = `@misc{devlin2019bert,
      title={BERT: Pre-training of Deep Bidirectional Transformers},
      author={Jacob Devlin and Ming-Wei Chang and Kenton Lee and Kristina Toutanova},
      year={2019},
      eprint={1810.04805},
      archivePrefix={arXiv},
      primaryClass={cs.CL},
      url={https://arxiv.org/abs/1810.04805},
}
@article{Higgs:1964pj,
    author = "Higgs, Peter W.",
    editor = "Taylor, J. C.",
    title = "{Broken Symmetries and the Masses of Gauge Bosons}",
    eprint = "hep-th/9401001",
    archivePrefix = "arXiv",
    doi = "10.1103/PhysRevLett.13.508",
    journal = "Phys. Rev. Lett.",
    volume = "13",
    pages = "508--509",
    year = "1964"
}
`;

/** Elsevier, Springer, ACM, Crossref and DBLP. */
export const PUBLISHERS = String.raw`@article{ROCKSTROM2009,
title = {A safe operating space for humanity: CO$_2$ and 10$^{-3}$ more},
journal = {Nature},
volume = {461},
pages = {472-475},
year = {2009},
issn = {0028-0836},
doi = {https://doi.org/10.1038/461472a},
url = {https://www.nature.com/articles/461472a},
author = {Johan Rockström and Will Steffen},
keywords = {Boundaries, Climate},
abstract = {Summary}
}

@Inbook{Frege1988,
author="Frege, Gottlob
and Thiel, Christian",
editor="Thiel, Christian",
title="Der Begriff der Anzahl {\&} mehr",
bookTitle="Die Grundlagen der Arithmetik",
year="1988",
publisher="Felix Meiner",
address="Hamburg",
pages="1--9",
isbn="978-3-7873-0719-7",
url="https://doi.org/10.28937/a{\_}b"
}

@inproceedings{10.1145/3292500.3330701,
author = {Akiba, Takuya and Sano, Shotaro},
title = {Optuna: A Next-generation Framework},
year = {2019},
isbn = {9781450362016},
publisher = {Association for Computing Machinery},
address = {New York, NY, USA},
url = {https://doi.org/10.1145/3292500.3330701},
doi = {10.1145/3292500.3330701},
booktitle = {Proceedings of the 25th ACM SIGKDD},
pages = {2623–2631},
numpages = {9},
location = {Anchorage, AK, USA},
series = {KDD '19}
}

 @article{Einstein_1905, title={Zur Elektrodynamik bewegter K\"{o}rper}, volume={322}, ISSN={1521-3889}, url={http://dx.doi.org/10.1002/andp.19053221004}, DOI={10.1002/andp.19053221004}, number={10}, journal={Annalen der Physik}, publisher={Wiley}, author={Einstein, A.}, year={1905}, month=Jan, pages={891–921} }

@article{DBLP:journals/cacm/Dijkstra68a,
  author       = {Edsger W. Dijkstra},
  title        = {Letters to the editor: go to statement considered harmful},
  journal      = {Commun. {ACM}},
  volume       = {11},
  number       = {3},
  pages        = {147--148},
  year         = {1968},
  url          = {https://doi.org/10.1145/362929.362947},
  doi          = {10.1145/362929.362947},
  timestamp    = {Tue, 07 May 2024 20:05:31 +0200},
  biburl       = {https://dblp.org/rec/journals/cacm/Dijkstra68a.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}
`;
