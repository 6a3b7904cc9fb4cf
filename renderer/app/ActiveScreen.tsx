/** Which feature belongs to which screen. */
import { HistoryScreen } from '../features/history/HistoryScreen.tsx';
import { ImportScreen } from '../features/import/ImportScreen.tsx';
import { InstrumentsScreen } from '../features/instruments/InstrumentsScreen.tsx';
import { MatrixScreen } from '../features/matrix/MatrixScreen.tsx';
import { QualityScreen } from '../features/quality/QualityScreen.tsx';
import { ProfileScreen } from '../features/profile/ProfileScreen.tsx';
import { PublishedScreen } from '../features/published/PublishedScreen.tsx';
import { RankingScreen } from '../features/ranking/RankingScreen.tsx';
import { ReportsScreen } from '../features/reports/ReportsScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { TrendScreen } from '../features/trend/TrendScreen.tsx';
import { WorksheetScreen } from '../features/worksheet/WorksheetScreen.tsx';
import type { ScreenId } from './view-store.ts';

export function ActiveScreen({ screen }: { readonly screen: ScreenId }) {
  switch (screen) {
    case 'peringkat':
      return <RankingScreen />;
    case 'lembar':
      return <WorksheetScreen />;
    case 'profil':
      return <ProfileScreen />;
    case 'matriks':
      return <MatrixScreen />;
    case 'perkembangan':
      return <TrendScreen />;
    case 'hasil-resmi':
      return <PublishedScreen />;
    case 'impor':
      return <ImportScreen />;
    case 'mutu':
      return <QualityScreen />;
    case 'riwayat':
      return <HistoryScreen />;
    case 'laporan':
      return <ReportsScreen />;
    case 'instrumen':
      return <InstrumentsScreen />;
    case 'pengaturan':
      return <SettingsScreen />;
  }
}
