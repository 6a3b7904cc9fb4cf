/** Who takes part in a berita acara, as it is typed in the settings and when a year is sealed. Pure. */
import type { BeritaAcara } from '../contract/berita-acara.ts';

export type Participant = BeritaAcara['participants'][number];

/** "Nama; jabatan", a line each: names carry commas before their titles. Empty lines leave no trace. */
export function participantsIn(text: string): Participant[] {
  return text
    .split('\n')
    .map((line) => {
      const [name = '', ...rest] = line.split(';');
      return { name: name.trim(), role: rest.join(';').trim() };
    })
    .filter(({ name, role }) => name !== '' || role !== '');
}
