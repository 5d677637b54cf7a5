"""Owns the words of conditions that nothing can give a value yet: names and types, no reader.

A condition that needs one of them is checked like any other and loaded as not fed. A line is: kind
of object, name, type; a name with brackets is a question, with what it takes.
"""

from __future__ import annotations

from core.alarms.terms import Field, Flag, Function, Many, Moment, Name, Number, Thing, Type, Word

_TABLE = """
train auth_end_km number:km
train dir_auth word:UP|DOWN
train dir_obs word:UP|DOWN
train moved_m number:m
train tail_seen flag
train bp_drop_kpa number:kPa
train stop_order flag
train path many:stretch
train dg flag
train tank_pressure number:kPa
train tank_limit number:kPa
train tank_temp number:degC
train tank_temp_limit number:degC
train location_class word:OPEN|TUNNEL|CITY_STATION|BRIDGE
train dwell_s number:s
train oversize flag
train inside_tunnel flag
train docs_state word:NONE|PART|COMPLETE
train eta_border_h number:h
train path_requires_pilot flag
train hold_order thing:command
train etd_min number:min
train eta_relief_min number:min
train eta_section_min number:min
train next_section_id name
train crew thing:crew
train wagon_list many:wagon
train pass_authority(signal) flag
train eta_s(signal) number:s
train plan_passes(signal) flag
train forecast_overlaps(possession) flag
train enters(measuring_point) flag
train passed(measuring_point) flag
train oversize_order_valid() flag
train section_limit_t() number:t
signal reminder flag
signal calling_on flag
signal approaching thing:train
section blocked flag
section circuit_type word:DC|AC|AXLE
section rail_temp_drop_c number:degC
section permissive flag
section assist_order flag
points commanded flag
measuring_point rail_c_6h number:degC
measuring_point sand_report word:NONE|BLOCKED
measuring_point snow_report word:NONE|DRIFT
measuring_point heartbeat moment
measuring_point manned flag
measuring_point clearance_required flag
measuring_point clearance_age_h number:h
measuring_point clearance_valid_h number:h
measuring_point record_for(train) flag
measuring_point blast word:OK|TRIPPED
station local_agreed flag
station paths_total number
station duress flag
station gauge_rate_wph number
station work_order flag
tunnel smoke word:OK|TRIPPED
tunnel heat_c number:degC
tunnel co_ppm number
tunnel no2_ppm number
tunnel ch4_lel number
tunnel fan word:OK|FAILED
tunnel pump word:OK|FAILED
route requested flag
route request_ts moment
route state word:FREE|SETTING|LOCKED
route approach_occupied flag
route cancel_order flag
route segments many:stretch
route train thing:train
stretch gauge_mm number:mm
possession reminders_missing number
possession signals_not_held number
possession blocks_missing number
possession machines many:machine
possession contains(machine) flag
possession work_train(train) flag
machine km number:km
conflict time_to_s number:s
conflict state word:OPEN|SOLVED
conflict loop_m number:m
conflict takes_loop thing:train
area deadlock(number) flag
wagon temp_c number:degC
wagon set_c number:degC
wagon door word:OPEN|CLOSED
wagon train thing:train
crew left_min number:min
crew route_knowledge many:name
command kind word:CALL_ON|PASS_AT_STOP|SECTION_RELEASE|AC_RESET|OTHER
user failed_logins(number) number
user denied_count(number) number
workstation paint moment
workstation heartbeat_seq number
workstation audio_selftest word:OK|FAIL
workstation idle_s number:s
workstation duress flag
system stratum number
system ingest_lag_s number:s
system queue_len number
system commit_fail number
system last_commit_ts moment
system boot_id name
system topology_hash name
system topology_hash_peer name
system alarmcfg_hash name
system alarmcfg_hash_peer name
system mode word:LIVE|TRAINING
system unknown_device flag
source mode word:LIVE|TRAINING
"""


def _type(said: str) -> Type:
    name, _, detail = said.partition(":")
    if name == "word":
        return Word(frozenset(detail.split("|")))
    kinds: dict[str, Type] = {
        "flag": Flag(),
        "moment": Moment(),
        "name": Name(),
        "number": Number(detail),
        "thing": Thing(detail),
        "many": Many(detail),
    }
    return kinds[name]


def _takes(said: str) -> Type:
    return Number() if said == "number" else Thing(said)


def unfed() -> tuple[dict[str, dict[str, Field]], dict[str, dict[str, Function]]]:
    """Fields and questions by kind of object."""
    fields: dict[str, dict[str, Field]] = {}
    questions: dict[str, dict[str, Function]] = {}
    for line in _TABLE.split("\n"):
        if not line:
            continue
        kind, name, said = line.split()
        head, bracket, takes = name.partition("(")
        if bracket:
            of = tuple(_takes(one) for one in takes[:-1].split(",") if one)
            questions.setdefault(kind, {})[head] = Function(of, _type(said), "not fed yet")
        else:
            fields.setdefault(kind, {})[name] = Field(_type(said), "not fed yet")
    return fields, questions
