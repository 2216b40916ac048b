"""Makes a Word document of the HTML on standard input, which is a page of the papers' look.

Pandoc makes it. It is given only the elements named here: none of them makes it read anything.
"""
import html.parser
import io
import os
import re
import resource
import subprocess
import sys
import zipfile

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 20

resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

KEPT = set("html head title body main h1 h2 h3 h4 p ul ol li dl dt dd table caption thead tbody tr"
           " th td span strong em".split())
# What a style sheet says on screen, Word is told by elements of its own.
STRONG = {"mark", "kind", "question"}
ASIDE = {"aside", "corrected", "when"}
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
INK, ACCENT, LINE = "17262B", "0B5563", "D3DCDA"


class Plain(html.parser.HTMLParser):
    """The page without its ways to other pages, in elements that Pandoc gives a style."""

    def __init__(self):
        super().__init__()
        self.out, self.ends, self.language, self.hidden = [], [], "nl-NL", 0

    def handle_starttag(self, tag, attributes):
        if tag in ("meta", "link", "img", "br"):
            return
        attributes = dict(attributes)
        classes = set((attributes.get("class") or "").split())
        if tag == "html":
            self.language = LANGUAGES.get(attributes.get("lang"), "nl-NL")
        if tag == "nav" or self.hidden:
            self.hidden += 1
            return
        before, after = self.around(tag, attributes, classes)
        self.out.append(before)
        self.ends.append(after)

    def around(self, tag, attributes, classes):
        if tag == "div" and "line" in classes:
            return "<p>", "</p>"
        if tag not in KEPT:
            return "", ""
        inner, end = "", ""
        if classes & STRONG or (tag == "th" and attributes.get("scope") == "row"):
            inner, end = "<strong>", "</strong>"
        if tag == "span" and classes & ASIDE:
            return "<br><em>", "</em>"
        if tag == "span" and "kind" in classes:
            return "<strong>", "</strong> "
        language = ' lang="%s"' % self.language if tag == "html" else ""
        scope = " scope=" + attributes["scope"] if "scope" in attributes else ""
        return f"<{tag}{language}{scope}>{inner}", f"{end}</{tag}>"

    def handle_endtag(self, tag):
        if self.hidden:
            self.hidden -= 1
            return
        if self.ends and tag not in ("meta", "link", "img", "br"):
            self.out.append(self.ends.pop())

    def handle_data(self, data):
        if not self.hidden:
            lines = data.strip("\n").split("\n")
            self.out.append("<br>".join(html.escape(line) for line in lines))


def pandoc(arguments, given=b"", files=()):
    return subprocess.run(["/usr/bin/pandoc", *arguments], input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, pass_fds=files, check=True).stdout


def changed(docx, change):
    """The same file with each of its parts as `change` leaves it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, \
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, change(info.filename, old.read(info)))
    return out.getvalue()


def heading(style, points, space_before):
    return (f'<w:spacing w:before="{space_before * 20}" w:after="80"/>',
            f'<w:b/><w:color w:val="{ACCENT if style != "Heading1" else INK}"/>'
            f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>')


def styles(text, language):
    """Pandoc's own styles in the papers' colours and sizes."""
    text = re.sub(r"<w:lang [^>]*/>",
                  f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>', text)
    text = re.sub(r"<w:rFonts [^>]*/>", '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"'
                  ' w:eastAsia="Calibri" w:cs="Calibri"/>', text)
    text = text.replace('<w:sz w:val="24" />', '<w:sz w:val="21"/>', 1)
    text = text.replace('<w:szCs w:val="24" />', '<w:szCs w:val="21"/>', 1)
    for style, points, space in (("Heading1", 22, 0), ("Heading2", 14, 16), ("Heading3", 11, 10)):
        paragraph, run = heading(style, points, space)
        text = re.sub(
            rf'(<w:style [^>]*w:styleId="{style}".*?)<w:spacing [^>]*/>(.*?)<w:rPr>.*?</w:rPr>',
            lambda found: f"{found[1]}{paragraph}{found[2]}<w:rPr>{run}</w:rPr>", text, 1, re.S)
    cell = (f'<w:tblBorders><w:top w:val="single" w:sz="4" w:color="{LINE}"/>'
            f'<w:bottom w:val="single" w:sz="4" w:color="{LINE}"/>'
            f'<w:insideH w:val="single" w:sz="4" w:color="{LINE}"/></w:tblBorders>')
    return re.sub(r'(w:styleId="Table".*?<w:tblInd [^>]*/>)', rf"\1{cell}", text, 1, re.S)


def document(text):
    """The title stands in the file's properties and as its first heading: once is enough."""
    text = re.sub(r'<w:p><w:pPr><w:pStyle w:val="Title" />.*?</w:p>', "", text, 1, re.S)
    text = re.sub(r'<w:tblW [^>]*/>', '<w:tblW w:type="pct" w:w="5000"/>', text)
    # A4 with the margins of the PDF.
    page = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1021" w:right="1021"'
            ' w:bottom="1134" w:left="1021" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>')
    return re.sub(r"<w:sectPr ?/>|<w:sectPr>.*?</w:sectPr>", page, text, 1, re.S)


def main():
    plain = Plain()
    plain.feed(sys.stdin.buffer.read().decode("utf-8"))
    reference = changed(
        pandoc(["--print-default-data-file", "reference.docx"]),
        lambda name, part: styles(part.decode(), plain.language).encode()
        if name == "word/styles.xml" else part)
    file = os.memfd_create("reference")
    os.write(file, reference)
    made = pandoc(["-f", "html", "-t", "docx", "-o", "-", f"--reference-doc=/dev/fd/{file}"],
                  "".join(plain.out).encode(), (file,))
    sys.stdout.buffer.write(changed(
        made, lambda name, part: document(part.decode()).encode()
        if name == "word/document.xml" else part))


main()
