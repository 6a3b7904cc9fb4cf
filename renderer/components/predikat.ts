/** The five predikat as the design knows them: token name, and how full the ball is. */

const SCALE = ['kurang', 'cukup', 'baik', 'sangat-baik', 'memuaskan'] as const;
export type PredikatToken = (typeof SCALE)[number] | 'kosong';

/** "Sangat Baik" → "sangat-baik"; "kosong" for anything that is not one of the five. */
export function predikatToken(predikat: string | null): PredikatToken {
  const name = predikat?.toLowerCase().replaceAll(' ', '-');
  return SCALE.find((token) => token === name) ?? 'kosong';
}

const STANDS_FOR_NONE = ['tidak-mengikuti', 'incomplete', 'no-data'] as const;
export type ResultToken = PredikatToken | (typeof STANDS_FOR_NONE)[number];

/** Like `predikatToken` for a key of a distribution, which may also say why there is no predikat. */
export function resultToken(key: string): ResultToken {
  return STANDS_FOR_NONE.find((status) => status === key) ?? predikatToken(key);
}

/** Quarters of the ball that are filled: 0 for Kurang to 4 for Memuaskan. */
export function predikatQuarters(token: PredikatToken): number {
  return token === 'kosong' ? 0 : SCALE.indexOf(token);
}
