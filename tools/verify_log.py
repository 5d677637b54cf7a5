"""Owns a proof that needs no trust in Bolan: checks a store's chain and seals from its file alone.

Usage: python verify_log.py STORE [--key HEX]... [--code CODE]...
Needs Python 3.11 and `cryptography`, and no other part of the project; docs/store.md tells the
format. With --key, every seal must be made with one of these public keys; with --code, the log must
hold the seal with this code from paper. Prints what was checked, or what is wrong (exit status 1).
"""

import argparse
import hashlib
import itertools
import json
import sqlite3
import sys
import zlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

SUBJECTS = {"heartbeat": "source", "measure": "point", "position": "train"}
STEPPED = ("event_us", "source_seq")


def link(before, content):
    return hashlib.sha256(before + content).digest()


def unpack_numbers(column, part, rows, order):
    planes, width = zlib.decompress(part), column["width"]
    assert len(planes) == width * rows, "a column has another length"
    numbers = [int.from_bytes(planes[row::rows], "little") for row in range(rows)]
    numbers = [number >> 1 ^ -(number & 1) for number in numbers]
    for _ in range(column["delta"]):
        numbers = list(itertools.accumulate(numbers))
    if column["by_subject"] and order is not None:
        placed = dict(zip(order, numbers, strict=True))
        numbers = [placed[row] for row in range(rows)]
    numbers = [number * column.get("unit", 1) + column.get("base", 0) for number in numbers]
    return [(number + 2**63) % 2**64 - 2**63 for number in numbers]


def unpack_column(column, part, rows, order):
    if "value" in column:
        return [column["value"]] * rows
    numbers = unpack_numbers(column, part, rows, order)
    return [column["words"][number] for number in numbers] if "words" in column else numbers


def unpack_table(said, body, start):
    parts = {}
    for column in said["columns"]:
        end = start + column.get("size", 0)
        parts[column["name"]] = column, body[start:end]
        start = end
    subject, part = parts[SUBJECTS[said["kind"]]]
    places = [] if "value" in subject else unpack_numbers(subject, part, said["rows"], None)
    order = sorted(range(len(places)), key=places.__getitem__) or list(range(said["rows"]))
    columns = {name: unpack_column(*each, said["rows"], order) for name, each in parts.items()}
    return (said["kind"], said["version"], columns), start


def said_column(name, values):
    if values.count(values[0]) == len(values):
        return values[0]
    if name in STEPPED and None not in values:
        return [values[0], *(b - a for a, b in itertools.pairwise(values))]
    return values


def said_table(kind, version, columns, first, end):
    runs = itertools.groupby(enumerate(columns["seq"][first:end]), lambda each: each[1] - each[0])
    groups = [list(group) for _, group in runs]
    said = {"kind": kind, "version": version, "seq": [[g[0][1], len(g)] for g in groups]}
    rest = {name: values for name, values in columns.items() if name != "seq"}
    return said | {name: said_column(name, values[first:end]) for name, values in rest.items()}


def settled_texts(body):
    """The text of each frame that went into a settled one, with its last sequence number."""
    start = 4 + int.from_bytes(body[:4], "big")
    head, tables = json.loads(zlib.decompress(body[4:start])), []
    for said in head["tables"]:
        table, start = unpack_table(said, body, start)
        tables.append(table)
    done = [0] * len(tables)
    for last_seq in itertools.accumulate(head["ends"]):
        parts = []
        for index, (kind, version, columns) in enumerate(tables):
            first = end = done[index]
            while end < len(columns["seq"]) and columns["seq"][end] <= last_seq:
                end += 1
            if end > first:
                parts.append(said_table(kind, version, columns, first, end))
            done[index] = end
        parts.sort(key=lambda said: (said["kind"], said["seq"][0][0]))
        yield last_seq, json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()


def frame_texts(last_seq, body, is_settled):
    if body is None:
        return []
    return settled_texts(body) if is_settled else [(last_seq, zlib.decompress(body))]


def places_in(texts):
    tables = [table for _, text in texts for table in json.loads(text)]
    runs = [run for table in tables for run in table["seq"]]
    return [seq for first, count in runs for seq in range(first, first + count)]


