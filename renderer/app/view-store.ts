/**
 * What the window shows: screen, context (year, stage, instrument) and selected region. The address mirrors it
 * as "#/lembar?tahun=2022&tahap=dokumen&daerah=53.14", so that every view can be linked to and reloaded.
 */
import { create } from 'zustand';
import { STAGES, type Stage } from '../../shared/assessment/stages.ts';

export const SCREENS = [
  'peringkat',
  'lembar',
  'profil',
  'matriks',
  'perkembangan',
  'hasil-resmi',
  'impor',
  'mutu',
  'riwayat',
  'laporan',
  'instrumen',
  'pengaturan',
] as const;
export type ScreenId = (typeof SCREENS)[number];

interface ViewState {
  readonly screen: ScreenId;
  /** null: the newest year with data. */
  readonly year: number | null;
  /** null: the furthest stage that each region has reached ("Terjauh"). */
  readonly stage: Stage | null;
  /** null: the instrument in force in the year. */
  readonly instrument: string | null;
  /** Code of the selected region. */
  readonly region: string | null;
}

export type ViewContext = Partial<Omit<ViewState, 'screen'>>;

function readAddress(hash: string): ViewState {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parameters = new URLSearchParams(query);
  const year = Number(parameters.get('tahun'));
  return {
    screen: SCREENS.find((screen) => screen === path) ?? 'peringkat',
    year: Number.isInteger(year) && year >= 2015 && year <= 2100 ? year : null,
    stage: STAGES.find((stage) => stage === parameters.get('tahap')) ?? null,
    instrument: parameters.get('instrumen'),
    region: parameters.get('daerah'),
  };
}

function writeAddress(view: ViewState): string {
  const parameters = new URLSearchParams();
  if (view.year !== null) parameters.set('tahun', String(view.year));
  if (view.stage !== null) parameters.set('tahap', view.stage);
  if (view.instrument !== null) parameters.set('instrumen', view.instrument);
  if (view.region !== null) parameters.set('daerah', view.region);
  const query = parameters.toString();
  return query ? `#/${view.screen}?${query}` : `#/${view.screen}`;
}

export const useView = create<ViewState>(() => readAddress(window.location.hash));

/** Opens a screen; what is not named in `context` stays. */
export function goTo(screen: ScreenId, context: ViewContext = {}): void {
  const before = useView.getState();
  useView.setState({ screen, ...context });
  const address = writeAddress(useView.getState());
  if (address === window.location.hash) return;
  // A selection is not a place to go back to; another screen is.
  if (before.screen === screen) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
}

/** Changes the context of the current screen. */
export function setContext(context: ViewContext): void {
  goTo(useView.getState().screen, context);
}

export function selectRegion(region: string | null): void {
  setContext({ region });
}

/** Follows back, forward and edited addresses; called once at start. */
export function followAddress(): void {
  const read = () => useView.setState(readAddress(window.location.hash));
  window.addEventListener('hashchange', read);
  window.addEventListener('popstate', read);
}
