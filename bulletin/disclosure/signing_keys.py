"""The certificate and the private key for signing files, as named by a show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bulletin.core.errors import Place, SettingsError, told_as
from bulletin.core.extras import extra

_TRY = "For a test pair, run: bulletin provenance init."
_BY_CURVE = {256: "es256", 384: "es384", 521: "es512"}


@dataclass(frozen=True, slots=True)
class Credentials:
    """A certificate with its chain, and its private key, both PEM.

    ``algorithm`` is C2PA's name of the key's signature algorithm.
    """

    chain: bytes
    key: bytes
    algorithm: str


def credentials(certificate: str, key: str) -> Credentials | None:
    """The credentials in the files that a show names; ``None`` if both names are empty.

    Raises ``SettingsError`` if they cannot be read, or the extra is not installed.
    """
    if not certificate and not key:
        return None
    if not certificate or not key:
        missing = "key" if certificate else "certificate"
        raise SettingsError(f"[provenance] names no {missing}", todo="Name both, or neither.")
    chain, secret = _pem(Path(certificate), "certificate"), _pem(Path(key), "key")
    return Credentials(chain, secret, _algorithm(secret, Path(key)))


def _pem(path: Path, what: str) -> bytes:
    with told_as(SettingsError, f"the {what} of [provenance] cannot be read", path, todo=_TRY):
        return path.read_bytes()


def _algorithm(key: bytes, path: Path) -> str:
    with extra("provenance"):
        from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
    try:
        found = load_pem_private_key(key, None)
    except (ValueError, TypeError) as error:
        raise SettingsError(
            "it is not a private key in PEM without a password", todo=_TRY, place=Place(str(path))
        ) from error
    if isinstance(found, ec.EllipticCurvePrivateKey) and found.curve.key_size in _BY_CURVE:
        return _BY_CURVE[found.curve.key_size]
    if isinstance(found, rsa.RSAPrivateKey):
        return "ps256"
    if isinstance(found, ed25519.Ed25519PrivateKey):
        return "ed25519"
    raise SettingsError("C2PA does not support this kind of key", todo=_TRY, place=Place(str(path)))
