/** Entry of the window. */
import './app/zod-without-eval.ts';
import './styles/tokens.css';
import './styles/predikat.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { holdWindow } from './app/open-windows.ts';
import { followChanges } from './app/query.ts';
import { applyCachedTheme } from './app/theme.ts';
import { followAddress } from './app/view-store.ts';
import { followEdits } from './features/worksheet/use-worksheet.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');

applyCachedTheme();
holdWindow();
followAddress();
followChanges();
followEdits();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
