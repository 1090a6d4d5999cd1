"""A terminal driver that knows a lone Escape at once instead of after a tenth of a second. Linux and macOS."""

import os
import selectors
from codecs import getincrementaldecoder

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key

ESCAPE = "\x1b"
ESCAPE_WAIT = 0.015
"""Seconds in which the rest of a sequence that begins with Escape must come."""
EXIT_WAIT = 0.05
"""Seconds after which a driver that was told to stop looks up."""


class FastEscapeDriver(LinuxDriver):
    """Reads like its parent, which sleeps a tenth of a second over an Escape before it looks at it."""

    def run_input_thread(self) -> None:
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")().decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                text = decode(os.read(self.fileno, 4096)) if selector.select(EXIT_WAIT) else ""
                if text == ESCAPE and not selector.select(ESCAPE_WAIT):
                    self.process_message(Key("escape", ESCAPE))
                elif text:
                    for event in parser.feed(text):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
