/** How the person likes to fill worksheets, kept between starts on this device. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface WorksheetPreferences {
  /** Whether setting a level moves on to the next row. */
  readonly autoAdvance: boolean;
}

export const useWorksheetPreferences = create<WorksheetPreferences>()(
  persist((): WorksheetPreferences => ({ autoAdvance: false }), { name: 'worksheet' }),
);

export function setAutoAdvance(autoAdvance: boolean): void {
  useWorksheetPreferences.setState({ autoAdvance });
}
