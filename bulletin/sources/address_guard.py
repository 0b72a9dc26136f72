"""Which network addresses may be fetched, and connections to only those."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

from bulletin.core.errors import SourceError

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class GuardedAdapter(HTTPAdapter):
    """Connects only to addresses of the public network.

    A name is resolved once, each of its addresses is checked, and the connection goes to the very
    address that was checked, whatever the name resolves to a moment later.
    """

    def init_poolmanager(self, *args: object, **kwargs: object) -> None:
        """Let every pool open guarded connections."""
        super().init_poolmanager(*args, **kwargs)  # type: ignore[arg-type]
        manager: PoolManager = self.poolmanager
        manager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}


def refuse_local(host: str) -> None:
    """Raise ``SourceError`` if a host resolves here to an address that is not public.

    For connections through a proxy, which has the last word.
    """
    try:
        found = list(_addresses(host, None))
    except (OSError, UnicodeError):  # an invalid name belongs to nobody
        return
    for address in found:
        _refuse(host, address)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return any(_meant(address).is_loopback for address in _addresses(host, None))
    except (OSError, UnicodeError):
        return False


class _Guarded(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        host = self._dns_host
        try:
            found = list(dict.fromkeys(_addresses(host, self.port)))
            for address in found:
                _refuse(host, address)
            return self._connected(found)
        finally:
            self._dns_host = host

    def _connected(self, addresses: list[str]) -> socket.socket:
        for address in addresses[:-1]:
            self._dns_host = address
            try:
                return super()._new_conn()
            except NewConnectionError:
                continue
        self._dns_host = addresses[-1]
        return super()._new_conn()


class _GuardedSecure(_Guarded, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Guarded


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _GuardedSecure


def _addresses(host: str, port: int | None) -> Iterator[str]:
    found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    return (str(address[0]) for *_, address in found)


def _refuse(host: str, address: str) -> None:
    if _is_public(_meant(address)):
        return
    where = host if host == address else f"{host} ({address})"
    raise SourceError(
        f"{where} is not an address of the public network",
        todo="If you trust it, use --allow-local.",
    )


def _meant(address: str) -> _Address:
    """The address that is reached if one is embedded in another."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv4Address):
        return found
    if found in _NAT64:
        return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour or found


def _is_public(address: _Address) -> bool:
    local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local  # fec0::/10
    return address.is_global and not (local or address.is_multicast or address.is_reserved)
