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
import xml.etree.ElementTree as tree
import zipfile

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 20

resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

KEPT = set("html head title body main h1 h2 h3 h4 p ul ol li table caption thead tbody tr th td"
           " span strong em".split())
# What a style sheet says on screen, Word is told by elements of its own.
STRONG = {"mark", "kind", "question"}
ASIDE = {"aside", "corrected", "when"}
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Twentieths of a point: between the margins of A4, of a cell's own, of a wide letter.
TEXT_WIDTH, CELL_MARGINS, LETTER_WIDTH = 9864, 230, 135
LONGEST_WORD = 18
INK, ACCENT, LINE = "17262B", "0B5563", "D3DCDA"


class Plain(html.parser.HTMLParser):
    """The page without its ways to other pages, in elements that Pandoc gives a style."""

    def __init__(self):
        super().__init__()
        self.out, self.ends, self.language, self.hidden = [], [], "nl-NL", 0
        self.in_head = self.in_terms = False

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
        if tag in ("dl", "dt", "dd"):
            return self.around_term(tag)
        if tag in ("td", "th"):
            self.in_head = tag == "th"
        if tag not in KEPT:
            return "", ""
        inner, end = "", ""
        if "blank" in classes:
            inner = "\u00a0<br>\u00a0"  # room to write in
        if classes & STRONG or tag == "th":
            inner, end = "<strong>", "</strong>"
        if tag == "span" and classes & ASIDE:
            return ("</strong><br><em>", "</em><strong>") if self.in_head else ("<br><em>", "</em>")
        if tag == "span" and "kind" in classes:
            return "<strong>", "</strong> "
        language = ' lang="%s"' % self.language if tag == "html" else ""
        scope = " scope=" + attributes["scope"] if "scope" in attributes else ""
        return f"<{tag}{language}{scope}>{inner}", f"{end}</{tag}>"

    def around_term(self, tag):
        """A line for each term: Word's own way of lists of terms takes two and a gap."""
        if tag == "dl":
            self.in_terms = False
            return "<p>", "</p>"
        if tag == "dd":
            return " ", ""
        begin = "<br><strong>" if self.in_terms else "<strong>"
        self.in_terms = True
        return begin, ":</strong>"

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


def share_out(table):
    """Widths by what the columns hold: equal ones would break words. Rows stay on one page."""
    rows = [list(row.iter(W + "tc")) for row in table.iter(W + "tr")]
    least, shares = [], []
    for cells in zip(*rows):
        texts = [" ".join(text.text or "" for text in cell.iter(W + "t")) for cell in cells]
        word = max((len(word) for text in texts for word in text.split()), default=1)
        least.append(CELL_MARGINS + LETTER_WIDTH * min(word, LONGEST_WORD))
        shares.append(max(map(len, texts)))
    rest = max(0, TEXT_WIDTH - sum(least))
    widths = [round(low + rest * share / max(1, sum(shares))) for low, share in zip(least, shares)]
    for column, width in zip(table.iter(W + "gridCol"), widths):
        column.set(W + "w", str(width))
    for row in table.iter(W + "tr"):
        if row.find(W + "trPr") is None:
            row.insert(0, tree.Element(W + "trPr"))
        tree.SubElement(row.find(W + "trPr"), W + "cantSplit")
    for cells in rows:
        for cell, width in zip(cells, widths):
            tree.SubElement(cell.find(W + "tcPr"), W + "tcW", {W + "w": str(width),
                                                              W + "type": "dxa"})


def document(text):
    """The title stands in the file's properties and as its first heading: once is enough."""
    text = re.sub(r'<w:p><w:pPr><w:pStyle w:val="Title" />.*?</w:p>', "", text, 1, re.S)
    text = re.sub(r'<w:tblW [^>]*/>', '<w:tblW w:type="pct" w:w="5000"/>', text)
    # A4 with the margins of the PDF.
    page = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1021" w:right="1021"'
            ' w:bottom="1134" w:left="1021" w:header="567" w:footer="567" w:gutter="0"/>'
            '</w:sectPr>')
    text = re.sub(r"<w:sectPr ?/>|<w:sectPr>.*?</w:sectPr>", page, text, 1, re.S)
    for prefix, name in re.findall(r'xmlns:(\w+)="([^"]+)"', text):
        tree.register_namespace(prefix, name)
    root = tree.fromstring(text)
    for table in root.iter(W + "tbl"):
        share_out(table)
    return tree.tostring(root, encoding="unicode", xml_declaration=True)


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
