"""Ed25519 keys and signatures: the one module that knows the library for them.

The library is only loaded for this module, which nothing imports at the start.
"""

from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from geldstap.rulesets.packages.archive import RefusedError


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key."""

    _key: Ed25519PrivateKey

    @classmethod
    def new(cls) -> "SigningKey":
        """A new one, from the randomness of the system."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def read(cls, pem: bytes, password: str | None = None) -> "SigningKey":
        """The key of a private key file. Raises RefusedError.

        Kinds: key_needs_password, key_wrong_password, not_a_key.
        """
        secret = None if password is None else password.encode()
        try:
            key = serialization.load_pem_private_key(pem, secret)
        except TypeError as error:
            # No password where one is needed, or one where none is.
            if password is not None:
                return cls.read(pem)
            raise RefusedError(kind="key_needs_password") from error
        except (ValueError, UnsupportedAlgorithm) as error:
            encrypted = b"ENCRYPTED" in pem and password is not None
            raise RefusedError(kind="key_wrong_password" if encrypted else "not_a_key") from error
        if not isinstance(key, Ed25519PrivateKey):
            raise RefusedError(kind="not_a_key")
        return cls(key)

    def written(self, password: str | None = None) -> bytes:
        """The private key file: PKCS #8 as PEM, locked with a password where there is one."""
        locked: serialization.KeySerializationEncryption = serialization.NoEncryption()
        if password is not None:
            locked = serialization.BestAvailableEncryption(password.encode())
        return self._key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, locked
        )

    @property
    def public(self) -> str:
        """The raw public key in hexadecimal digits."""
        return self._key.public_key().public_bytes_raw().hex()

    def public_file(self) -> bytes:
        """The public key file, as PEM."""
        return self._key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def sign(self, data: bytes) -> bytes:
        """The signature of 64 bytes; the same for the same bytes."""
        return self._key.sign(data)


def is_signed(data: bytes, signature: bytes, public: str) -> bool:
    """Whether a signature over these bytes was made with the key of this public key."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True
