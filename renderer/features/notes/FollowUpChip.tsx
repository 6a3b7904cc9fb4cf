/** How a follow-up stands, as icon and word. */
import type { ReactNode } from 'react';
import type { FollowUpState } from '../../../shared/assessment/recommendations.ts';
import { FOLLOW_UP_NAMES } from '../../../shared/messages/terms.ts';
import { StatusChip, type Tone } from '../../components/StatusChip.tsx';

export const FOLLOW_UP_TONES: Readonly<Record<FollowUpState, Tone>> = {
  terlambat: 'bad',
  berjalan: 'info',
  'belum-mulai': 'neutral',
  selesai: 'ok',
};

interface FollowUpChipProps {
  readonly state: FollowUpState;
  /** Default: the name of the state. */
  readonly children?: ReactNode;
}

export function FollowUpChip({ state, children }: FollowUpChipProps) {
  return <StatusChip tone={FOLLOW_UP_TONES[state]}>{children ?? FOLLOW_UP_NAMES[state]}</StatusChip>;
}
