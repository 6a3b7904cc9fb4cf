/** A document as .docx: native paragraphs, tables and fields, so that it can be edited like any other. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  type ParagraphChild,
  type Table,
} from 'docx';
import { docxTable } from './docx-table.ts';
import { HALF_POINTS, imageParagraph, PICTURE_STYLE, textParagraph, twips } from './docx-text.ts';
import {
  bottomMargin,
  HEADING_SIZE,
  HEADING_SPACE,
  MARGINS,
  pageSize,
  SMALL_SIZE,
  TEXT_SIZE,
  textWidth,
  type Block,
  type PaperDocument,
} from './model.ts';

const FONT = 'Arial';

function render(block: Block, available: number): Paragraph | Table {
  switch (block.kind) {
    case 'paragraph':
      return textParagraph(block);
    case 'heading':
      return new Paragraph({
        text: block.text,
        heading: HeadingLevel.HEADING_1,
        keepNext: true,
        // No room above it on top of a page.
        ...(block.startsPage
          ? { pageBreakBefore: true, spacing: { before: 0, after: twips(HEADING_SPACE.after) } }
          : {}),
      });
    case 'drawing':
    case 'picture':
      return imageParagraph(block);
    case 'table':
      return docxTable(block, available);
    case 'space':
      return new Paragraph({
        children: [],
        spacing: { before: 0, after: 0, line: twips(block.height), lineRule: LineRuleType.EXACT },
        keepNext: block.keepNext,
      });
  }
}

function small(children: readonly ParagraphChild[], position: number): Paragraph {
  return new Paragraph({
    children,
    tabStops: [{ type: TabStopType.RIGHT, position }],
    spacing: { before: 0, after: 0 },
  });
}

function footer(lines: readonly string[], width: number): Footer {
  const size = SMALL_SIZE * HALF_POINTS;
  const [first = '', ...others] = lines;
  const page = new TextRun({
    size,
    children: ['\tHalaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [
      small([new TextRun({ text: first, size }), page], twips(width)),
      ...others.map((text) => small([new TextRun({ text, size })], twips(width))),
    ],
  });
}

function header(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text, bold: true, size: SMALL_SIZE * HALF_POINTS })],
      }),
    ],
  });
}

/** The bytes of a .docx file. */
export async function renderDocx(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const available = textWidth(document);
  // The library turns the page itself: it takes the sides of the upright page.
  const { width, height } = pageSize({ paper: document.paper, orientation: 'portrait' });
  const file = new Document({
    title: document.title,
    subject: document.subject,
    keywords: document.keywords,
    creator: document.creator,
    lastModifiedBy: document.creator,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT_SIZE * HALF_POINTS, language: { value: 'id-ID' } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { font: FONT, size: HEADING_SIZE * HALF_POINTS, bold: true, color: '000000' },
          paragraph: { spacing: { before: twips(HEADING_SPACE.before), after: twips(HEADING_SPACE.after) } },
        },
      },
      paragraphStyles: [PICTURE_STYLE],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(width),
              height: twips(height),
              orientation:
                document.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(MARGINS.top),
              right: twips(MARGINS.right),
              bottom: twips(bottomMargin(document)),
              left: twips(MARGINS.left),
              header: twips(MARGINS.header),
              footer: twips(MARGINS.footer),
            },
          },
        },
        ...(document.header === '' ? {} : { headers: { default: header(document.header) } }),
        footers: { default: footer(document.footer, available) },
        children: document.blocks.map((block) => render(block, available)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
