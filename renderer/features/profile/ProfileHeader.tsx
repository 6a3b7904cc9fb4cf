/** Which region, its index and what stands around it. */
import type { ReactNode } from 'react';
import type { Profile } from '../../../shared/contract/profile.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta } from '../../../shared/messages/format.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { exact, formatRounded, parseExact, roundHalfUp, type Exact } from '../../../shared/scoring/exact.ts';
import { nextBand } from '../../../shared/scoring/predikat.ts';
import { Button } from '../../components/Button.tsx';
import { PredikatChip } from '../../components/PredikatChip.tsx';
import { RegionPicker } from '../../components/RegionPicker.tsx';
import type { Region, RegionChoice, Regions } from '../../app/region-choice.ts';
import { goTo, selectRegion } from '../../app/view-store.ts';
import { profileText } from '../../messages/profile.ts';
import styles from './ProfileHeader.module.css';

interface ProfileHeaderProps {
  readonly regions: Regions;
  readonly choice: RegionChoice;
  readonly profile: Profile | undefined;
  readonly instrument: Instrument;
}

/** Difference of two shown indices, so that it can be checked by eye. */
function shownDifference(now: Exact, then: Exact): string {
  return formatRounded(exact(roundHalfUp(now) - roundHalfUp(then), 100));
}

export function ProfileHeader({ regions, choice, profile, instrument }: ProfileHeaderProps) {
  const { region, step } = choice;
  return (
    <div className={styles['header']}>
      <div className={styles['name']}>
        <div className={styles['picker']}>
          <RegionPicker region={region} regions={regions} onRegion={selectRegion} onStep={step} />
        </div>
        <p className={styles['meta']}>{profile && metaOf(region, profile)}</p>
      </div>
      {profile && <Result profile={profile} />}
      {profile && <Figures profile={profile} instrument={instrument} />}
      <div className={styles['actions']}>
        <Button icon="trend" shortcut="T" onClick={() => goTo('perkembangan', { region: region.code })}>
          {profileText.openTrend}
        </Button>
        <Button variant="primary" shortcut="L" onClick={() => goTo('lembar', { region: region.code })}>
          {profileText.openWorksheet}
        </Button>
      </div>
    </div>
  );
}

function metaOf({ island, code }: Region, { row }: Profile): string {
  const basis =
    row.basis === 'published' ? profileText.official : row.stage ? profileText.stage(row.stage) : null;
  return [island, code, basis].filter((part) => part !== null).join(' · ');
}

function Result({ profile: { row, previous, filled } }: { readonly profile: Profile }) {
  const { index, indexExact, predikat, status, range, total } = row;
  if (index === null || indexExact === null) {
    return (
      <div className={styles['result']}>
        <span className={styles['without']}>
          {status === 'incomplete' ? profileText.incomplete(filled, total) : resultLabel(status)}
          {range && <small>{profileText.range(range.low, range.high)}</small>}
        </span>
        {predikat && <PredikatChip predikat={predikat} />}
      </div>
    );
  }
  const delta = previous && shownDifference(parseExact(indexExact), parseExact(previous.indexExact));
  return (
    <div className={styles['result']}>
      <span className={styles['index']}>{formatDecimal(index)}</span>
      <div className={styles['beside']}>
        {predikat && <PredikatChip predikat={predikat} />}
        {previous && delta !== null && (
          <span className={styles['delta']} data-direction={directionOf(delta)}>
            {profileText.fromYear(delta, previous.year)}
          </span>
        )}
      </div>
    </div>
  );
}

function directionOf(delta: string): 'up' | 'down' | 'flat' {
  if (Number(delta) === 0) return 'flat';
  return delta.startsWith('-') ? 'down' : 'up';
}

function Figures({ profile, instrument }: { readonly profile: Profile; readonly instrument: Instrument }) {
  const { row, ranked, average } = profile;
  const index = row.indexExact === null ? null : parseExact(row.indexExact);
  const next = index && nextBand(instrument, index);
  const gap = index && average !== null ? shownDifference(index, parseExact(average)) : null;
  const isProvince = !row.region.code.includes('.');
  return (
    <dl className={styles['figures']} aria-label={profileText.figures}>
      <Figure label={profileText.rank}>
        {row.rank === null ? (
          <small>{isProvince ? profileText.apart : profileText.notRanked}</small>
        ) : (
          <>
            {row.rank}
            {row.tie ? '=' : ''} <small>{profileText.rankOf(ranked)}</small>
          </>
        )}
      </Figure>
      <Figure label={profileText.average}>
        {average === null ? '–' : formatDecimal(average)}{' '}
        {gap !== null && (
          <small data-direction={directionOf(gap)} className={styles['delta']}>
            {formatDelta(gap)}
          </small>
        )}
      </Figure>
      {next && (
        <Figure label={profileText.towards(next.predikat, formatRounded(next.from))}>
          {formatDecimal(formatRounded(next.gap, 4))}
        </Figure>
      )}
    </dl>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['figure']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
