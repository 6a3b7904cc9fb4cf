/** One region: where it stands, what is strong and weak, how it got there. */
import { useEvaluationContext, type EvaluationContext } from '../../app/context.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { useRegionChoice, useWalkingRegions, type Regions } from '../../app/region-choice.ts';
import { goTo } from '../../app/view-store.ts';
import { Screen } from '../../components/Screen.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { profileText } from '../../messages/profile.ts';
import { shell } from '../../messages/shell.ts';
import { regionText } from '../../messages/terms.ts';
import { ProfileCards } from './ProfileCards.tsx';
import { ProfileHeader } from './ProfileHeader.tsx';

export function ProfileScreen() {
  const context = useEvaluationContext();
  const regions = useWalkingRegions();
  if (!context || !regions) return <Screen>{null}</Screen>;
  return <ProfileOf context={context} regions={regions} />;
}

interface ProfileOfProps {
  readonly context: EvaluationContext;
  readonly regions: Regions;
}

function ProfileOf({ context, regions }: ProfileOfProps) {
  const { year, stage, instrument } = context;
  const choice = useRegionChoice(regions);
  const { code } = choice.region;
  const input = { region: code, year, stage, instrument: instrument.id };
  const { data, error, refetch } = useQuery('profile.get', input, { keepPrevious: true });
  // The profile before stays while the next one is read; one of another instrument cannot stand in.
  const profile = data?.instrument === instrument.id ? data : undefined;
  const isCurrent = profile?.row.region.code === code && profile.year === year;
  useHotkeys(profileText.title, [
    { keys: 'Alt+ArrowLeft', label: regionText.previous, run: () => choice.step(-1) },
    { keys: 'Alt+ArrowRight', label: regionText.next, run: () => choice.step(1) },
    { keys: 'L', label: profileText.openWorksheet, run: () => goTo('lembar', { region: code }) },
    { keys: 'T', label: profileText.openTrend, run: () => goTo('perkembangan', { region: code }) },
  ]);
  return (
    <Screen
      header={
        <ProfileHeader
          regions={regions}
          choice={choice}
          profile={isCurrent ? profile : undefined}
          instrument={instrument}
        />
      }
      statusBar={
        <StatusBar
          hints={[
            { keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'], label: profileText.hints.region },
            { keys: 'L', label: profileText.hints.worksheet },
            { keys: 'T', label: profileText.hints.trend },
            { keys: '?', label: shell.allShortcuts },
          ]}
        >
          <UnofficialNote />
        </StatusBar>
      }
    >
      {error && !profile && <QueryProblem error={error} onRetry={refetch} />}
      {profile && <ProfileCards profile={profile} instrument={instrument} askedStage={stage} />}
    </Screen>
  );
}
