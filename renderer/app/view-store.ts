/**
 * What the window shows: screen, context (year, stage, instrument), selected region and slide. The address mirrors it
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
  /** Slide of the presentation over the screen; null while nothing is presented. */
  readonly slide: string | null;
}

export type ViewContext = Partial<Omit<ViewState, 'screen' | 'slide'>>;

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
    slide: parameters.get('sajian'),
  };
}

function writeAddress(view: ViewState): string {
  const parameters = new URLSearchParams();
  if (view.year !== null) parameters.set('tahun', String(view.year));
  if (view.stage !== null) parameters.set('tahap', view.stage);
  if (view.instrument !== null) parameters.set('instrumen', view.instrument);
  if (view.region !== null) parameters.set('daerah', view.region);
  if (view.slide !== null) parameters.set('sajian', view.slide);
  const query = parameters.toString();
  return query ? `#/${view.screen}?${query}` : `#/${view.screen}`;
}

export const useView = create<ViewState>(() => readAddress(window.location.hash));

/** The mark of an entry in the history that began a presentation inside the window. */
interface PresentedEntry {
  readonly presented?: true;
}

function presentedEntry(): PresentedEntry | null {
  return window.history.state as PresentedEntry | null;
}

/** Shows the address of what is on screen, as a place to go back to or in place of the one before. */
function showAddress(as: 'place' | 'change', entry: PresentedEntry | null): void {
  const address = writeAddress(useView.getState());
  if (address === window.location.hash) return;
  if (as === 'place') window.history.pushState(entry, '', address);
  else window.history.replaceState(entry, '', address);
}

/** Opens a screen; what is not named in `context` stays. */
export function goTo(screen: ScreenId, context: ViewContext = {}): void {
  const before = useView.getState();
  const isSame = before.screen === screen;
  useView.setState({ screen, slide: isSame ? before.slide : null, ...context });
  // A selection is not a place to go back to; another screen is.
  if (isSame) showAddress('change', presentedEntry());
  else showAddress('place', null);
}

/** Changes the context of the current screen. */
export function setContext(context: ViewContext): void {
  goTo(useView.getState().screen, context);
}

export function selectRegion(region: string | null): void {
  setContext({ region });
}

/** Shows a slide over the screen. A presentation is one place: back leaves it, whatever slide it has come to. */
export function showSlide(slide: string): void {
  const isBeginning = useView.getState().slide === null;
  useView.setState({ slide });
  if (isBeginning) showAddress('place', { presented: true });
  else showAddress('change', presentedEntry());
}

/** Ends the presentation, as back does. */
export function leavePresentation(): void {
  if (useView.getState().slide === null) return;
  useView.setState({ slide: null });
  if (presentedEntry()?.presented) window.history.back();
  else showAddress('change', null);
}

/** Follows back, forward and edited addresses; called once at start. */
export function followAddress(): void {
  const read = () => useView.setState(readAddress(window.location.hash));
  window.addEventListener('hashchange', read);
  window.addEventListener('popstate', read);
}
