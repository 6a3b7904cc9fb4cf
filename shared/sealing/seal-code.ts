/** The short form of a seal's hash that outputs carry and people compare: "4F2A-09BC-77D1-E0A3". */
const DIGITS = 16;
const GROUP = 4;

/** @param hash SHA-256 in hexadecimal digits */
export function sealCode(hash: string): string {
  const groups = hash
    .slice(0, DIGITS)
    .toUpperCase()
    .match(new RegExp(`.{${String(GROUP)}}`, 'g'));
  return (groups ?? []).join('-');
}
