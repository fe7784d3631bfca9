"""An HTTP server that can be taken down, with its kept connections, and come back on the same port."""

import contextlib
import socket
import sys
import threading
from http.server import ThreadingHTTPServer


class RestartableServer:
    def __init__(self, address: tuple[str, int], handler: type):
        self._address, self._handler = address, handler
        self._server = _Server(address, handler)

    def serve_forever(self) -> None:
        while True:
            self._server.serve_forever(poll_interval=0.05)
            self._server.back.wait()
            self._server = _Server(self._address, self._handler)

    def go_down(self, seconds: float) -> None:
        """Refuses connections for that long. Returns when the port is closed."""
        server = self._server
        server.shutdown()
        server.server_close()
        server.drop_connections()
        threading.Timer(seconds, server.back.set).start()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, address, handler):
        super().__init__(address, handler)
        self.back = threading.Event()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()

    def process_request(self, request, client_address):
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def drop_connections(self) -> None:
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):   # the other side may have gone already
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)
