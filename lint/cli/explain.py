"""`copydesk explain ID`."""

from __future__ import annotations

import click

from lint.cli.setting import settings, whole_book

# what copydesk itself says of comments that silence findings
_OWN = {
    "copydesk.unused-ignore": "A comment silences a rule that has nothing to say there. Take the comment out, or the rule's id out of it.",
    "copydesk.ignore-reason": "A comment that silences a finding needs the rule's id and a reason: "
    "<!-- copydesk-ignore-line facts.weekday: the mayor's joke -->. Without both it silences nothing.",
}


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Explain a rule: what it finds, why, with examples, and how to silence it. RULE is an id as a finding shows it."""
    if rule in _OWN:
        click.echo(f"{rule} (warning)\n\n{_OWN[rule]}")
    elif rule.startswith("lt."):
        click.echo(_languagetool(rule))
    else:
        click.echo(_ours(rule), nl=False)


def _ours(name: str) -> str:
    from lint.rulebook.explain import explain, unknown

    book = whole_book(settings(), levels=False)
    found = [rule for rule in book.rules if rule.id == name] or [
        rule for rule in book.rules if rule.id.startswith(f"{name}.")
    ]
    if not found:
        raise click.UsageError(unknown(name, [*(rule.id for rule in book.rules), *_OWN]))
    return "\n".join(explain(rule) for rule in found)


def _languagetool(name: str) -> str:
    from lint.languagetool.levels import OFF, levels

    rule = name.removeprefix("lt.")
    table = levels()
    level = table.of(rule, "")
    if rule in table.clock:
        said = "It is off because it reads today's date, which says nothing about the day of an article."
    elif level == OFF:
        said = "It is off by default because it was wrong too often on clean news."
    else:
        said = (
            f"Here its level is {level} unless the place speaks against it, and in direct speech a suggestion at most."
        )
    return "\n".join(
        [
            f"{name} ({level})",
            "",
            f"A rule of LanguageTool. {said}",
            f"LanguageTool's own page about it: https://community.languagetool.org/rule/show/{rule}?lang=en",
            "",
            "To silence it in one place, write on a line of its own before the line (with your reason):",
            f"  <!-- copydesk-ignore-line {name}: reason -->",
            "To turn it off or change its level, write in copydesk.yml:",
            f"  rules: {{{name}: off}}",
        ]
    )
