/**
 * How values cross a transport that only carries JSON: bytes travel as {"$bytes": "<base64>"}, everything else
 * as it is. Base64 itself comes from the side that calls, since Node and browsers spell it differently.
 */
const TAG = '$bytes';

/** A copy of the value that JSON.stringify loses nothing of. */
export function encodeBytes(value: unknown, toBase64: (bytes: Uint8Array) => string): unknown {
  if (value instanceof Uint8Array) return { [TAG]: toBase64(value) };
  if (Array.isArray(value)) return value.map((item) => encodeBytes(item, toBase64));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeBytes(item, toBase64)]));
}

/** The inverse of `encodeBytes` and JSON.stringify. */
export function parseWithBytes(text: string, fromBase64: (text: string) => Uint8Array): unknown {
  const value: unknown = JSON.parse(text);
  // Most answers carry no bytes, and looking for them takes longer than reading the answer.
  return text.includes(`"${TAG}"`) ? decodeBytes(value, fromBase64) : value;
}

function decodeBytes(value: unknown, fromBase64: (text: string) => Uint8Array): unknown {
  if (Array.isArray(value)) return value.map((item) => decodeBytes(item, fromBase64));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === TAG && typeof first[1] === 'string') {
    return fromBase64(first[1]);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, decodeBytes(item, fromBase64)]));
}
