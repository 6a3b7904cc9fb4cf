/** The year's ranking for a projector: the whole screen where that is allowed, large type, one key for the next slide. */
import { Dialog } from '@base-ui/react/dialog';
import { useLayoutEffect, useRef } from 'react';
import { indexName } from '../../../../shared/messages/papers.ts';
import { isAllFromDecree } from '../../../../shared/ranking/from-decree.ts';
import { useQuery } from '../../../app/query.ts';
import type { EvaluationContext } from '../../../app/context.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { UnofficialNote } from '../../../components/UnofficialNote.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { matchesKeys } from '../../../components/key-names.ts';
import { presentationText } from '../../../messages/presentation.ts';
import { useRankingView } from '../ranking-view.ts';
import { useProvinceName } from '../use-ranking-name.ts';
import { useShownMap } from '../use-shown-map.ts';
import styles from './Presentation.module.css';
import { Slide } from './Slide.tsx';
import { slideAfter, slidePlace, SLIDES, type SlideId } from './slides.ts';
import { useFullScreen } from './use-full-screen.ts';

const FULL_SCREEN_KEY = 'F';

interface PresentationProps {
  readonly context: EvaluationContext;
  /** As the address names it. */
  readonly slide: string;
  readonly onShow: (slide: SlideId) => void;
  readonly onClose: () => void;
}

export function Presentation({ context, slide, onShow, onClose }: PresentationProps) {
  const compareWith = useRankingView((view) => view.compareWith);
  const { year, stage, instrument } = context;
  const { data: ranking } = useQuery('ranking.get', {
    year,
    stage,
    scope: 'kabkota',
    instrument: instrument.id,
    compareWith: compareWith !== null && compareWith < year ? compareWith : null,
  });
  const province = useProvinceName();
  const stageArea = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(onClose);
  const current = slidePlace(slide);
  const isLast = current === SLIDES.length - 1;
  const id = SLIDES[current] ?? SLIDES[0];
  const hasMap = useShownMap()?.drawing.shapes.length !== 0;
  const title = ranking
    ? presentationText.slides[id]({
        index: indexName(ranking.instrument),
        year: ranking.year,
        before: ranking.compared.year,
        province,
        hasMap,
      })
    : '';
  const show = (place: number) => onShow(SLIDES[place] ?? id);

  // On the window, before the dialog keeps arrows to itself, and from the first paint: no key may be lost in front of
  // an audience.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return;
      // Keys inside a menu or on a control are that control's.
      if (target.closest('[role=menu]')) return;
      if ((event.key === ' ' || event.key === 'Enter') && target.closest('button')) return;
      const next = slideAfter(event.key, current, SLIDES.length);
      if (next !== null) show(next);
      // Otherwise the first Esc would only take away the tooltip of a button that has the focus.
      else if (event.key === 'Escape') onClose();
      else if (matchesKeys(event, FULL_SCREEN_KEY) && fullScreen.isPossible) fullScreen.toggle();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  });

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup
          className={styles['window']}
          aria-label={presentationText.title}
          initialFocus={stageArea}
        >
          <div ref={stageArea} className={styles['stage']} tabIndex={-1}>
            {ranking && (
              <>
                <h1 className={styles['title']}>{title}</h1>
                <Slide id={id} title={title} ranking={ranking} instrument={instrument} />
              </>
            )}
          </div>
          <VisuallyHidden>
            <output>{ranking && presentationText.spoken(current + 1, SLIDES.length, title)}</output>
          </VisuallyHidden>
          <footer className={styles['footer']}>
            <span aria-hidden="true">{presentationText.place(current + 1, SLIDES.length)}</span>
            <span className={styles['hint']}>
              {isLast ? (
                <>
                  <Kbd keys="Escape" /> {presentationText.leave}
                </>
              ) : (
                <>
                  <Kbd keys="Space" /> {presentationText.next}
                </>
              )}
            </span>
            <span className={styles['note']}>
              {ranking && !isAllFromDecree(ranking) && <UnofficialNote />}
            </span>
            <IconButton
              icon="chevron-left"
              label={presentationText.previous}
              shortcut="ArrowLeft"
              aria-disabled={current === 0}
              onClick={() => show(current - 1)}
            />
            <IconButton
              icon="chevron-right"
              label={presentationText.nextSlide}
              shortcut="ArrowRight"
              aria-disabled={isLast}
              onClick={() => show(current + 1)}
            />
            {fullScreen.isPossible && (
              <IconButton
                icon="focus"
                label={fullScreen.isFull ? presentationText.leaveFullScreen : presentationText.fullScreen}
                shortcut={FULL_SCREEN_KEY}
                onClick={fullScreen.toggle}
              />
            )}
            <IconButton icon="close" label={presentationText.close} shortcut="Escape" onClick={onClose} />
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
