/**
 * How many words two names have in common, where a slip of the pen does not count. Each word is compared with the
 * words of all known names once; what comes of it is kept for the texts and the files that follow.
 */

/** Shares of words, 0 to 1, of a text with each of the names. */
export type Likeness = (words: readonly string[]) => readonly number[];

/** Names that differ by more words are not looked at. */
const MOST_EXTRA_WORDS = 3;
/** So many different words are remembered; more of them stand in no worksheets. */
const MOST_REMEMBERED = 20_000;

function allowedEdits(shorter: number): number {
  if (shorter < 5) return 0;
  return shorter < 9 ? 1 : 2;
}

/** At most one letter different, two in long words. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const allowed = allowedEdits(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > allowed || allowed === 0 || /\d/.test(a + b)) return false;
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const step = a[row - 1] === b[column - 1] ? 0 : 1;
      const edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + step,
      );
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > allowed) return false;
    last = current;
  }
  return (last[b.length] ?? Number.POSITIVE_INFINITY) <= allowed;
}

/** @param names each as its different words */
export function createLikeness(names: readonly (readonly string[])[]): Likeness {
  const withWord = new Map<string, number[]>();
  names.forEach((words, name) => {
    for (const word of words) withWord.set(word, [...(withWord.get(word) ?? []), name]);
  });
  const vocabulary = [...withWord.keys()];
  const known = new Map<string, readonly number[]>();

  /** Names that have the word or one like it. */
  function namesWith(word: string): readonly number[] {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const found = new Set<number>();
    for (const other of vocabulary) {
      if (Math.abs(other.length - word.length) > 2 || !isAlike(word, other)) continue;
      for (const name of withWord.get(other) ?? []) found.add(name);
    }
    if (known.size >= MOST_REMEMBERED) known.clear();
    const list = [...found];
    known.set(word, list);
    return list;
  }

  return (words) => {
    const shared = names.map(() => 0);
    for (const word of words) for (const name of namesWith(word)) shared[name] = (shared[name] ?? 0) + 1;
    return shared.map((count, name) => {
      const length = names[name]?.length ?? 0;
      return Math.abs(words.length - length) > MOST_EXTRA_WORDS ? 0 : (2 * count) / (words.length + length);
    });
  };
}
