/** In the content script, beside the bare extension's: nobody sees the frame from the turn on in which the page goes to another ticket, until the frame says that its blank is on the screen. */
export function hideFormer(): void {
  const { navigation } = window as unknown as { navigation: EventTarget };
  navigation.addEventListener('currententrychange', () => {
    const frame = document.querySelector<HTMLIFrameElement>(':root > [data-deskside="sidebar"]');
    if (!frame?.contentWindow) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      frame.style.opacity = '1';
    };
    frame.style.opacity = '0.001';
    frame.contentWindow.postMessage('left', '*', [port2]);
  });
}
