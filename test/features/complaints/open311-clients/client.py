"""A GeoReport v2 client by the specification alone, with nothing but Python's own library.

usage: client.py <discovery url> <api key> <jurisdiction>; prints what it saw as one JSON object
"""

import json
import struct
import sys
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree
import zlib

DISCOVERY, KEY, JURISDICTION = sys.argv[1:4]


def call(url, data=None, content_type=None):
    headers = {} if content_type is None else {"Content-Type": content_type}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers), timeout=60) as answer:
            return answer.status, answer.headers.get("Content-Type"), answer.read().decode("utf-8")
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Content-Type"), error.read().decode("utf-8")


def get(path, **query):
    query = {"jurisdiction_id": JURISDICTION, **query}
    return call(f"{base}{path}?{urllib.parse.urlencode(query)}")


def post(path, fields):
    fields = [("api_key", KEY), ("jurisdiction_id", JURISDICTION), *fields]
    return call(f"{base}{path}", urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded")


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + b"\x88\x88\x88" * 4 for _ in range(4)))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def multipart(fields, name, bytes_):
    edge = "edge7d1c"
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode() for k, v in fields]
    head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
    body = b"".join(parts) + head.encode() + bytes_ + f"\r\n--{edge}--\r\n".encode()
    return body, f"multipart/form-data; boundary={edge}"


saw = {}
_, _, text = call(f"{DISCOVERY}.json")
endpoints = json.loads(text)["endpoints"]
base = next(e["url"] for e in endpoints if "application/json" in e["formats"] and "text/xml" in e["formats"])
_, kind, text = call(f"{DISCOVERY}.xml")
saw["discovery"] = [kind, ElementTree.fromstring(text).findtext("endpoints/endpoint/url") == base]

services = json.loads(get("/services.json")[2])
tree = ElementTree.fromstring(get("/services.xml")[2])
saw["services_agree"] = [s["service_code"] for s in services] == [s.findtext("service_code") for s in tree]
saw["types"] = sorted({s["type"] for s in services})
definition = json.loads(get("/services/environment.json")[2])
sub = next(a for a in definition["attributes"] if a["code"] == "sub_category")
saw["required"] = [a["code"] for a in definition["attributes"] if a["required"]]
value = sub["values"][0]["key"]

status, kind, text = post(
    "/requests.json",
    [
        ("service_code", "environment"),
        ("lat", "10.0452"),
        ("long", "105.7469"),
        ("description", "Rác đổ đầy hẻm (Python) <b>"),
        ("attribute[sub_category]", value),
        ("email", ""),
    ],
)
first = json.loads(text)[0]["service_request_id"]
saw["posted"] = [status, kind]

status, kind, text = post("/requests.xml", [("service_code", "lighting"), ("address_string", "số 9 đường Trần Phú")])
second = ElementTree.fromstring(text).findtext("request/service_request_id")
saw["posted_xml"] = [status, kind, bool(second)]

fields = [("api_key", KEY), ("service_code", "roads"), ("address_string", "hẻm 51 Lý Tự Trọng"), ("description", "ổ gà")]
body, kind = multipart(fields, "media", png())
third = json.loads(call(f"{base}/requests.json", body, kind)[2])[0]["service_request_id"]
media = json.loads(get(f"/requests/{third}.json")[2])[0]["media_url"]
with urllib.request.urlopen(media, timeout=60) as picture:
    saw["picture"] = [picture.headers.get("Content-Type"), picture.read(2) == b"\xff\xd8"]

one = json.loads(get(f"/requests/{first}.json")[2])[0]
element = ElementTree.fromstring(get(f"/requests/{first}.xml")[2]).find("request")
saw["one"] = {k: one[k] for k in ("status", "service_code", "description", "lat", "long")}
saw["one_agrees"] = all(
    (element.findtext(k) or "") == ("" if one[k] is None else str(one[k])) for k in ("service_request_id", "description", "expected_datetime")
)

status, _, text = post(
    "/requests.json",
    [
        ("service_code", "procedures"),
        ("address_string", "phường Cái Khế"),
        ("description", "Hồ sơ trễ hẹn"),
        ("first_name", "Bông"),
        ("last_name", "Lê"),
        ("phone", "0912345678"),
    ],
)
answer = json.loads(text)[0]
token = answer["token"]
polled = json.loads(get(f"/tokens/{token}.json")[2])[0]
saw["token"] = ["service_request_id" in answer and answer["service_request_id"] is not None, bool(polled["service_request_id"])]

ids = lambda text: [r["service_request_id"] for r in json.loads(text)]
day = one["requested_datetime"][:10]
span = {"start_date": f"{day}T00:00:00+07:00", "end_date": f"{day}T23:59:59+07:00"}
saw["listed"] = set([first, second, third]) <= set(ids(get("/requests.json", status="open", **span)[2]))
saw["listed_service"] = ids(get("/requests.json", service_code="lighting", **span)[2]) == [second]
saw["listed_ids"] = sorted(ids(get("/requests.json", service_request_id=f"{first},{second}")[2])) == sorted([first, second])
saw["listed_before"] = ids(get("/requests.json", start_date="2026-01-01T00:00:00Z", end_date="2026-01-31T00:00:00Z")[2])
saw["updates"] = get("/servicerequestupdates.xml", api_key=KEY, **span)[0]

KEY = "wrong"
status, _, text = post("/requests.json", [("service_code", "roads"), ("address_string", "x")])
saw["wrong_key"] = [status, json.loads(text)[0]["code"]]
status, _, text = get("/requests/PA-0000-0000.xml")
saw["unknown"] = [status, ElementTree.fromstring(text).findtext("error/code")]
JURISDICTION = "elsewhere.example"
saw["elsewhere"] = get("/services.json")[0]
print(json.dumps(saw, ensure_ascii=False))
