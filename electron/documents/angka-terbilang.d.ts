declare module '@develoka/angka-terbilang-js' {
  /** A whole number in words: "dua puluh empat" for 24. */
  export default function angkaTerbilang(number: number | string): string;
}
