import '../../lib/zod-without-eval.ts';
import '../../components/ui/theme.css';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { setPageLanguage } from '../../lib/page-language.ts';
import { extensionPort } from './extension-port.ts';

setPageLanguage();
render(<OptionsPage port={extensionPort()} />, document.body);
