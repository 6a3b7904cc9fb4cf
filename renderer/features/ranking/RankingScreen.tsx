/** The home screen: who stands where, and how sure that is. */
import { useAppState, useEvaluationContext } from '../../app/context.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { goTo, leavePresentation, showSlide, useView } from '../../app/view-store.ts';
import { Screen } from '../../components/Screen.tsx';
import { usableBasis } from './basis-choice.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { profileText } from '../../messages/profile.ts';
import { regionText } from '../../messages/terms.ts';
import { FirstScreen } from './FirstScreen.tsx';
import { Presentation } from './presentation/Presentation.tsx';
import { SLIDES } from './presentation/slides.ts';
import { useRankingView } from './ranking-view.ts';
import { RankingView } from './RankingView.tsx';

const NOTHING = {} as const;

export function RankingScreen() {
  const appState = useQuery('app.state', NOTHING);
  const state = useAppState();
  const context = useEvaluationContext();
  const { scope, basis, compareWith } = useRankingView();
  const slide = useView((view) => view.slide);
  const hasAnyData = (state?.years.length ?? 0) > 0;
  const input =
    context && hasAnyData
      ? {
          year: context.year,
          stage: context.stage,
          scope,
          instrument: context.instrument.id,
          basis: usableBasis(context.instrument, basis),
          // A year chosen for another table may not lie before this one.
          compareWith: compareWith !== null && compareWith < context.year ? compareWith : null,
        }
      : null;
  const ranking = useQuery('ranking.get', input, { keepPrevious: true });

  const region = useView((view) => view.region);
  useHotkeys(regionText.selected, [
    { keys: 'P', label: profileText.title, run: () => goTo('profil', { region }) },
    { keys: 'T', label: profileText.openTrend, run: () => goTo('perkembangan', { region }) },
  ]);

  const problem = appState.data ? ranking : appState;
  if (problem.error && problem.data === undefined) {
    return (
      <Screen>
        <QueryProblem error={problem.error} onRetry={problem.refetch} />
      </Screen>
    );
  }
  if (state && !hasAnyData) return <FirstScreen state={state} />;
  if (!context || !ranking.data) return <Screen>{null}</Screen>;
  return (
    <>
      <RankingView ranking={ranking.data} context={context} onPresent={() => showSlide(SLIDES[0])} />
      {slide !== null && (
        <Presentation context={context} slide={slide} onShow={showSlide} onClose={leavePresentation} />
      )}
    </>
  );
}
