"""Owns a proof that needs no trust in Bolan: checks a store's chain and seals from its file alone.

Usage: python verify_log.py STORE [--key HEX]... [--code CODE]...
Needs Python 3.11 and `cryptography`, and no other part of the project; docs/store.md tells the
format. With --key, every seal must be made with one of these public keys; with --code, the log must
hold the seal with this code from paper. Prints what was checked, or what is wrong (exit status 1).
"""

import argparse
import json
import sqlite3
import sys
import zlib
from bisect import bisect_right
from hashlib import sha256
from itertools import accumulate, pairwise
from operator import itemgetter, sub

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

SUBJECTS = {"heartbeat": "source", "measure": "point", "position": "train"}
COMMITS = "SELECT 1, * FROM settled UNION ALL SELECT 0, * FROM batch ORDER BY last_seq"
FACTS = "SELECT seq, recorded_us, version, CAST(body AS BLOB) FROM event WHERE seq > ? AND seq <= ?"


def demand(holds, words):
    if not holds:
        raise ValueError(words)


def unpack(column, part, rows, order):
    """The values of a settled column; `order` has the rows as sorted by what they are about."""
    if "value" in column:
        return [column["value"]] * rows
    planes = zlib.decompress(part)
    demand(len(planes) == column["width"] * rows, "a column is of another length")
    numbers = [int.from_bytes(planes[row::rows], "little") for row in range(rows)]
    numbers = [number >> 1 ^ -(number & 1) for number in numbers]
    for _ in range(column["delta"]):
        numbers = list(accumulate(numbers))
    if column["by_subject"]:
        numbers = [number for _, number in sorted(zip(order, numbers, strict=True))]
    unit, base = column.get("unit", 1), column.get("base", 0)
    numbers = [(number * unit + base + 2**63) % 2**64 - 2**63 for number in numbers]
    return [column["words"][number] for number in numbers] if "words" in column else numbers


def said(kind, version, columns, after, last):
    """The rows of a table after one sequence number and up to another, as a commit said them."""
    first, end = bisect_right(columns["seq"], after), bisect_right(columns["seq"], last)
    table = {"kind": kind, "version": version, "seq": []}
    for seq in columns.pop("seq")[first:end]:
        if not table["seq"] or sum(table["seq"][-1]) != seq:
            table["seq"].append([seq, 0])
        table["seq"][-1][1] += 1
    for name, values in columns.items():
        values = values[first:end]
        if values and values.count(values[0]) == len(values):
            values = values[0]
        elif name in ("event_us", "source_seq") and None not in values:
            values = [*values[:1], *map(sub, values[1:], values)]
        table[name] = values
    return table


def settled_texts(body):
    """What the commits of a settled stretch said: the text of each, after its last number."""
    start, tables, texts = 4 + int.from_bytes(body[:4], "big"), [], []
    head = json.loads(zlib.decompress(body[4:start]))
    for table in head["tables"]:
        parts, rows = {}, table["rows"]
        for column in table["columns"]:
            end = start + column.get("size", 0)
            parts[column["name"]] = column, body[start:end]
            start = end
        subjects = unpack(*parts[SUBJECTS[table["kind"]]], rows, None)
        places = {subject: place for place, subject in enumerate(dict.fromkeys(subjects))}
        order = sorted(range(rows), key=lambda row: places[subjects[row]])
        columns = {name: unpack(*each, rows, order) for name, each in parts.items()}
        tables.append((table["kind"], table["version"], columns))
    ends = [0, *accumulate(head["ends"])]
    for after, last in pairwise(ends):
        found = [said(kind, version, {**columns}, after, last) for kind, version, columns in tables]
        found = sorted((t for t in found if t["seq"]), key=lambda t: (t["kind"], t["seq"]))
        text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        texts.append((last, None, None, text.encode()))
    return texts


def check_seal(event, store_id, seq, facts, measures, keys):
    """The seal's code for paper, when it is signed and is over the log that stands before it."""
    over = event["upto_seq"], event["facts"], event["measures"]
    text = "bolan seal 1\n{}\n{}\n{}\n{}\n".format(store_id, *over).encode()
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(event["key"]))
    key.verify(bytes.fromhex(event["signature"]), text)
    demand(not keys or event["key"] in keys, f"event {seq}: sealed with a key that is not known")
    stands = seq - 1, facts.hex(), measures.hex() if measures else event["measures"]
    demand(over == stands, f"event {seq}: the log before it is not the one that was sealed")
    code = sha256("{} {} {}".format(*over).encode()).hexdigest()[:20].upper()
    return "-".join(code[at : at + 4] for at in range(0, 20, 4))


def check(db, keys):
    """The last sequence number of a log that is whole, and its seals by their codes."""
    header = dict(db.execute("SELECT key, value FROM header"))
    text = "".join(f"{key} {len(v.encode())}\n{v}\n" for key, v in sorted(header.items()))
    facts = measures = sha256(text.encode()).digest()
    last, gone, dropped, seals = 0, 0, 0, {}
    for is_settled, last_seq, first_seq, _, fact_link, measure_link, body in db.execute(COMMITS):
        where = f"events {first_seq} to {last_seq}"
        demand(first_seq == last + 1, f"{where}: do not follow event {last}")
        is_gone = bool(is_settled) and body is None and measure_link != measures
        steps = db.execute(FACTS, (last, last_seq)).fetchall()
        if body is not None and is_settled:
            steps += settled_texts(body)
        elif body is not None:
            steps.append((last_seq, None, None, zlib.decompress(body)))
        for seq, recorded_us, version, content in sorted(steps, key=itemgetter(0)):
            if version is None:
                measures = sha256(measures + content).digest()
                continue
            event = json.loads(content)
            if event["kind"] == "seal":
                before = None if is_gone else measures
                seals[check_seal(event, header["store_id"], seq, facts, before, keys)] = seq
            if event["kind"] == "measurements_dropped":
                dropped = max(dropped, event["upto_seq"])
            facts = sha256(facts + b"%d %d %d %b" % (seq, recorded_us, version, content)).digest()
        demand(facts == fact_link, f"{where}: facts are not as they were recorded")
        demand(is_gone or measures == measure_link, f"{where}: measurements are not as recorded")
        last, gone, measures = last_seq, last_seq if is_gone else gone, measure_link
    end = db.execute("SELECT max(seq) FROM event").fetchone()[0] or 0
    demand(end <= last, f"events {last + 1} to {end} belong to no commit")
    demand(gone <= dropped, f"measurements up to event {gone} are gone, and no fact says why")
    return last, seals


def main():
    parser = argparse.ArgumentParser(description="Checks the chain and the seals of a store.")
    parser.add_argument("store")
    parser.add_argument("--key", action="append", default=[], help="public key, hexadecimal")
    parser.add_argument("--code", action="append", default=[], help="code of a seal from paper")
    asked = parser.parse_args()
    try:
        db = sqlite3.connect(f"file:{asked.store}?mode=ro", uri=True)
        db.execute("BEGIN")
        last, seals = check(db, asked.key)
        for code in asked.code:
            demand(code in seals, f"no seal has the code {code}: the log was cut or written anew")
    except InvalidSignature:
        sys.exit(f"{asked.store}: the signature of a seal is not that of its key")
    except (sqlite3.Error, zlib.error, ValueError, LookupError, TypeError, AttributeError) as error:
        sys.exit(f"{asked.store}: {error}")
    print(f"{asked.store}: {last} events, the chain is whole, {len(seals)} seals")
    for code, seq in seals.items():
        print(f"{code}  all before event {seq}")


if __name__ == "__main__":
    main()
