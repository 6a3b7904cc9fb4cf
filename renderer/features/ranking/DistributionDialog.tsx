/** The year's distribution as a decree publishes it: counts, not regions. */
import { useId, useRef, useState, type RefObject } from 'react';
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { TextField } from '../../components/TextField.tsx';
import { distributionText } from '../../messages/ranking.ts';
import { checkDraft, draftOf, type DistributionDraft } from './distribution-draft.ts';
import styles from './DistributionDialog.module.css';

interface DistributionDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly ranking: Ranking;
  readonly instrument: Instrument;
}

export function DistributionDialog({ open, onClose, ranking, instrument }: DistributionDialogProps) {
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const { run, pending } = useAction('distribution.set');
  const save = async (distribution: { counts: Record<string, number>; source: string } | null) => {
    if (await run({ year: ranking.year, distribution })) onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={distributionText.title(ranking.year)}
      initialFocus={first}
      actions={
        <>
          {ranking.publishedDistribution && (
            <Button
              variant="quiet"
              icon="trash"
              className={styles['remove']}
              aria-disabled={pending}
              onClick={() => void save(null)}
            >
              {distributionText.remove}
            </Button>
          )}
          <Button onClick={onClose}>{distributionText.cancel}</Button>
          <Button type="submit" form={form} variant="primary" aria-disabled={pending}>
            {distributionText.save}
          </Button>
        </>
      }
    >
      {/* Mounted with the dialog, so that every opening starts from what is saved. */}
      <DistributionForm
        id={form}
        first={first}
        ranking={ranking}
        instrument={instrument}
        onSave={(counts, source) => void save({ counts, source })}
      />
    </Dialog>
  );
}

interface DistributionFormProps {
  readonly id: string;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly onSave: (counts: Record<string, number>, source: string) => void;
}

function DistributionForm({ id, first, ranking, instrument, onSave }: DistributionFormProps) {
  const keys = [...instrument.bands.map(({ predikat }) => predikat).toReversed(), 'tidak-mengikuti'];
  const [draft, setDraft] = useState<DistributionDraft>(() => draftOf(keys, ranking.publishedDistribution));
  /** Faults are named once saving was tried. */
  const [wasTried, setTried] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const regions = ranking.coverage.total;
  const { counts, sum, faults, sumFault, sourceFault } = checkDraft(draft, regions);
  const shownSumFault = wasTried || sum > regions ? sumFault : null;

  const submit = () => {
    setTried(true);
    if (Object.keys(faults).length === 0 && sumFault === null && sourceFault === null) {
      onSave(counts, draft.source.trim());
      return;
    }
    // The first field that is wrong takes the focus once it is marked.
    requestAnimationFrame(() => {
      const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid=true]');
      (wrong ?? first.current)?.focus();
    });
  };

  return (
    <form
      id={id}
      ref={fields}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{distributionText.intro}</p>
      <fieldset className={styles['counts']} aria-label={distributionText.counts}>
        {keys.map((key, index) => (
          <TextField
            key={key}
            label={resultLabel(key)}
            inputMode="numeric"
            autoComplete="off"
            placeholder="0"
            value={draft.counts[key] ?? ''}
            error={wasTried ? (faults[key] ?? null) : null}
            onChange={(text) => setDraft({ ...draft, counts: { ...draft.counts, [key]: text } })}
            {...(index === 0 ? { ref: first } : {})}
          />
        ))}
      </fieldset>
      <output className={classNames(styles['total'], shownSumFault !== null && styles['fault'])}>
        {shownSumFault !== null && <Icon name="circle-cross" size={12} />}
        {shownSumFault ?? distributionText.total(sum, regions)}
      </output>
      <TextField
        label={distributionText.source}
        hint={distributionText.sourceHint}
        value={draft.source}
        maxLength={200}
        error={wasTried ? sourceFault : null}
        onChange={(source) => setDraft({ ...draft, source })}
      />
    </form>
  );
}
