import { useEffect, useState } from 'preact/hooks';

/** The window's width in CSS pixels: in its frame, the sidebar's. */
export function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const look = () => setWidth(window.innerWidth);
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  return width;
}
