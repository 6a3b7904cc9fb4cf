/**
 * A chart on screen as an SVG file that stands by itself: styles resolved, fonts named with their fallbacks, title and
 * reservation written into it, nothing that it would have to load.
 *
 * A chart is an inline SVG with a viewBox and geometry in attributes (classes may colour it). On its elements,
 * `data-picture="leave-out"` keeps one out of pictures (a selection ring), `data-picture="only"` shows one only there
 * (a legend that stands beside the chart on screen), and `data-picture-box` on the SVG is the viewBox for them.
 */
import { pictureColour } from './picture-colour.ts';

export interface ChartPicture {
  /** An SVG document. */
  readonly text: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  readonly title: string;
  /** Below the chart, such as "Bukan hasil resmi KemenPANRB". */
  readonly note: string;
  /** On white in the light colours; otherwise transparent in the colours of the screen. */
  readonly onWhite: boolean;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** Small charts are enlarged to this width, so that they can be read in a document. */
const LEAST_WIDTH = 640;
const MARGIN = 12;
const TITLE_SIZE = 11.5;
const NOTE_SIZE = 8.5;

const KEPT_ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath'.split(
    ' ',
  ),
);
const DROPPED_ATTRIBUTES = /^(?:class|style|role|tabindex|focusable|xmlns|aria-.*|data-.*|on.*)$/;
const PAINTS = ['fill', 'stroke'] as const;
const LINE_PROPERTIES = ['stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'] as const;
const TEXT_PROPERTIES = [
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
] as const;

function element(name: string, attributes: Readonly<Record<string, string>>, text?: string): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

function writePaint(target: Element, style: CSSStyleDeclaration, paint: (typeof PAINTS)[number]): void {
  const computed = style.getPropertyValue(paint);
  const pattern = /^url\(["']?[^"')]*(#[^"')]+)["']?\)/.exec(computed);
  if (pattern) {
    target.setAttribute(paint, `url(${pattern[1] ?? ''})`);
    return;
  }
  const colour = pictureColour(computed);
  target.setAttribute(paint, colour?.hex ?? 'none');
  if (colour && colour.opacity < 1) target.setAttribute(`${paint}-opacity`, String(colour.opacity));
}

function writeStyle(source: Element, target: Element): void {
  const style = getComputedStyle(source);
  for (const paint of PAINTS) writePaint(target, style, paint);
  if (target.getAttribute('stroke') !== 'none') {
    for (const name of LINE_PROPERTIES) target.setAttribute(name, style.getPropertyValue(name));
  }
  const opacity = style.getPropertyValue('opacity');
  if (opacity !== '1') target.setAttribute('opacity', opacity);
  if (source.matches('text, tspan')) {
    for (const name of TEXT_PROPERTIES) target.setAttribute(name, style.getPropertyValue(name));
  }
}

function isLeftOut(source: Element): boolean {
  const mark = source.getAttribute('data-picture');
  if (mark === 'leave-out' || !KEPT_ELEMENTS.has(source.localName)) return true;
  return (
    mark !== 'only' && getComputedStyle(source).display === 'none' && !source.closest('defs, title, desc')
  );
}

function copy(source: Element): SVGElement {
  const target = element(source.localName, {});
  for (const { name, value } of source.attributes) {
    if (!DROPPED_ATTRIBUTES.test(name)) target.setAttribute(name, value);
  }
  if (!source.matches('svg, title, desc, defs, pattern, clipPath')) writeStyle(source, target);
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) target.append(child.textContent ?? '');
    else if (child instanceof Element && !isLeftOut(child)) target.append(copy(child));
  }
  return target;
}

/** Lines of a text that are no wider than the chart. */
function wrap(text: string, width: number, font: string): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [text];
  context.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Runs `read` with the document in the light theme; nothing is painted in between. */
function inLightTheme<T>(read: () => T): T {
  const { dataset } = document.documentElement;
  const before = dataset['tema'];
  dataset['tema'] = 'terang';
  try {
    return read();
  } finally {
    if (before === undefined) delete dataset['tema'];
    else dataset['tema'] = before;
  }
}

function boxOf(chart: SVGSVGElement): readonly [number, number, number, number] {
  const written = chart.getAttribute('data-picture-box') ?? chart.getAttribute('viewBox') ?? '';
  const [x = 0, y = 0, width = 0, height = 0] = written.split(/[\s,]+/).map(Number);
  return [x, y, width, height];
}

function draw(chart: SVGSVGElement, { title, note, onWhite }: PictureOptions): ChartPicture {
  const [x, y, chartWidth, chartHeight] = boxOf(chart);
  const style = getComputedStyle(document.documentElement);
  const family = getComputedStyle(document.body).fontFamily;
  const titles = wrap(title, chartWidth, `600 ${String(TITLE_SIZE)}px ${family}`);
  const notes = note === '' ? [] : wrap(note, chartWidth, `400 ${String(NOTE_SIZE)}px ${family}`);
  const head = titles.length * TITLE_SIZE * 1.3 + 6;
  const foot = notes.length * NOTE_SIZE * 1.4 + 4;
  const left = x - MARGIN;
  const top = y - MARGIN - head;
  const scale = Math.max(1, LEAST_WIDTH / (chartWidth + 2 * MARGIN));
  // Whole pixels, so that the background reaches every edge.
  const pixels = {
    width: Math.round((chartWidth + 2 * MARGIN) * scale),
    height: Math.ceil((chartHeight + 2 * MARGIN + head + foot) * scale),
  };
  const width = pixels.width / scale;
  const height = pixels.height / scale;

  const copied = copy(chart);
  const description = copied.querySelector(':scope > desc')?.textContent ?? '';
  for (const child of copied.querySelectorAll(':scope > title, :scope > desc')) child.remove();
  const root = element('svg', {
    viewBox: [left, top, width, height].map((value) => value.toFixed(4)).join(' '),
    width: String(pixels.width),
    height: String(pixels.height),
    role: 'img',
  });
  root.append(element('title', {}, title));
  if (description !== '') root.append(element('desc', {}, description));
  if (onWhite) {
    // A little beyond the edges, which a renderer may soften.
    const area = { x: left - 1, y: top - 1, width: width + 2, height: height + 2 };
    const sides = Object.entries(area).map(([key, value]) => [key, value.toFixed(2)]);
    root.append(element('rect', { ...Object.fromEntries(sides), fill: '#ffffff' }));
  }
  const line = (text: string, baseline: number, size: number, weight: string, fill: string) =>
    element(
      'text',
      {
        x: String(x),
        y: baseline.toFixed(2),
        'font-family': family,
        'font-size': `${String(size)}px`,
        'font-weight': weight,
        fill,
      },
      text,
    );
  const ink = style.getPropertyValue('--color-text').trim();
  const quiet = style.getPropertyValue('--color-text-3').trim();
  root.append(
    ...titles.map((text, index) =>
      line(text, top + MARGIN + TITLE_SIZE * (1 + 1.3 * index), TITLE_SIZE, '600', ink),
    ),
    ...copied.childNodes,
    ...notes.map((text, index) =>
      line(text, y + chartHeight + 4 + NOTE_SIZE * (1 + 1.4 * index), NOTE_SIZE, '400', quiet),
    ),
  );
  return {
    text: `${new XMLSerializer().serializeToString(root)}\n`,
    ...pixels,
  };
}

export function drawPicture(chart: SVGSVGElement, options: PictureOptions): ChartPicture {
  return options.onWhite ? inLightTheme(() => draw(chart, options)) : draw(chart, options);
}
