import '../../components/ui/theme.css';
import { render } from 'preact';
import { ReferencePage } from '../../components/template-reference/ReferencePage.tsx';
import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { setPageLanguage } from '../../lib/page-language.ts';
import { browserPlace } from '../../lib/panel/browser-place.ts';
import { templateRenderer } from '../../lib/panel/render-template.ts';

const templates = templateRenderer(browserPlace(browser.i18n));
setPageLanguage(t('templateReference.pageTitle'));
render(<ReferencePage render={templates.render} />, document.body);
