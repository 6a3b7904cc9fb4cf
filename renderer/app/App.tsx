/** The window: title bar, navigation, the active screen, and what lies over them. */
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Toaster } from '../components/Toaster.tsx';
import { TooltipProvider } from '../components/Tooltip.tsx';
import { dismissToast, useNotices } from './notice-store.ts';
import { Shell } from './Shell.tsx';

export function App() {
  const toasts = useNotices((state) => state.toasts);
  return (
    <CSPProvider disableStyleElements>
      <TooltipProvider delay={400}>
        <Shell />
        <Toaster toasts={toasts} onDismiss={dismissToast} />
      </TooltipProvider>
    </CSPProvider>
  );
}
