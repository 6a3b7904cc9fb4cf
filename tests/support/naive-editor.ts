/** What runs of typing are compared with: an editor that keeps the whole text of every place for every step. */

/** What stands where, by place. */
type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly before: Texts;
  readonly place: string;
  /** When its last text was stored, in milliseconds; null once an undo or redo has touched it. */
  readonly at: number | null;
}

export class NaiveEditor {
  texts: Texts = {};
  readonly #longestPause: number;
  #past: Step[] = [];
  #future: { readonly after: Texts; readonly step: Step }[] = [];
  /** Whether the last thing that happened was typing. */
  #isTyping = false;

  constructor(longestPause: number) {
    this.#longestPause = longestPause;
  }

  #goesOn(place: string, text: string, at: number): boolean {
    const last = this.#past.at(-1);
    if (!this.#isTyping || last?.place !== place || last.at === null) return false;
    const isEmptied = text === '' || (this.texts[place] ?? '') === '';
    const isBack = text === (last.before[place] ?? '');
    return !isEmptied && !isBack && at - last.at <= this.#longestPause;
  }

  type(place: string, text: string, continues: boolean, at: number): void {
    if (text === (this.texts[place] ?? '')) return;
    const before = (continues && this.#goesOn(place, text, at) && this.#past.pop()?.before) || this.texts;
    this.#past.push({ before, place, at });
    this.#future = [];
    this.texts = { ...this.texts, [place]: text };
    this.#isTyping = true;
  }

  undo(): boolean {
    const step = this.#past.pop();
    if (!step) return false;
    this.#future.push({ after: this.texts, step: { ...step, at: null } });
    this.texts = step.before;
    this.#isTyping = false;
    return true;
  }

  redo(): boolean {
    const next = this.#future.pop();
    if (!next) return false;
    this.#past.push(next.step);
    this.texts = next.after;
    this.#isTyping = false;
    return true;
  }
}
