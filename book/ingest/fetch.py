"""An http(s) address, fetched once → its bytes and where they came from.

The one place that reaches out, and only where the editor typed the address. The host's name is
resolved first, every address it has must be public, and the connection goes to the very address that
was checked (a name that changes its answer in between gains nothing); the same after each redirect.
One deadline holds for everything, the slowest drip of headers included; the size is limited before
and after decompression. No cookies, no proxies from the environment, no credentials.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from book import __version__
from book.diagnostics import Diagnostic, Hint, Outcome, Span, finding
from book.ingest.decode import MAX_BYTES

REDIRECTS = 5
_REDIRECT = {301, 302, 303, 307, 308}
_CHUNK = 65536
_SAFE = "!$%&'()*+,/:;=?@[]~-._"
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` for all of it, redirects included; ``idle`` for any single wait."""

    seconds: float = 30.0
    idle: float = 10.0
    size: int = MAX_BYTES
    redirects: int = REDIRECTS


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave. ``address`` is where the bytes came from; ``hops`` are the addresses
    asked before it, the one typed first. ``charset`` is the server's word, or empty."""

    data: bytes
    address: str
    hops: tuple[str, ...] = ()
    charset: str = ""
    media_type: str = ""


class _Refused(Exception):
    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code, self.args_ = code, args


def is_address(text: str) -> bool:
    """Whether the words are meant as a web address rather than as a file's name."""
    return bool(re.match(r"\s*[A-Za-z][A-Za-z0-9+.-]+://", text))


def shown(address: str) -> str:
    """The address as messages show it: no password, nothing that is not printable."""
    address = re.sub(r"(?<=//)[^/?#@\s]*@", "…@", address.strip())
    return "".join(c if c.isprintable() else "�" for c in address)[:300]


def fetch(
    address: str,
    limits: Limits = Limits(),
    *,
    resolve: Callable[[str, int], list[str]] | None = None,
    trusted: Collection[str] = (),
) -> Outcome[Fetched | None]:
    """Fetch an address. For tests: ``resolve`` answers instead of the name service, and addresses in
    ``trusted`` may be asked although they are not public."""
    here = address.strip()
    hops: list[str] = []
    deadline = time.monotonic() + limits.seconds
    ask = resolve or _resolve
    try:
        while True:
            answer = _hop(here, limits, deadline, ask, frozenset(trusted))
            if isinstance(answer, Fetched):
                return Outcome(replace(answer, hops=tuple(hops)))
            hops.append(here)
            here = answer
            if len(hops) > limits.redirects:
                raise _Refused("fetch.redirects", limit=limits.redirects)
    except _Refused as refusal:
        found = _finding(refusal.code, address, hops, here, **refusal.args_)
    except TimeoutError:
        waited = limits.idle if time.monotonic() < deadline else limits.seconds
        found = _finding("fetch.timeout", address, hops, here, seconds=f"{waited:g}")
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        problem = _problem(error)
        found = _finding("fetch.failed", address, hops, here, problem=problem)
    return Outcome(None, (found,))


def _finding(code: str, address: str, hops: list[str], here: str, **args: object) -> Diagnostic:
    hint = Hint("redirected", {"address": shown(here)}) if hops else None
    return finding(code, Span(shown(address)), hint, **args)


def _problem(error: Exception) -> str:
    if isinstance(error, http.client.IncompleteRead):
        return "the connection was closed too early"
    words = getattr(error, "reason", None) or getattr(error, "strerror", None) or str(error)
    return " ".join(str(words).split())[:120] or type(error).__name__


@dataclass(frozen=True, slots=True)
class _Target:
    scheme: str
    host: str
    port: int
    path: str
    address: str = field(compare=False)


def _target(address: str) -> _Target:
    """An address taken apart; refuses what is not to be asked."""
    if any(ord(c) < 0x20 or c == "\x7f" for c in address):
        raise _Refused("fetch.failed", problem="control character in the address")
    parts = urlsplit(address)
    if parts.scheme.lower() not in _DEFAULT_PORTS:
        raise _Refused("fetch.scheme", scheme=parts.scheme or "—")
    if parts.username is not None or parts.password is not None:
        raise _Refused("fetch.credentials")
    host = (parts.hostname or "").rstrip(".")
    if not host or "%" in host or "\\" in parts.netloc:
        raise _Refused("fetch.failed", problem="no host in the address")
    if ":" not in host:
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            raise _Refused("fetch.failed", problem="no host can have this name") from None
    scheme = parts.scheme.lower()
    port = parts.port or _DEFAULT_PORTS[scheme]
    path = quote(parts.path or "/", safe=_SAFE)
    query = quote(parts.query, safe=_SAFE)
    return _Target(scheme, host, port, path + ("?" + query if query else ""), address)


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _addresses(target: _Target, ask: Callable[[str, int], list[str]], deadline: float) -> list[str]:
    """The name's addresses. The system's resolver knows no deadline, so it runs beside us."""
    box: list[object] = []

    def run() -> None:
        try:
            box.append(ask(target.host, target.port))
        except Exception as error:
            box.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - time.monotonic()))
    if not box:
        raise TimeoutError
    if isinstance(box[0], Exception):
        raise box[0]
    return box[0]  # type: ignore[return-value]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open Internet: not loopback, private, link-local,
    multicast, reserved, nor a wrapping of such a one (IPv4 in IPv6, 6to4, NAT64, Teredo)."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    inner: list[ipaddress.IPv4Address] = []
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.scope_id or ip.is_site_local:
            return False
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped))
        inner += [x for x in (ip.sixtofour, *(ip.teredo or ())) if x]
        if ip in _NAT64:
            inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        elif int(ip) >> 32 == 0:
            return False  # IPv4-compatible, unspecified, loopback
    bad = ip.is_loopback or ip.is_private or ip.is_link_local or ip.is_multicast
    bad = bad or (ip.is_reserved and ip not in _NAT64) or ip.is_unspecified
    shared = isinstance(ip, ipaddress.IPv4Address) and (ip in _SHARED or ip in _RELAY)
    return not bad and not shared and all(is_public(str(x)) for x in inner)


