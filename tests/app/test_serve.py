import socket

import pytest

from timeline.app.serve import ADDRESS, command, serve
from timeline.errors import TimelineError


def test_a_busy_port_is_one_line_with_the_mend():
    with socket.socket() as busy:
        busy.bind((ADDRESS, 0))
        busy.listen()
        port = busy.getsockname()[1]
        with pytest.raises(TimelineError, match=f"port {port} is taken; choose another: make run PORT={port + 1}"):
            serve(port)


def test_the_server_stays_on_this_machine_and_asks_nothing():
    call = command(8501, headless=True)
    assert "--server.address=127.0.0.1" in call
    assert "--browser.gatherUsageStats=false" in call
    assert "--server.showEmailPrompt=false" in call
    assert "--server.headless=true" in call
