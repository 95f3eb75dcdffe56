import './app/old-browsers.js';
import '@motcua/ui/base.css';
import './app/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { preloadPage } from './app/find-route.js';
import { followLinks } from './app/link-clicks.js';
import { rememberPlaces } from './app/place-memory.js';
import { applyTextSize } from './app/layouts/text-size.js';
import { getLang } from './shared/i18n/lang.js';

document.documentElement.lang = getLang();
applyTextSize();
followLinks();
rememberPlaces();

const root = document.getElementById('root');
// Asked for before the frame is drawn, which takes a while on a weak phone.
void preloadPage(location.pathname);
if (root) createRoot(root).render(<App />);