_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_SHARED = ipaddress.ip_network("100.64.0.0/10")
_RELAY = ipaddress.ip_network("192.88.99.0/24")


def _hop(
    address: str,
    limits: Limits,
    deadline: float,
    ask: Callable[[str, int], list[str]],
    trusted: frozenset[str],
) -> Fetched | str:
    """One request: what it gave, or where it leads on."""
    target = _target(address)
    found = _addresses(target, ask, deadline)
    if not found:
        raise _Refused("fetch.failed", problem="the host has no address")
    for ip in found:
        if not is_public(ip) and ip not in trusted:
            raise _Refused("fetch.forbidden", host=target.host, ip=ip)
    raw, problem = None, None
    for ip in found[:4]:
        try:
            raw = socket.create_connection((ip, target.port), _left(deadline, limits.idle))
            break
        except OSError as error:
            problem = error
    if raw is None:
        raise problem or OSError("no connection")
    with raw:
        sock = raw
        if target.scheme == "https":
            raw.settimeout(_left(deadline, limits.idle))
            sock = ssl.create_default_context().wrap_socket(raw, server_hostname=target.host)
        with sock:
            return _asked(target, _Socket(sock, deadline, limits.idle), limits)


def _left(deadline: float, idle: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return min(left, idle)


class _Socket:
    """What http.client needs of a socket, each wait bounded by the deadline. It closes the socket
    too early for us, so closing is left to the caller."""

    def __init__(self, sock: socket.socket, deadline: float, idle: float) -> None:
        self._sock, self._deadline, self._idle = sock, deadline, idle

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(_left(self._deadline, self._idle))
        self._sock.sendall(data)

    def makefile(self, mode: str, *_: object) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self._sock, self._deadline, self._idle))

    def close(self) -> None:
        pass


class _Incoming(io.RawIOBase):
    def __init__(self, sock: socket.socket, deadline: float, idle: float) -> None:
        self._sock, self._deadline, self._idle = sock, deadline, idle

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        self._sock.settimeout(_left(self._deadline, self._idle))
        return self._sock.recv_into(buffer)  # type: ignore[arg-type]


def _asked(target: _Target, sock: _Socket, limits: Limits) -> Fetched | str:
    connection = http.client.HTTPConnection(target.host, target.port)
    connection.sock = sock  # type: ignore[assignment]
    default = target.port == _DEFAULT_PORTS[target.scheme]
    host = f"[{target.host}]" if ":" in target.host else target.host
    connection.putrequest("GET", target.path, skip_host=True, skip_accept_encoding=True)
    for name, value in (
        ("Host", host if default else f"{host}:{target.port}"),
        ("User-Agent", f"clipbook/{__version__}"),
        ("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"),
        ("Accept-Encoding", "gzip"),
        ("Connection", "close"),
    ):
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    if response.status in _REDIRECT and (location := response.headers.get("Location")):
        # http.client reads header bytes as Latin-1; addresses beyond ASCII are UTF-8 there
        location = location.strip().encode("latin-1", "replace").decode("utf-8", "replace")
        return urlunsplit(urlsplit(urljoin(target.address, location)))
    if response.status != 200:
        reason = " ".join(f"{response.status} {response.reason}".split())[:60]
        raise _Refused("fetch.status", status=reason)
    return Fetched(
        _body(response, limits.size),
        target.address,
        charset=response.headers.get_content_charset() or "",
        media_type=response.headers.get_content_type() if response.headers["Content-Type"] else "",
    )


def _body(response: http.client.HTTPResponse, limit: int) -> bytes:
    """The body, decompressed, no longer than the limit before and after."""
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip", "deflate"):
        raise _Refused("fetch.failed", problem=f"packed as {packing[:20]}")
    if (response.length or 0) > limit:
        raise _Refused("file.too-large", limit=limit // 10**6)
    unpack = None if packing == "identity" else zlib.decompressobj(wbits=47)
    out = bytearray()
    while chunk := response.read1(_CHUNK):
        if unpack is None:
            out += chunk
        else:
            out += unpack.decompress(chunk, limit + 1 - len(out))
            if unpack.unconsumed_tail:
                raise _Refused("file.too-large", limit=limit // 10**6)
        if len(out) > limit:
            raise _Refused("file.too-large", limit=limit // 10**6)
        if unpack is not None and unpack.eof:
            break
    if (response.length and unpack is None) or (unpack is not None and not unpack.eof):
        raise http.client.IncompleteRead(b"")
    return bytes(out)


def name_of(address: str) -> str:
    """A file name for what an address gave: the last part of its path, else its host."""
    parts = urlsplit(address)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2])
    return last or parts.hostname or "page"
