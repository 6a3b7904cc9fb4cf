/** What every picture of a chart says below it besides its own note: the seal of the year that the window shows. */
import { createContext, useContext } from 'react';

/** Empty where nothing is to be said. */
const PictureMark = createContext('');

export const PictureMarkProvider = PictureMark.Provider;

/** @returns the note of a picture with that mark; parts that are empty are left out. */
export function useMarkedNote(note: string): string {
  const mark = useContext(PictureMark);
  return [note, mark].filter((part) => part !== '').join(' · ');
}
