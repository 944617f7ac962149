// Superior and inferior characters, for texts that have no features (Unicode, Superscripts and Subscripts).
const RAISED = charactersOf(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
);
const LOWERED = charactersOf(
  '0123456789+-−=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);

/** The text in superior characters; as it is where one is missing. */
export const raised = (text: string): string => inCharacters(text, RAISED);
/** The text in inferior characters; as it is where one is missing. */
export const lowered = (text: string): string => inCharacters(text, LOWERED);

function charactersOf(plain: string, set: string): ReadonlyMap<string, string> {
  const characters = Array.from(set);
  return new Map(Array.from(plain, (char, i) => [char, characters[i]!]));
}

function inCharacters(text: string, characters: ReadonlyMap<string, string>): string {
  const set = Array.from(text, (char) => characters.get(char));
  return set.includes(undefined) ? text : set.join('');
}
