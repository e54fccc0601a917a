"""Markdown's blocks: both ways of finding them agree, and every place is exact."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lint.article import blocks, containers
from lint.article.mask import mask
from lint.article.read import read
from tests.article.decoding import assert_exact

LINES = [
    "Plain words here.", "more *words* and [a link](http://x.org)", "", "", "  ", "# A heading", "## Another ##", "#no heading",
    "   three in",
    "a & b &amp; c \\* d", "- item", "  second line of it", "1. one", "2) two", "> quoted", "> > deeper", "| a | b |", "|---|---|",
    "| c \\| d | e |",
    "***", "---", "===", "```", "    code?", "\tx", "<div>", "</div>", "<p>Words in HTML &amp; more</p>", "[r]: /url 'title'",
    "[r] and ![alt *x*](y)",
    "[^1]: a note", "{{< figure src='x' >}}", "{% if x %}", "text {{ x }} text", "<!-- a comment -->", "end <!-- c --> of line", "two  ",
    "é combining, 😀 emoji", "\u201cCurly,\u201d she said \u2014 once.", "::: note", "* star\titem", "{: .class}", "![only](picture.jpg)",
]  # fmt: skip
DOCUMENTS = st.builds(
    lambda mark, lines, end: mark + end.join(lines),
    st.sampled_from(["", "\ufeff"]),
    st.lists(st.sampled_from(LINES), max_size=12),
    st.sampled_from(["\n", "\r\n"]),
)


def words(masked: str, outline: blocks.Outline) -> list[tuple[str, int, list[str]]]:
    return [
        (block.scope.value, block.level, [masked[line.start : line.end].strip() for line in block.lines])
        for block in outline.blocks
        if any(masked[line.start : line.end].strip() for line in block.lines)
    ]


@settings(max_examples=600, deadline=None)
@given(DOCUMENTS)
@example("# A #\nwords\nmore\n\n#\n## B\\#\n####### seven\n")
@example("a\n    b\n")
def test_paragraphs_alone_are_split_as_markdown_it_splits_them(text: str) -> None:
    masked, _ = mask(text, 0)
    assert words(masked, blocks.outline(masked, 0)) == words(masked, containers.outline(masked, 0))


@settings(max_examples=600, deadline=None)
@given(DOCUMENTS)
@example("> one\r\n> two &amp; *three*\r\nlazy\r\n")
@example("- a\n\n  > b  \n  > c\n")
@example("```\n<!-- copydesk-ignore-line x.y: in code -->\n```\n")
def test_each_character_decodes_from_its_range(text: str) -> None:
    assert_exact(read("x.md", text.encode()))


PLAIN = [line for line in LINES if not set(line) & set("<{[|&\\^:")]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PLAIN), max_size=12).map("\n".join))
def test_no_block_that_markdown_it_finds_is_lost(text: str) -> None:
    text = f"Opening.\n\n{text}"
    found = "".join(read("x.md", text.encode()).text.split())
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "inline":
            content = "".join(child.content for child in token.children or () if child.type in ("text", "text_special"))
            if any(map(str.isalnum, content)):
                assert "".join(content.split()) in found


def block(text: str) -> list[tuple[str, str]]:
    article = read("x.md", text.encode())
    return [(block.scope.value, article.prose(block)) for block in article.blocks]


def test_a_list_item_knows_its_list_and_its_place_in_it() -> None:
    article = read("x.md", b"- a\n- b\n\n  b too\n  1. c\n\n| d | e |\n|---|---|\n| f | g |\n")
    assert [(article.prose(block), block.group, block.row) for block in article.blocks] == [
        ("a", 0, 0), ("b", 0, 1), ("b too", 0, 1), ("c", 1, 0), ("d", 2, 0), ("e", 2, 0), ("f", 2, 1), ("g", 2, 1),
    ]  # fmt: skip


def test_the_first_heading_is_the_headline_where_the_front_matter_has_none() -> None:
    assert block("# Mill burns\n\nBy Ana Wexler\n\nWords.\n\n# Not this\n") == [
        ("headline", "Mill burns"), ("byline", "By Ana Wexler"), ("paragraph", "Words."), ("heading", "Not this"),
    ]  # fmt: skip
    assert block("---\ntitle: Mill burns\n---\n# Part one\n")[1] == ("heading", "Part one")


def test_code_comments_and_templates_are_not_prose() -> None:
    text = (
        "One.\n\n```\ncode\n```\n\n    indented\n\n<!-- hidden\n\nwords -->\n{% highlight x %}\ny\n{% endhighlight %}\n{% note %}\n"
        "Two.\n{% endnote %}\n{{< raw >}}\n"
    )
    assert block(text) == [("paragraph", "One."), ("paragraph", "Two.")]


def test_html_leaves_its_words() -> None:
    text = (
        "<figure>\n<img src='x' alt='A &amp; B'>\n<figcaption>The <em>old</em> mill</figcaption>\n</figure>\n\n"
        "<script>\nvar x;\n</script>\n"
    )
    assert block(text) == [("caption", "A & B"), ("caption", "The old mill")]


def test_an_embedded_post_is_not_ours_to_edit() -> None:
    assert block('<blockquote class="twitter-tweet"><p>we was robbed</p></blockquote>\n') == []


def test_a_picture_gives_a_caption_behind_its_paragraph() -> None:
    assert block("Look: ![The mill](x.jpg) here.\n") == [("paragraph", "Look: \ufffc here."), ("caption", "The mill")]


def test_a_comment_at_the_start_of_a_line_hides_nothing_behind_it() -> None:
    assert block("<!-- note --> Words.\n") == [("paragraph", "Words.")]


def test_a_footnote_is_prose_without_its_mark() -> None:
    assert block("So it was.[^1]\n\n[^1]: It was not.\n") == [("paragraph", "So it was."), ("paragraph", "It was not.")]
