"""The private keys that a show may sign with."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from bulletin.core.errors import SettingsError
from bulletin.disclosure.signing_keys import Credentials, credentials


def named(key: PrivateKeyTypes, folder: Path) -> Credentials | None:
    """The credentials of a show that names ``key`` and some certificate."""
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "a.key").write_bytes(pem)
    (folder / "a.pem").write_bytes(b"a certificate")
    return credentials(str(folder / "a.pem"), str(folder / "a.key"))


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (ec.generate_private_key(ec.SECP256R1()), "es256"),
        (ec.generate_private_key(ec.SECP384R1()), "es384"),
        (ec.generate_private_key(ec.SECP521R1()), "es512"),
        (rsa.generate_private_key(65537, 2048), "ps256"),
        (ed25519.Ed25519PrivateKey.generate(), "ed25519"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_kind_of_key_says_how_files_are_signed(
    key: PrivateKeyTypes, algorithm: str, tmp_path: Path
) -> None:
    found = named(key, tmp_path)
    assert found
    assert found.algorithm == algorithm
    assert found.chain == b"a certificate"


def test_key_that_c2pa_does_not_know_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="does not support this kind"):
        named(ed448.Ed448PrivateKey.generate(), tmp_path)
