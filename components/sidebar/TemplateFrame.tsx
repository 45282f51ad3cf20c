import { useEffect, useMemo, useRef } from 'preact/hooks';
import { FRAME_SANDBOX, frameDocument } from '../../lib/panel/frame-document.ts';
import tokens from '../ui/tokens.css?inline';
import { useColorScheme } from '../ui/use-color-scheme.ts';
import { carryParts } from './opened-parts.ts';
import { watchFrame } from './watch-frame.ts';

interface TemplateFrameProps {
  /** Cleaned by `clean-html.ts`. */
  html: string;
  title: string;
  /** Called with each document that it shows, once that is there. Gives what ends what it began. */
  onDocument?: (frame: Document) => () => void;
}

/**
 * Shows a template's output where it can run nothing, load nothing, and not cover anything of ours. As high as its content. What the agent has opened
 * in it stays open when it comes anew.
 */
export function TemplateFrame({ html, title, onDocument }: TemplateFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const stopWatching = useRef(() => {});
  const former = useRef<Document | null>(null);
  const scheme = useColorScheme();
  const srcdoc = useMemo(() => frameDocument({ html, tokens, scheme }), [html, scheme]);
  useEffect(() => () => stopWatching.current(), []);

  function loaded() {
    stopWatching.current();
    const element = frame.current;
    if (element === null || element.contentDocument === null) return;
    if (former.current !== null) carryParts(former.current, element.contentDocument);
    former.current = element.contentDocument;
    const following = watchFrame(element.contentDocument, (height) => {
      element.style.blockSize = `${height}px`;
    });
    const watching = onDocument?.(element.contentDocument);
    stopWatching.current = () => {
      following();
      watching?.();
    };
  }

  return (
    <iframe
      ref={frame}
      class="template-frame"
      title={title}
      sandbox={FRAME_SANDBOX}
      srcdoc={srcdoc}
      onLoad={loaded}
    />
  );
}
