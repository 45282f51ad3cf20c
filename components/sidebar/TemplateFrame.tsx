import { useLayoutEffect, useRef } from 'preact/hooks';
import { FRAME_SANDBOX, frameDocument } from '../../lib/panel/frame-document.ts';
import tokens from '../ui/tokens.css?inline';
import { useColorScheme } from '../ui/use-color-scheme.ts';
import { type FrameWriter, frameWriter } from './frame-writer.ts';
import look from './template-frame.css?inline';

interface TemplateFrameProps {
  /** Cleaned by `clean-html.ts`; empty where there is nothing to show. */
  html: string;
  title: string;
  /** Called with the document that it shows, once the output is in it: with one only, unless the browser loads the frame anew. */
  onDocument?: (frame: Document) => void;
}

const DOCUMENT = frameDocument(tokens + look);

/**
 * Shows a template's output where it can run nothing, load nothing, and not cover anything of ours. As high as its content. Its document is loaded once; each output is
 * written into it in the turn in which it is rendered, and the last one again where the browser loads the frame anew, as when it is moved.
 */
export function TemplateFrame({ html, title, onDocument }: TemplateFrameProps) {
  const writer = useRef<FrameWriter | null>(null);
  const scheme = useColorScheme();
  useLayoutEffect(() => writer.current?.write(html, scheme), [html, scheme]);
  useLayoutEffect(() => () => writer.current?.stop(), []);
  return (
    <iframe
      class="template-frame"
      title={title}
      sandbox={FRAME_SANDBOX}
      srcdoc={DOCUMENT}
      onLoad={({ currentTarget }) => {
        const next = frameWriter(currentTarget, writer.current);
        if (next === null) return;
        writer.current = next;
        next.write(html, scheme);
        onDocument?.(next.frame);
      }}
    />
  );
}
