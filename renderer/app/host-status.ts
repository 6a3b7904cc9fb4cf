/** Whether the application behind this window answers. Written by the bridge, shown by the shell. */
import { create } from 'zustand';

export const useHostStatus = create<{ readonly reachable: boolean }>(() => ({ reachable: true }));

export function setReachable(reachable: boolean): void {
  if (useHostStatus.getState().reachable !== reachable) useHostStatus.setState({ reachable });
}
