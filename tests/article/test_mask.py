"""Templates and comments are covered without moving anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.article.mask import DROPPED, mask
from lint.article.read import read
from lint.article.sourcemap import OBJECT

PARTS = [
    "<!--",
    "-->",
    "{{<",
    ">}}",
    "{{%",
    "%}}",
    "{%",
    "%}",
    "{{",
    "}}",
    "{% highlight x %}",
    "{% endhighlight %}",
    "`",
    "``",
    "\n",
    "\n\n",
]
PARTS += ["```\n", " words ", "{: .x}", "# A {#b}\n", "::: x\n", "[^1]: ", "> [!NOTE]\n", "\r\n", "*[AB]: c\n"]


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=15).map("".join))
def test_nothing_moves(text: str) -> None:
    masked, comments = mask(text, 0)
    assert len(masked) == len(text)
    assert [at for at, character in enumerate(masked) if character in "\r\n"] == [
        at for at, character in enumerate(text) if character in "\r\n"
    ]
    assert all(old == new or new in (" ", DROPPED, OBJECT) for old, new in zip(text, masked, strict=True))
    assert all(text[comment.start : comment.end] == f"<!--{comment.text}-->" for comment in comments)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("One {{< ref 'x' >}} two.", f"One {OBJECT} two."),
        ("One {{ page.title }} two.", f"One {OBJECT} two."),
        ("See [this]({{ '/x' | url }}).", "See this."),
        ("One <!-- not\nthis --> two.", "One two."),
        ("{% if x %}One{% endif %} two.", f"{OBJECT}One{OBJECT} two."),
        ("{{< note >}}\nOne two.\n{{< /note >}}", "One two."),
        ("{% comment %}\n# One\n\nTwo\n{% endcomment %}\nThree.", "Three."),
        ("::: warning\nOne two.\n:::", "One two."),
        ("One.\n{: .lead}", "One."),
        ("> [!NOTE]\n> One two.", "One two."),
        ("## One {#one}", "One"),
        ("*[HTML]: Hyper\n\nOne.", "One."),
        ("`{{ x }}` and `<!-- y -->`", f"{OBJECT} and {OBJECT}"),
        ("One {{ two.", "One {{ two."),
        ("One <!-- two.", "One <!-- two."),
    ],
)
def test_what_is_left_is_what_a_reader_sees(text: str, prose: str) -> None:
    assert read("x.md", text.encode()).text == prose


@pytest.mark.parametrize(
    "unit",
    ["<!-- ", "{{ ", "{{< ", "{% ", "{% highlight x %}\n", "`", "a `` b ` ", "```\n", "{{x}} ", "<!---->\n", "<!-->"],
)
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    read("x.md", (unit * 20_000).encode())


@pytest.mark.parametrize(
    "unit",
    ["> ", "- ", "* a\n", "| a ", "<div>\n", "[a]: b\n", "# a\n", "<b ", "<!a", "<figure><code>", "1. ", "a\n---\n"],
)
def test_hostile_blocks_are_read_in_linear_time(unit: str) -> None:
    read("x.md", (unit * 4_000).encode())
