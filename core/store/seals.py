"""Owns seals: what is signed of a log, with which key, and the short code of it for paper."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from core.events import SealMade
from core.store.chain import Links

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

# The library is imported where keys are used: a desk that only reads starts without it.


def seal_text(store_id: str, upto_seq: int, facts: str, measures: str) -> bytes:
    """What a seal signs: which store, up to which event, and the chain there in hexadecimal."""
    return f"bolan seal 1\n{store_id}\n{upto_seq}\n{facts}\n{measures}\n".encode()


def open_key(path: Path) -> Ed25519PrivateKey:
    """The private key in a file that its user alone can read; makes one where there is none.

    Raises OSError, and ValueError when the file holds no such key.
    """
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        key = serialization.load_pem_private_key(path.read_bytes(), None)
    except FileNotFoundError:
        return _make_key(path)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{path}: is not an Ed25519 key")
    return key


def _make_key(path: Path) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    text = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}-{os.getpid()}")
    with open(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(text)
    os.replace(unfinished, path)
    return key


def make_seal(
    key: Ed25519PrivateKey, store_id: str, upto_seq: int, links: Links, at_us: int
) -> SealMade:
    """The seal over a log up to an event."""
    facts, measures = links.facts.hex(), links.measures.hex()
    public = key.public_key().public_bytes_raw().hex()
    signature = key.sign(seal_text(store_id, upto_seq, facts, measures)).hex()
    return SealMade(
        event_us=at_us,
        upto_seq=upto_seq,
        facts=facts,
        measures=measures,
        key=public,
        signature=signature,
    )


def is_signed(seal: SealMade, store_id: str) -> bool:
    """Whether the seal was made with the key that it names, for this store."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(seal.key))
        text = seal_text(store_id, seal.upto_seq, seal.facts, seal.measures)
        key.verify(bytes.fromhex(seal.signature), text)
    except (InvalidSignature, ValueError):
        return False
    return True


def paper_code(seal: SealMade) -> str:
    """The seal in five groups of four: on paper, it tells this log from any other."""
    text = f"{seal.upto_seq} {seal.facts} {seal.measures}".encode()
    digest = hashlib.sha256(text).hexdigest()[:20].upper()
    return "-".join(digest[at : at + 4] for at in range(0, 20, 4))
