import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './workers';
import { App } from './app';
import './style.css';

const root = document.getElementById('playground');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
