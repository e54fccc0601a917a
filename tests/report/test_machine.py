from __future__ import annotations

import json
from collections.abc import Callable

from lint.findings.model import Diagnostic, Fix, Level, Safety
from lint.report.machine import render, written
from lint.report.model import Engine, Gap, Report

Make = Callable[..., Diagnostic]


def test_a_finding_is_told_with_its_place_its_witnesses_and_its_fix(made: Make) -> None:
    diagnostic = made("12 people", related="six women", fix=Fix("11 people"))
    diagnostic = diagnostic._replace(
        also=(("house.twelve", Level.WARNING, "spell it out"),), url="https://example.org/parts"
    )

    data = json.loads(render(Report(1, (diagnostic,))))

    assert data["findings"] == [
        {
            "path": "talks.md",
            "rule": "facts.parts",
            "severity": "error",
            "message": "12 people, but 5 + 6 = 11",
            "text": "12 people",
            "start": {"line": 3, "column": 4, "offset": 12},
            "end": {"line": 3, "column": 13, "offset": 21},
            "related": [
                {
                    "start": {"line": 3, "column": 33, "offset": 41},
                    "end": {"line": 3, "column": 42, "offset": 50},
                    "message": "the parts",
                }
            ],
            "also": [{"rule": "house.twelve", "severity": "warning", "message": "spell it out"}],
            "fix": {"safety": Safety.SHOWN.value, "replacement": "11 people"},
            "url": "https://example.org/parts",
        }
    ]


def test_what_was_not_checked_and_who_took_part_is_told() -> None:
    report = Report(2, not_checked=(Gap("a.md", "not UTF-8"),), engines={"languagetool": Engine("absent")})

    data = json.loads(render(report))

    assert data["version"] == 1
    assert data["files"] == 2
    assert data["not_checked"] == [{"path": "a.md", "reason": "not UTF-8"}]
    assert data["engines"] == {"languagetool": {"status": "absent", "version": ""}}


def test_copy_is_written_as_it_is_and_not_as_escapes(made: Make) -> None:
    text = render(Report(1, (made("Zoë", copy="Zoë 👩🏽‍🚒", message="“Zoë” 👩🏽‍🚒"),)))

    assert "“Zoë” 👩🏽‍🚒" in text


def test_the_report_is_indented_as_json_indents_it_whether_written_ahead_or_not(made: Make) -> None:
    one = made("12 people", related="six women", fix=Fix('11 "people"\u2028\x00'))
    other = made("six women")._replace(
        also=(("a.b", Level.ERROR, "é\\"), ("a.c", Level.SUGGESTION, "")), url="https://x.org/"
    )
    for found in ((), (one,), (other, one, other)):
        report = Report(2, found, (Gap("a.md", "why"),), {"languagetool": Engine("ok", "6.7")})
        text = render(report)
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
        for ahead in range(1, len(found) + 1):
            later = report._replace(diagnostics=found[ahead:], written=tuple(written([item]) for item in found[:ahead]))
            assert render(later) == text
