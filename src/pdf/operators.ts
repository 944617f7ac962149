/**
 * The operators of a content stream (ISO 32000-1, Annex A), parted into text objects and marked contents as they must
 * be.
 */
export class Operators {
  #written: string[] = [];
  #inText = false;
  /** The marked content of an element that is open, or opens with the next operator that paints. */
  #content: { readonly tag: string; readonly claim: () => number; isOpen: boolean } | null = null;

  /** The operators written since the last call. */
  take(): Uint8Array {
    this.#endText();
    const operators = Buffer.from(`${this.#written.join('\n')}\n`, 'latin1');
    this.#written = [];
    return operators;
  }

  /** Writes operators outside text objects. */
  paint(operators: string): void {
    this.#openContent();
    this.#endText();
    this.#written.push(operators);
  }

  /** Writes an operator inside a text object, which is opened if need be. */
  text(operators: string): void {
    this.#openContent();
    if (!this.#inText) this.#written.push('BT');
    this.#inText = true;
    this.#written.push(operators);
  }

  /** Begins a marked-content sequence, which holds whole text objects (ISO 32000-1, 14.6.1). */
  beginMarked(tag: string, properties: string): void {
    this.paint(`/${tag} ${properties} BDC`);
  }

  endMarked(): void {
    this.paint('EMC');
  }

  /**
   * Begins the content of an element, with the next operator that paints.
   * @param claim gives the sequence its MCID when it is written: the content is one sequence or more.
   */
  beginContent(tag: string, claim: () => number): void {
    this.#content = { tag, claim, isOpen: false };
  }

  endContent(): void {
    const isOpen = this.#content?.isOpen;
    this.#content = null;
    if (isOpen) this.endMarked();
  }

  /**
   * Begins glyphs that stand for no text (ISO 32000-1, 14.9.4), each of which is placed: a sequence beside the content of
   * their element, since some readers lose what follows a sequence inside another.
   */
  beginSilent(): void {
    const content = this.#content;
    if (!content) {
      this.text(`/Span<<${NO_TEXT}>>BDC`);
      return;
    }
    if (content.isOpen) {
      this.#content = null;
      this.endMarked();
      this.#content = content;
    }
    content.isOpen = true;
    this.beginMarked('Span', `<</MCID ${content.claim()}${NO_TEXT}>>`);
  }

  endSilent(): void {
    if (!this.#content) {
      this.text('EMC');
      return;
    }
    this.endMarked();
    this.#content.isOpen = false;
  }

  /** Writes an operator that sets the graphics state, which may stand inside a text object and outside. */
  protected set(operator: string): void {
    this.#written.push(operator);
  }

  #openContent(): void {
    if (!this.#content || this.#content.isOpen) return;
    this.#content.isOpen = true;
    this.beginMarked(this.#content.tag, `<</MCID ${this.#content.claim()}>>`);
  }

  #endText(): void {
    if (this.#inText) this.#written.push('ET');
    this.#inText = false;
  }
}

/** The entry of a property list by which glyphs stand for no text. */
const NO_TEXT = '/ActualText<feff>';
