/** Paragraphs and pictures of a .docx. */
import { AlignmentType, ImageRun, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx';
import type { Alignment, Drawing, Paragraph as TextParagraph, Picture, Run } from './model.ts';
import { drawingToPng } from './raster.ts';

const TWIPS = 20;
export const HALF_POINTS = 2;
/** The library takes sizes of pictures in pixels, 96 to the inch. */
const PIXELS = 96 / 72;

export const twips = (points: number) => Math.round(points * TWIPS);
export const ALIGNMENTS: Readonly<Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

function textRuns(runs: readonly Run[], size: number): TextRun[] {
  return runs.flatMap((run) =>
    run.text.split('\n').map(
      (text, line) =>
        new TextRun({
          text,
          size: size * HALF_POINTS,
          ...(run.bold ? { bold: true } : {}),
          ...(run.italic ? { italics: true } : {}),
          ...(line > 0 ? { break: 1 } : {}),
        }),
    ),
  );
}

export function textParagraph(block: TextParagraph, keepNext = false): Paragraph {
  const { indent, mark } = block;
  const start = mark === '' ? [] : [new TextRun({ text: `${mark}\t`, size: block.size * HALF_POINTS })];
  return new Paragraph({
    children: [...start, ...textRuns(block.runs, block.size)],
    alignment: ALIGNMENTS[block.align],
    spacing: { before: twips(block.before), after: twips(block.after) },
    keepNext: keepNext || block.keepNext,
    // The end of a paragraph is as high as its text: alone it gives an empty cell its height.
    run: { size: block.size * HALF_POINTS },
    ...(indent > 0 ? { indent: { left: twips(indent), hanging: mark === '' ? 0 : twips(indent) } } : {}),
    ...(mark === '' ? {} : { tabStops: [{ type: TabStopType.LEFT, position: twips(indent) }] }),
  });
}

/** Letters so small that a line with a picture is no higher than the picture. */
export const PICTURE_STYLE = {
  id: 'Gambar',
  name: 'Gambar',
  basedOn: 'Normal',
  run: { size: HALF_POINTS },
} as const;

function image(block: Drawing | Picture): ImageRun {
  const drawn = block.kind === 'drawing';
  return new ImageRun({
    type: drawn ? 'png' : block.format,
    data: drawn ? drawingToPng(block) : block.bytes,
    transformation: { width: block.width * PIXELS, height: block.height * PIXELS },
    altText: { name: 'Gambar', description: block.description, title: '' },
  });
}

export function imageParagraph(block: Drawing | Picture, keepNext = false): Paragraph {
  return new Paragraph({
    style: PICTURE_STYLE.id,
    children: [image(block)],
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    keepNext,
  });
}
