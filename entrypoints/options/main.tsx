import '../../lib/zod-without-eval.ts';
import '../../components/ui/theme.css';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { t } from '../../lib/i18n.ts';
import { setPageLanguage } from '../../lib/page-language.ts';
import { extensionPort } from './extension-port.ts';

setPageLanguage(t('options.title'));
render(<OptionsPage port={extensionPort()} />, document.body);