def check_seal(event, store_id, seq, facts, measures, keys):
    said = event["upto_seq"], event["facts"], event["measures"]
    text = "bolan seal 1\n{}\n{}\n{}\n{}\n".format(store_id, *said).encode()
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(event["key"]))
    public.verify(bytes.fromhex(event["signature"]), text)
    assert not keys or event["key"] in keys, f"event {seq}: sealed with a key that is not known"
    stands = seq - 1, facts.hex(), measures.hex() if measures else event["measures"]
    assert said == stands, f"event {seq}: the log before it is not the one that was sealed"
    code = hashlib.sha256("{} {} {}".format(*said).encode()).hexdigest()[:20].upper()
    return "-".join(code[at : at + 4] for at in range(0, 20, 4))


def check(path, keys, codes):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.execute("BEGIN")
    header = dict(db.execute("SELECT key, value FROM header"))
    text = "".join(f"{key} {len(v.encode())}\n{v}\n" for key, v in sorted(header.items()))
    facts = measures = hashlib.sha256(text.encode()).digest()
    last, gone, dropped, found = 0, 0, 0, {}
    for row in db.execute(
        "SELECT 1, * FROM settled UNION ALL SELECT 0, * FROM batch ORDER BY last_seq"
    ):
        is_settled, last_seq, first_seq, _, fact_link, measure_link, body = row
        where = f"events {first_seq} to {last_seq}"
        assert first_seq == last + 1, f"{where}: do not follow event {last}"
        texts = list(frame_texts(last_seq, body, is_settled))
        is_gone = is_settled and body is None and measure_link != measures
        links = [measures]
        for _, text in texts:
            links.append(link(links[-1], text))
        ends = [max(places_in([text])) for text in texts]
        places = places_in(texts)
        query = "SELECT seq, recorded_us, version, CAST(body AS BLOB) FROM event"
        for seq, us, version, said in db.execute(
            f"{query} WHERE seq > ? AND seq <= ? ORDER BY seq", (last, last_seq)
        ):
            event = json.loads(said)
            if event["kind"] == "seal":
                before = None if is_gone else links[sum(end < seq for end in ends)]
                found[check_seal(event, header["store_id"], seq, facts, before, keys)] = seq
            if event["kind"] == "measurements_dropped":
                dropped = max(dropped, event["upto_seq"])
            places.append(seq)
            facts = link(facts, b"%d %d %d %b" % (seq, us, version, said))
        gone = last_seq if is_gone else gone
        whole = sorted(places) == list(range(first_seq, last_seq + 1))
        assert whole or is_gone, f"{where}: some are missing or there twice"
        assert facts == fact_link, f"{where}: facts are not as they were recorded"
        assert is_gone or links[-1] == measure_link, f"{where}: measurements are not as recorded"
        measures, last = measure_link, last_seq
    beyond = db.execute("SELECT count(*) FROM event WHERE seq > ?", (last,)).fetchone()[0]
    assert not beyond, f"{beyond} events belong to no commit"
    assert gone <= dropped, f"measurements up to event {gone} are gone, and no fact says why"
    for code in codes:
        assert code in found, f"no seal has the code {code}: the log was cut or written anew"
    return last, found


def main():
    parser = argparse.ArgumentParser(description="Checks the chain and the seals of a store.")
    parser.add_argument("store")
    parser.add_argument("--key", action="append", default=[], help="public key, hexadecimal")
    parser.add_argument("--code", action="append", default=[], help="code of a seal from paper")
    asked = parser.parse_args()
    try:
        last, seals = check(asked.store, asked.key, asked.code)
    except InvalidSignature:
        sys.exit(f"{asked.store}: the signature of a seal is not that of its key")
    except (AssertionError, sqlite3.Error, ValueError, KeyError, TypeError, zlib.error) as error:
        sys.exit(f"{asked.store}: {error}")
    print(f"{asked.store}: {last} events, the chain is whole, {len(seals)} seals")
    for code, seq in seals.items():
        print(f"{code}  all before event {seq}")


if __name__ == "__main__":
    main()
