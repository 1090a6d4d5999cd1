"""A terminal driver that knows a lone Escape at once, and sleeps until a key comes. Linux and macOS."""

import os
import selectors
from codecs import getincrementaldecoder
from threading import Event
from typing import Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key

ESCAPE = "\x1b"
ESCAPE_WAIT = 0.015
"""Seconds in which the rest of a sequence that begins with Escape must come."""
SEQUENCE_WAIT = constants.ESCAPE_DELAY + 0.01
"""Seconds after which the parser has given up what was begun of a sequence."""


class Bell(Event):
    """An event that wakes who waits for keys, too."""

    def __init__(self) -> None:
        super().__init__()
        self._heard, self._rung = os.pipe()

    def fileno(self) -> int:
        """What can be read once it is set."""
        return self._heard

    def set(self) -> None:
        super().set()
        os.write(self._rung, b"!")

    def clear(self) -> None:
        os.read(self._heard, 1)
        super().clear()


class FastEscapeDriver(LinuxDriver):
    """Reads like its parent, which sleeps a tenth of a second over an Escape, and wakes as often when no key comes."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401  # its parent's
        super().__init__(*arguments, **named)
        self.exit_event: Bell = Bell()

    def run_input_thread(self) -> None:
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")().decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self.exit_event, selectors.EVENT_READ)
            begun = False
            while not self.exit_event.is_set():
                keys = [key for key, _ in selector.select(SEQUENCE_WAIT if begun else None) if key.fd == self.fileno]
                text = decode(os.read(self.fileno, 4096)) if keys else ""
                begun = bool(keys)
                if text == ESCAPE and not selector.select(ESCAPE_WAIT):
                    self.process_message(Key("escape", ESCAPE))
                elif text:
                    for event in parser.feed(text):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
