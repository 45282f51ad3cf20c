import '../../components/ui/theme.css';
import { render } from 'preact';
import { DiagnosisPage } from '../../components/diagnosis/DiagnosisPage.tsx';
import type { DiagnosisPort } from '../../components/diagnosis/port.ts';
import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { setPageLanguage } from '../../lib/page-language.ts';
import { send } from '../../lib/send.ts';

const port: DiagnosisPort = {
  send,
  version: browser.runtime.getManifest().version,
  browser: navigator.userAgent,
  copy: (text) => navigator.clipboard.writeText(text),
};

const named = /^#(\d+)$/.exec(location.hash);
setPageLanguage(t('diagnosis.title'));
render(<DiagnosisPage port={port} tab={named === null ? null : Number(named[1])} />, document.body);
