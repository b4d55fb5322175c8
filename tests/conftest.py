"""Settings of all tests."""

import signal

from hypothesis import settings

# How long an example takes says more about the machine than about the code.
settings.register_profile("rmax", deadline=None)
settings.load_profile("rmax")

# A shell that starts the tests in the background has them ignore interrupts, and so would all
# processes that they start.
for _number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
    if signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(
            _number, signal.default_int_handler if _number is signal.SIGINT else signal.SIG_DFL
        )
