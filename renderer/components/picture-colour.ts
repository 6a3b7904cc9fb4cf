/** Computed colours in the notation that every program reads. Pure. */

export interface PictureColour {
  /** "#9a4a12". */
  readonly hex: string;
  /** 0 to 1. */
  readonly opacity: number;
}

const NUMBER = /-?[\d.]+(?:e-?\d+)?%?/g;

function hexOf(channels: readonly number[]): string {
  return `#${channels
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/**
 * @param computed "rgb(1, 2, 3)", "rgba(1, 2, 3, 0.5)" or "color(srgb 0.1 0.2 0.3 / 0.5)", as browsers compute them.
 * @returns null for what is no plain colour: "none", a pattern.
 */
export function pictureColour(computed: string): PictureColour | null {
  const isFraction = computed.startsWith('color(srgb ');
  if (!isFraction && !/^rgba?\(/.test(computed)) return null;
  const numbers = (computed.replace('srgb', '').match(NUMBER) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers;
  const channels = [red, green, blue].map((value) => (isFraction ? value * 255 : value));
  return { hex: hexOf(channels), opacity };
}
