/** Which region is meant: the likely ones as buttons, all others in a list, and whether to remember the spelling. */
import { useState } from 'react';
import type { RegionName } from '../../../shared/contract/terms.ts';
import { useRegions } from '../../app/context.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Select } from '../../components/Select.tsx';
import { importTexts } from '../../messages/import.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { FixButton } from './FixButton.tsx';
import type { Fix } from './problem-list.ts';
import type { FixProps } from './fix-props.ts';
import styles from './ProblemPane.module.css';

export interface RegionQuestionProps extends FixProps {
  readonly fix: Extract<Fix, { kind: 'region' }>;
}

export function RegionQuestion({ item, file, fix, isActive, answer, onSubmit }: RegionQuestionProps) {
  const regions = useRegions();
  // A spelling that fits several regions means another one next time.
  const [remember, setRemember] = useState(fix.candidates.length < 2 && fix.written !== '');
  const last = answer?.answers.at(-1);
  const chosen = last?.kind === 'region' ? last.region : null;
  const submit = (region: RegionName) => {
    const keeps = remember && fix.written !== '';
    const answers = item.entries.map((entry) => ({
      kind: 'region' as const,
      file: file.id,
      entry,
      region: region.code,
      remember: keeps,
    }));
    onSubmit(answers, shortRegionName(region.name));
  };
  const hasCandidates = fix.candidates.length > 0;
  return (
    <div className={styles['fix']} data-fix>
      {fix.candidates.map((region) => (
        <FixButton
          key={region.code}
          isActive={isActive}
          {...(answer ? { pressed: region.code === chosen } : {})}
          onClick={() => submit(region)}
        >
          {shortRegionName(region.name)}
        </FixButton>
      ))}
      {(isActive || !hasCandidates) && (
        <Select
          label={hasCandidates ? importTexts.otherRegion : importTexts.chooseRegion}
          placeholder={hasCandidates ? importTexts.otherRegion : importTexts.chooseRegion}
          className={styles['select'] ?? ''}
          value={fix.candidates.some(({ code }) => code === chosen) ? null : chosen}
          options={(regions ?? []).map(({ code, name }) => ({
            value: code,
            label: shortRegionName(name),
            note: code,
          }))}
          onChange={(code) => {
            const region = regions?.find((candidate) => candidate.code === code);
            if (region) submit(region);
          }}
        />
      )}
      {isActive && fix.written !== '' && (
        <div className={styles['wide']}>
          <Checkbox checked={remember} onChange={setRemember} label={importTexts.rememberAlias} />
        </div>
      )}
    </div>
  );
}
