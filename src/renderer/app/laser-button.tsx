// The laser pointer of a presentation: a dot that follows the mouse, switched by its button or the key L.
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

export function LaserButton() {
  const t = useTranslate();
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyped = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
      if (event.code === 'KeyL' && !event.shiftKey && !isTyped && !event.defaultPrevented) setIsOn((was) => !was);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        aria-pressed={isOn}
        variant={isOn ? 'light' : 'default'}
        rightSection={<kbd className="shortcut">L</kbd>}
        onClick={() => setIsOn(!isOn)}
      >
        {t('app.laser')}
      </Button>
      {isOn && createPortal(<Dot />, document.body)}
    </>
  );
}

function Dot() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      if (dot.current === null) return;
      dot.current.hidden = false;
      dot.current.style.translate = `${clientX}px ${clientY}px`;
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <div ref={dot} className="laser-dot" aria-hidden="true" hidden />;
}
