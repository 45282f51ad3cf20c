import teach from '../../components/teach/teach.css?inline';
import button from '../../components/ui/button.css?inline';
import icon from '../../components/ui/icon.css?inline';
import theme from '../../components/ui/theme.css?inline';

/** The styles of the overlay: those of our pages, with its layer in the place of a page's root, where the helpdesk's own styles do not reach. */
const STYLES = [theme.replaceAll(':root', '.layer'), button, icon, teach].join('\n');

/** Puts the styles into a shadow root. Neither way minds the page's own policy for styles; not every browser lets a content script use the first. */
export function addStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = STYLES;
    root.append(style);
  }
}
