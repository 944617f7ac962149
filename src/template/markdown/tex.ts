// TeX outside of dollars, which would be printed as typed.

/** `\begin{align} … \end{align}`, in one paragraph. */
const ENVIRONMENT = String.raw`\\begin\{([a-zA-Z]+\*?)\}[\s\S]*?\\end\{\1\}`;
/** `\(x\)`; and `\[x^2\]` by a sign of formulas in it, or by spaces around an equation, since brackets that are to be printed are typed so too. */
const DELIMITED = String.raw`\\\((?:[^\\\n]|\\[^)\n])*\\\)|\\\[(?=[^\]]*(?<!\\)(?:\\[a-zA-Z]|[\^_])|\s[^\]]*(?<!\\)=[^\]]*\s\\\])(?:[^\\]|\\[^\]])*?\\\]`;
/** `\cite[p. 3]{key}`, `\frac{1}{2}`; a path such as `C:\temp\{x}` or `\temp{{x}}` is none. */
const COMMAND = String.raw`\\[a-zA-Z]{2,}\*?(?:\[[^\]\n]*\])?(?:\{(?!\{)(?:[^{}\n]|\{[^{}\n]*\})*\})+`;
/** `\alpha`; not within a path. */
const SIGN = String.raw`(?<![\w:/\\.])\\(?:alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Pi|Sigma|Phi|Psi|Omega|times|cdot|pm|leq?|geq?|neq?|approx|infty|rightarrow|to|circ|degree|ldots|dots)(?![a-zA-Z])`;

/** `\newpage`, `\noindent`; not within a path. */
const OF_PAGES = String.raw`(?<![\w:/\\.])\\(?:newpage|clearpage|cleardoublepage|pagebreak|linebreak|newline|noindent|centering|maketitle|tableofcontents|bigskip|medskip|smallskip|hfill|item|appendix|printbibliography)(?![a-zA-Z])`;
/** ``words'' in the quotation marks of TeX. */
const QUOTES = String.raw`(?<!\`)\`\`(?=[^\s\`])[^\`\n]*?''(?!\`)`;

export const TEX = new RegExp(`${ENVIRONMENT}|${DELIMITED}|${COMMAND}|${SIGN}|${OF_PAGES}|${QUOTES}`, 'y');

/** `5\,m`, `3~m`: a space of TeX between two words; `H~2~O` is an index, `~/x` a folder. */
export const TEX_SPACE =
  /(?<=[\p{L}\p{N}.)])(?:\\[,;](?=[\p{L}\p{N}\\%€$°])|(?<!(?:\/\/|www\.|@|~)\S*)~(?=[\p{L}\p{N}])(?!\S*~))/uy;
