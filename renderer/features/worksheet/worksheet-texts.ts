/** The texts beside the levels as they are shown: what is stored with the edits on top. Pure. */
import { STAGES, stagesUpTo, type Stage } from '../../../shared/assessment/stages.ts';
import { TEXT_KINDS, type TextKind } from '../../../shared/assessment/texts.ts';
import type { Worksheet, WorksheetText } from '../../../shared/contract/worksheet.ts';
import type { Edit, TextEdit } from './edits.ts';

/** A text with its source; `isUnsaved` while storing it has failed. */
export interface ShownText extends WorksheetText {
  readonly isUnsaved: boolean;
}

/** That there is a text of a kind beside an indicator: of this stage itself, or of an earlier one only. */
export interface TextMark {
  readonly kind: TextKind;
  readonly isOwn: boolean;
}

type Place = Pick<WorksheetText, 'stage' | 'indicator' | 'kind'>;

const keyOf = ({ stage, indicator, kind }: Place) => `${stage} ${indicator} ${kind}`;

export function applyTextEdits(
  worksheet: Worksheet | undefined,
  edits: readonly Edit[],
  evaluator: string,
  isUnsaved: (edit: TextEdit) => boolean = () => true,
): ShownText[] {
  const texts = new Map<string, ShownText>();
  for (const text of worksheet?.texts ?? []) texts.set(keyOf(text), { ...text, isUnsaved: false });
  for (const edit of edits) {
    if (edit.what !== 'text') continue;
    const { stage, indicator, kind, text, at } = edit;
    const key = keyOf(edit);
    if (text === '') texts.delete(key);
    // The same text again keeps its source, as it does in the application.
    else if (texts.get(key)?.text !== text) {
      const origin = { provenance: null, changedAt: at, changedBy: evaluator, isUnsaved: isUnsaved(edit) };
      texts.set(key, { stage, indicator, kind, text, ...origin });
    }
  }
  return [...texts.values()];
}

/** The list of before where it says the same: most edits and reads change no text. */
export function reuseTexts(before: readonly ShownText[], texts: readonly ShownText[]): readonly ShownText[] {
  return JSON.stringify(before) === JSON.stringify(texts) ? before : texts;
}

export function textAt(texts: readonly ShownText[], place: Place): ShownText | null {
  return texts.find((text) => keyOf(text) === keyOf(place)) ?? null;
}

/** Texts of a kind from the stages before, the latest first. */
export function earlierTexts(texts: readonly ShownText[], { stage, indicator, kind }: Place): ShownText[] {
  return stagesUpTo(stage)
    .slice(0, -1)
    .toReversed()
    .flatMap((earlier) => textAt(texts, { stage: earlier, indicator, kind }) ?? []);
}

/** Which kinds of text each indicator has at a stage, in the order of the panel. */
export function textMarks(texts: readonly ShownText[], stage: Stage): Map<string, TextMark[]> {
  const reached = STAGES.indexOf(stage);
  const marks = new Map<string, TextMark[]>();
  for (const kind of TEXT_KINDS) {
    for (const [indicator, group] of Map.groupBy(texts, (text) => text.indicator)) {
      const ofKind = group.filter((text) => text.kind === kind && STAGES.indexOf(text.stage) <= reached);
      if (ofKind.length === 0) continue;
      const isOwn = ofKind.some((text) => text.stage === stage);
      marks.set(indicator, [...(marks.get(indicator) ?? []), { kind, isOwn }]);
    }
  }
  return marks;
}
